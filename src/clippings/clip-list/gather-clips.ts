import { parseDate } from "../dates/parse-date.ts";
import type { DateContext } from "../dates/read-date.ts";
import { type ClipWords, headlineOnly, isMeta, tellsWholly } from "./clip.ts";
import type { ClipDraft, Shelf, Use } from "./clip-draft.ts";
import { ClipReader } from "./clip-reader.ts";
import { type Column, columnOf, isListTitle } from "./clip-words.ts";
import { alone, type Complaint, unread } from "./complaints.ts";
import { readCells } from "./read-cells.ts";
import type { Row } from "./rows.ts";
import { isAddress, isEssay, isLinked, isShort, nextsOf } from "./shapes.ts";

/** Where the reader is in a clip list. Goes through the rows once; local to one reading. */
export class Clips {
  readonly clips: ClipDraft[] = [];
  readonly uses: (Use | undefined)[] = [];
  readonly complaints: Complaint[] = [];
  readonly #rows: readonly Row[];
  readonly #context: DateContext;
  readonly #reader: ClipReader;
  /** For each row the next that says something. */
  readonly #nexts: readonly number[];
  #open: ClipDraft | undefined;
  #shelf: Shelf | undefined;
  /** The year or month that a heading gives. */
  #dated: { readonly text: string; readonly at: number } | undefined;
  #year: string | undefined;
  #columns: readonly (Column | undefined)[] | undefined;
  /** A line with outlet and date that stands above its headline. */
  #waiting: { readonly words: ClipWords; readonly at: number } | undefined;

  constructor(rows: readonly Row[], context: DateContext) {
    this.#rows = rows;
    this.#context = context;
    this.#reader = new ClipReader(context);
    this.#nexts = nextsOf(rows);
    for (const [at, row] of rows.entries()) this.#take(row, at);
    this.#drop();
  }

  #take(row: Row, at: number): void {
    if (row.kind !== "cells" && row.kind !== "rule") this.#columns = undefined;
    if (row.kind === "rule") this.#furniture(at);
    else if (row.kind === "heading") this.#heading(row.text, at);
    else if (row.kind === "cells") this.#cells(row.cells, at);
    else if (row.kind === "item" && row.depth === 0) this.#item(row.text, at);
    else if (row.kind === "item" || row.kind === "quote") this.#below(row.text, at);
    else if (row.kind === "line") this.#line(row.text, at);
  }

  #heading(text: string, at: number): void {
    this.#open = undefined;
    this.#drop();
    const month = this.#year === undefined ? undefined : parseDate(`${text} ${this.#year}`, this.#context);
    const date = parseDate(text, this.#context);
    const said =
      date?.edtf !== undefined && date.how === "given"
        ? text
        : month?.edtf === undefined
          ? undefined
          : `${text} ${this.#year}`;
    if (said !== undefined) {
      this.#dated = { text: said, at };
      this.#year = /\d{4}/u.exec(said)?.[0];
      this.#reader.year = this.#year;
      this.#furniture(at, "date");
    } else {
      this.#shelf =
        isListTitle(text) || this.clips.length + at === 0 ? undefined : { value: text, at, outlets: false, clips: 0 };
      this.#furniture(at);
    }
  }

  #cells(cells: readonly string[], at: number): void {
    if (this.#columns === undefined) {
      const columns = cells.map(columnOf);
      if (columns.filter((column) => column !== undefined).length >= 2) {
        this.#columns = columns;
        this.#furniture(at);
        return;
      }
    }
    const words =
      this.#columns === undefined
        ? this.#reader.read(cells.join(" | "), false)
        : readCells(cells, this.#columns, this.#context);
    this.#begin(words, at, true);
  }

  #item(text: string, at: number): void {
    const words = this.#reader.read(text, false);
    if (words.headline === undefined && isMeta(words) && this.#lacksMeta()) this.#add(words, at);
    else this.#begin(words, at, true);
  }

  /** A quote or an item within an item: what it says is of the clip above it. */
  #below(text: string, at: number): void {
    const words = this.#reader.read(text, true);
    if (this.#open !== undefined && words.date !== undefined) this.#open.marked = true;
    if (this.#open === undefined) this.#leftover(at);
    else if (words.date !== undefined || words.url !== undefined || (this.#open.date === undefined && isShort(text)))
      this.#add(words, at);
    else this.#blurb(text, at);
  }

  #line(text: string, at: number): void {
    if (isEssay(text) || (!isShort(text) && !isLinked(text))) {
      if (this.#open === undefined) this.#leftover(at);
      else this.#blurb(text, at);
      return;
    }
    if (this.#isHeading(text, at)) {
      this.#heading(text.replace(/^[*_]+|[*_:]+$/gu, ""), at);
      return;
    }
    const meta = this.#reader.read(text, true);
    if (isAddress(text) && this.#open !== undefined && this.#open.url === undefined) this.#add(meta, at);
    else if (meta.pictures.length > 0 && meta.headline === undefined && this.#open !== undefined) this.#add(meta, at);
    else if (meta.headline === undefined && meta.date !== undefined && isShort(text) && !this.#isClip(text))
      this.#meta(meta, at);
    else {
      const words = this.#reader.read(text, false);
      const titled = words.headline !== undefined && meta.headline !== undefined;
      const next = this.#next(at);
      if (titled || this.#waiting !== undefined || this.#isClip(text)) this.#begin(words, at, words.marked);
      else if (isShort(text) && next !== undefined && this.#tellsOf(next)) this.#begin(headlineOnly(text), at, false);
      else if (this.#open !== undefined) this.#blurb(text, at);
      else this.#leftover(at);
    }
  }

  #isClip(text: string): boolean {
    return tellsWholly(this.#reader.read(text, false), text);
  }

  /** “2019” or “**The Gazette**” alone above a list. */
  #isHeading(text: string, at: number): boolean {
    const next = this.#next(at);
    if (next?.kind !== "item" && !(next?.kind === "line" && /^\[/u.test(next.text))) return false;
    return (
      /^(?:\*\*|__)[^*_]{2,60}(?:\*\*|__):?$/u.test(text) || /^(?:\p{L}{3,12}\s)?(?:19|20)\d\d\s?年?:?$/u.test(text)
    );
  }

  #meta(words: ClipWords, at: number): void {
    if (this.#lacksMeta()) this.#add(words, at);
    else {
      this.#drop();
      this.#waiting = { words, at };
    }
  }

  #lacksMeta(): boolean {
    return this.#open !== undefined && (this.#open.date === undefined || this.#open.date.rule === "clip-heading");
  }

  /** Whether the row names outlet and date of the line above it. */
  #tellsOf(row: Row): boolean {
    if (row.kind !== "quote" && row.kind !== "line") return false;
    const words = this.#reader.read(row.text, true);
    return words.headline === undefined && words.date !== undefined && isShort(row.text) && !this.#isClip(row.text);
  }

  #begin(words: ClipWords, at: number, marked: boolean): void {
    if (words.headline === undefined) {
      this.#leftover(at);
      return;
    }
    const clip: ClipDraft = { authors: [], blurbs: [], images: [], lines: [], marked };
    if (this.#shelf !== undefined) {
      clip.shelf = this.#shelf;
      this.#shelf.clips += 1;
    }
    this.clips.push(clip);
    this.#open = clip;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) this.#add(waiting.words, waiting.at);
    this.#add(words, at);
    if (clip.date === undefined && this.#dated !== undefined) {
      const value = parseDate(this.#dated.text, this.#context);
      if (value?.edtf !== undefined) clip.date = { value, at: this.#dated.at, how: "inferred", rule: "clip-heading" };
    }
  }

  /** Gives what a line says to the open clip; what the clip has already, and otherwise, is a complaint. */
  #add(words: ClipWords, at: number): void {
    const clip = this.#open;
    if (clip === undefined) return;
    const fields: string[] = [];
    const unused = [...words.rest];
    for (const field of ["headline", "url", "publication", "section"] as const) {
      const value = words[field];
      if (value === undefined) continue;
      if (clip[field] === undefined) {
        clip[field] = { value, at };
        fields.push(field);
      } else if (clip[field].value !== value) unused.push(value);
    }
    if (words.publication !== undefined && clip.shelf !== undefined) clip.shelf.outlets = true;
    if (words.date !== undefined && (clip.date === undefined || clip.date.rule === "clip-heading")) {
      clip.date = { value: words.date, at, how: words.date.how, rule: "clip-date" };
      fields.push("date");
      if (words.date.doubt !== undefined) this.complaints.push({ at, ...words.date.doubt });
    }
    for (const author of words.authors) clip.authors.push({ value: author, at });
    for (const blurb of words.blurbs) clip.blurbs.push({ value: blurb, at });
    for (const { src, alt } of words.pictures) clip.images.push({ value: { src, ...(alt === "" ? {} : { alt }) }, at });
    if (words.authors.length > 0) fields.push("authors");
    if (words.blurbs.length > 0) fields.push("blurbs");
    if (words.pictures.length > 0) fields.push("images");
    clip.lines.push(at);
    this.uses[at] = { as: "field", clip, fields };
    if (unused.length > 0) this.complaints.push({ at, found: unused.join(" | "), ...unread });
  }

  #blurb(text: string, at: number): void {
    const clip = this.#open;
    if (clip === undefined) return;
    clip.blurbs.push({ value: text, at });
    clip.lines.push(at);
    this.uses[at] = { as: "field", clip, fields: ["blurbs"] };
  }

  #furniture(at: number, ...fields: readonly string[]): void {
    this.uses[at] = { as: "furniture", fields: [...fields] };
  }

  #leftover(at: number): void {
    this.uses[at] = { as: "leftover", fields: [] };
    this.complaints.push({ at, ...alone });
  }

  #drop(): void {
    if (this.#waiting !== undefined) this.#leftover(this.#waiting.at);
    this.#waiting = undefined;
  }

  #next(at: number): Row | undefined {
    return this.#rows[this.#nexts[at] ?? this.#rows.length];
  }
}
