import type { Edtf } from "../../basics/edtf.ts";
import type { Author } from "../../clippings/clipping.ts";
import type { AlsoPublished, Article, ArticleId, Provenance, ProvenField, Source, Version } from "../article.ts";
import type { Correction } from "../corrections.ts";
import type { Digests } from "../digests.ts";
import type { ImageEntry } from "../images.ts";
import type { PictureMention } from "../picture-mentions.ts";
import type { Show } from "../show.ts";
import type { Withdrawal } from "../withdrawn.ts";
import type { KeptStories } from "./kept-stories.ts";
import { flag } from "./shapes.ts";
import { ownText } from "./table.ts";
import { wholeNumbers } from "./whole-numbers.ts";

/**
 * A story that was read in an earlier build. What puts it in order comes from columns; the rest is read from disk when
 * it is asked for. Its fields are no properties of its own: `{ ...story }` would hold nothing.
 */
export class KeptArticle implements Article {
  readonly #stories: KeptStories;
  readonly #row: number;
  readonly #file: string;

  /** @param file that it was read from */
  constructor(stories: KeptStories, row: number, file: string) {
    this.#stories = stories;
    this.#row = row;
    this.#file = file;
  }

  get id(): ArticleId {
    return ownText(this.#stories.ids, this.#row) as ArticleId;
  }

  /** Where it stands by itself. */
  get ownPath(): string {
    return ownText(this.#stories.paths, this.#row);
  }

  /** Whether there is nothing in it that a summary leaves out. */
  get isSummary(): boolean {
    return this.textLength === 0 && !this.#has(flag.extra | flag.images);
  }

  /** Characters of its text; 0 where it has none. */
  get textLength(): number {
    return this.#stories.table.number("text", this.#row);
  }

  /** The same story, told otherwise. */
  as<Kind extends KeptArticle>(kind: new (stories: KeptStories, row: number, file: string) => Kind): Kind {
    return new kind(this.#stories, this.#row, this.#file);
  }

  get digests(): Digests {
    const { recordDigest: record, wordsDigest: words, length } = this;
    return { record, words, length };
  }

  /** As in `Digests`. */
  get length(): number {
    return this.#stories.table.number("length", this.#row);
  }

  get recordDigest(): string {
    return ownText(this.#stories.records, this.#row);
  }

  get wordsDigest(): string {
    return ownText(this.#stories.words, this.#row);
  }

  /**
   * Whether it is known, without a look at its words, to stand behind another story in the order of sources: files by
   * name, lines by number.
   */
  follows(other: KeptArticle): boolean {
    if (this.#stories !== other.#stories || this.#row <= other.#row) return false;
    const { lines } = this.#stories;
    if (!this.#stories.isOfItsFile(this.#row) || !this.#stories.isOfItsFile(other.#row)) return false;
    return this.#file !== other.#file || (lines[this.#row] ?? 0) > (lines[other.#row] ?? 0);
  }

  /** As `packHows` gives them. */
  get hows(): number {
    return this.#stories.table.number("hows", this.#row);
  }

  get date(): Edtf | null {
    return this.#stories.shared<Edtf | null>("date", this.#row);
  }

  get section(): string | null {
    return this.#stories.shared<string | null>("section", this.#row);
  }

  get authors(): readonly Author[] {
    return this.#stories.shared<readonly Author[]>("authors", this.#row);
  }

  get publication(): string | null {
    return this.#stories.shared<string | null>("publication", this.#row);
  }

  get language(): string | null {
    return this.#stories.shared<string | null>("language", this.#row);
  }

  get source(): Source {
    const file = this.#stories.shared<string>("file", this.#row) ?? this.#file;
    const line = this.#stories.table.number("line", this.#row);
    return line === 0 ? { file } : { file, line };
  }

  get headline(): string {
    return ownText(this.#stories.headlines, this.#row) || this.#read().headline;
  }

  get headed(): number {
    return this.#stories.table.number("headed", this.#row);
  }

  /** Copies its terms to a place in a run; of a summary those of its text are none. @returns how many there are */
  copyTerms(to: Uint32Array, at: number): number {
    return this.#stories.copyTerms(this.#row, !this.isSummary, to, at);
  }

  /** Copies its marks to a place in a run. */
  copyMarks(to: Uint32Array, at: number): void {
    this.#stories.copyMarks(this.#row, to, at);
  }

  get dek(): string | null {
    return this.#read().dek;
  }

  get blurbs(): readonly string[] {
    return this.#read().blurbs;
  }

  get body(): string | null {
    return this.#read().body;
  }

  get url(): string | null {
    return this.#read().url;
  }

  get provenance(): Readonly<Partial<Record<ProvenField, Provenance>>> {
    return this.#read().provenance;
  }

  get extra(): Readonly<Record<string, unknown>> | undefined {
    return this.#read().extra;
  }

  get show(): Show | undefined {
    return this.#has(flag.full) ? "full" : this.#has(flag.summary) ? "summary" : undefined;
  }

  get withdrawn(): Withdrawal | undefined {
    return this.#has(flag.withdrawn) ? this.#read().withdrawn : undefined;
  }

  get truncated(): true | undefined {
    return this.#has(flag.truncated) ? true : undefined;
  }

  get slug(): string | undefined {
    return this.#has(flag.slug) ? this.#read().slug : undefined;
  }

  get aliases(): readonly string[] | undefined {
    return this.#has(flag.aliases) ? this.#read().aliases : undefined;
  }

  get corrections(): readonly Correction[] | undefined {
    return this.#has(flag.corrections) ? this.#read().corrections : undefined;
  }

  get updated(): Edtf | undefined {
    return this.#particulars()?.updated;
  }

  get tags(): readonly string[] | undefined {
    return this.#particulars()?.tags;
  }

  get guid(): string | undefined {
    return this.#particulars()?.guid;
  }

  get archived(): string | undefined {
    return this.#particulars()?.archived;
  }

  get captured(): Edtf | undefined {
    return this.#particulars()?.captured;
  }

  get rights(): string | undefined {
    return this.#particulars()?.rights;
  }

  get images(): readonly ImageEntry[] | undefined {
    return this.#has(flag.images) ? this.whole().images : undefined;
  }

  /** As `mentionsOf`, `linksOf` and `oldAddressesOf` give them. */
  get mentions(): readonly PictureMention[] {
    return this.#stories.mentions(this.#row);
  }

  get links(): readonly number[] {
    return wholeNumbers(this.#stories.links, this.#row);
  }

  get oldAddresses(): readonly number[] {
    return wholeNumbers(this.#stories.addresses, this.#row);
  }

  get alsoPublished(): readonly AlsoPublished[] | undefined {
    return this.#has(flag.alsoPublished) ? this.#read().alsoPublished : undefined;
  }

  get versions(): readonly Version[] | undefined {
    return this.#has(flag.versions) ? this.#read().versions : undefined;
  }

  get alsoIn(): readonly Source[] | undefined {
    return this.#has(flag.alsoIn) ? this.#read().alsoIn : undefined;
  }

  /** The record as it was read, a plain object. */
  whole(): Article {
    return this.#read();
  }

  #read(): Article {
    return this.#stories.whole(this.#row);
  }

  #particulars(): Article | undefined {
    return this.#has(flag.particulars) ? this.#read() : undefined;
  }

  #has(which: number): boolean {
    return (this.#stories.table.number("flags", this.#row) & which) !== 0;
  }
}
