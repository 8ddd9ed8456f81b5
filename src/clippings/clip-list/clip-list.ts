import type { Problem } from "../../basics/problem.ts";
import { samenessKey } from "../../basics/sameness.ts";
import type { Author, Clipping, FileFront, Line, Reading, Said, SourceText, TextFormat } from "../clipping.ts";
import type { Doubt } from "../dates/read-date.ts";
import { splitLines } from "../split-lines.ts";
import type { At, ClipDraft, Use } from "./clip-draft.ts";
import type { Complaint } from "./complaints.ts";
import { Clips } from "./gather-clips.ts";
import { looksLikeClipList } from "./looks-like-clip-list.ts";
import { rowsOf } from "./rows.ts";

/**
 * A list of clips in Markdown, HTML or plain lines: `* [Headline](address), The Gazette, June 28, 2019`.
 * `docs/article-files.md` has its shapes.
 */
export const clipList: TextFormat = { name: "clip-list", detect: looksLikeClipList, read };

function read(source: SourceText): Reading {
  const { text, front, file, firstLine } = source;
  const captured = front.captured?.value;
  const { clips, uses, complaints } = new Clips(rowsOf(text), {
    zone: front.zone ?? "UTC",
    ...(front.language === undefined ? {} : { language: front.language.value }),
    ...(captured !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(captured) ? { captured } : {}),
  });
  shelve(clips, uses);
  const rows = rowsOf(text);
  for (const [at, line] of splitLines(text).entries()) {
    if (uses[at] !== undefined || /^[\s\p{Cf}]*$/u.test(line)) continue;
    // Lines of HTML that hold nothing but tags say nothing.
    if (rows[at]?.kind === "blank") uses[at] = { as: "furniture", fields: [] };
    else {
      uses[at] = { as: "leftover", fields: [] };
      complaints.push({ at, ...unread });
    }
  }
  const stories = withoutTwins(clips, uses, firstLine);
  const numbers = new Map(stories.map((clip, index) => [clip, index]));
  const lines = splitLines(text);
  return {
    format: "clip-list",
    clippings: stories.map((clip) => toClipping(clip, front, firstLine)),
    lines: lines.map((line, at) => lineOf(line, firstLine + at, uses[at], numbers)),
    problems: complaints.map((complaint) => problemOf(complaint, file, firstLine, lines)),
  };
}

const unread: Doubt = {
  rule: "line-unread",
  note: "No rule took this line. Please report it: that is a fault in Backfile.",
  severity: "error",
};

/** A heading is the outlet of the clips below it where none of them names one, else their section. */
function shelve(clips: readonly ClipDraft[], uses: readonly (Use | undefined)[]): void {
  for (const clip of clips) {
    const { shelf } = clip;
    if (shelf === undefined) continue;
    const field = shelf.outlets ? "section" : "publication";
    clip[field] ??= { value: shelf.value, at: shelf.at };
    const fields = uses[shelf.at]?.fields;
    if (fields?.includes(field) === false) fields.push(field);
  }
}

/** The clips, each once: what has the address, or headline and date, of an earlier one repeats it. */
function withoutTwins(clips: readonly ClipDraft[], uses: (Use | undefined)[], firstLine: number): readonly ClipDraft[] {
  const known = new Map<string, ClipDraft>();
  return clips.filter((clip) => {
    const headline = samenessKey(clip.headline?.value ?? "");
    const key =
      clip.url === undefined
        ? `${headline}\n${clip.date?.value.edtf ?? ""}\n${clip.publication?.value ?? ""}`
        : `${headline}\n${clip.url.value}`;
    const twin = known.get(key);
    if (twin === undefined) known.set(key, clip);
    else {
      const added = addTo(twin, clip);
      for (const at of clip.lines) {
        const fields = added.get(at);
        if (fields !== undefined) uses[at] = { as: "field", clip: twin, fields };
        else uses[at] = { as: "duplicate", clip: twin, fields: [], sameAs: firstLine + (twin.lines[0] ?? 0) };
      }
    }
    return twin === undefined;
  });
}

/** What only the later copy says is added to the first. */
function addTo(clip: ClipDraft, copy: ClipDraft): ReadonlyMap<number, string[]> {
  const added = new Map<number, string[]>();
  const note = (at: number, field: string) => added.set(at, [...(added.get(at) ?? []), field]);
  for (const field of ["publication", "section"] as const) {
    if (clip[field] !== undefined || copy[field] === undefined) continue;
    clip[field] = copy[field];
    note(copy[field].at, field);
  }
  if (copy.date !== undefined && (clip.date === undefined || clip.date.rule === "clip-heading")) {
    clip.date = copy.date;
    note(copy.date.at, "date");
  }
  if (clip.authors.length === 0) {
    clip.authors = copy.authors;
    for (const { at } of copy.authors.slice(0, 1)) note(at, "authors");
  }
  for (const blurb of copy.blurbs) {
    if (clip.blurbs.some(({ value }) => value === blurb.value)) continue;
    clip.blurbs.push(blurb);
    note(blurb.at, "blurbs");
  }
  return added;
}

function toClipping(clip: ClipDraft, front: FileFront, firstLine: number): Clipping {
  const given = <Value>({ value, at }: At<Value>, rule: string): Said<Value> => ({
    value,
    how: "given",
    line: firstLine + at,
    rule,
  });
  const { headline, url, section, date, blurbs, images } = clip;
  const publication =
    clip.publication === undefined ? front.publication : given(clip.publication, ruleOf(clip, "publication"));
  const shelf = section === undefined ? front.section : given(section, ruleOf(clip, "section"));
  const authors = authorsOf(clip, front, firstLine);
  const edtf = date?.value.edtf;
  return {
    line: firstLine + (clip.lines[0] ?? 0),
    ...(headline === undefined ? {} : { headline: given(headline, "clip-headline") }),
    ...(date === undefined || edtf === undefined
      ? {}
      : { date: { value: edtf, how: date.how, line: firstLine + date.at, rule: date.rule } }),
    ...(shelf === undefined ? {} : { section: shelf }),
    ...(authors === undefined ? {} : { authors }),
    ...(publication === undefined ? {} : { publication }),
    blurbs: blurbs.map((blurb) => given(blurb, "blurb")),
    ...(url === undefined ? {} : { url: given(url, "clip-address") }),
    ...(front.language === undefined ? {} : { language: front.language }),
    ...(images.length === 0 ? {} : { images: images.map(({ value }) => value) }),
  };
}

function ruleOf({ shelf, ...clip }: ClipDraft, field: "publication" | "section"): string {
  if (clip[field]?.at === shelf?.at && shelf !== undefined) return "clip-heading";
  return field === "publication" ? "clip-outlet" : "clip-section";
}

function authorsOf({ authors }: ClipDraft, front: FileFront, firstLine: number): Said<readonly Author[]> | undefined {
  const first = authors[0];
  if (first === undefined) return front.author;
  return { value: authors.map(({ value }) => value), how: "given", line: firstLine + first.at, rule: "byline" };
}

function lineOf(text: string, line: number, use: Use | undefined, numbers: ReadonlyMap<ClipDraft, number>): Line {
  if (use === undefined) return { line, text, as: "blank" };
  const article = use.clip === undefined ? undefined : numbers.get(use.clip);
  return {
    line,
    text,
    as: use.as,
    ...(article === undefined ? {} : { article }),
    ...(use.fields.length === 0 ? {} : { fields: use.fields }),
    ...(use.sameAs === undefined ? {} : { sameAs: use.sameAs }),
  };
}

function problemOf(
  { at, found, ...doubt }: Complaint,
  file: string,
  firstLine: number,
  lines: readonly string[],
): Problem {
  return { file, line: firstLine + at, found: found ?? lines[at]?.trim() ?? "", ...doubt };
}
