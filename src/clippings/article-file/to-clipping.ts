import type { Edtf } from "../../basics/edtf.ts";
import type { Author, Clipping, FileFront, Said } from "../clipping.ts";
import { isWriter } from "../roles.ts";
import { type Draft, firstLine, type Mark } from "./draft.ts";
import type { SourceLine } from "./signs.ts";

/** What the file says of a story beside its own lines. */
export interface Surroundings {
  readonly front: FileFront;
  readonly lines: readonly SourceLine[];
  /** The contributions lines of the authors' sections that hold it, first to last. */
  readonly marks: readonly Mark[];
  /** The bound that the list's order implies. */
  readonly bound?: Said<Edtf> | undefined;
}

/** A story as a clipping: each value with the line and the rule that it comes from. */
export function toClipping(story: Draft, around: Surroundings): Clipping {
  const line = (at: number) => around.lines[at]?.number ?? 1;
  const given = <Value>(value: Value, at: number, rule: string): Said<Value> => ({
    value,
    how: "given",
    line: line(at),
    rule,
  });
  const { front, marks, bound } = around;
  const { section, headline, url, blurbs } = story;
  const mark = marks[0];
  const date = dateOf(story, bound, line);
  const authors = authorsOf(story, around, line);
  const publication = mark === undefined ? front.publication : given(mark.publication, mark.at, "contributions-line");
  const shelf = section === undefined ? front.section : given(section.value, section.at, "head");
  return {
    line: line(firstLine(story)),
    ...(headline === undefined ? {} : { headline: given(headline.value, headline.at, "headline") }),
    ...(date === undefined ? {} : { date }),
    ...(shelf === undefined ? {} : { section: shelf }),
    ...(authors === undefined ? {} : { authors }),
    ...(publication === undefined ? {} : { publication }),
    blurbs: blurbs.map(({ value, at }) => given(value, at, story.opened === "list" ? "contributor-blurb" : "blurb")),
    ...(url === undefined
      ? {}
      : { url: { value: url.value.url, how: url.value.how, line: line(url.at), rule: "url-line" } }),
    ...(front.language === undefined ? {} : { language: front.language }),
  };
}

function dateOf(story: Draft, bound: Said<Edtf> | undefined, line: (at: number) => number): Said<Edtf> | undefined {
  const date = story.date;
  if (date?.value.edtf === undefined) return bound;
  const { edtf, how } = date.value;
  return { value: edtf, how, line: line(date.at), rule: how === "given" ? "head" : "relative-date" };
}

/**
 * The story's own byline, where it names a writer; else the contributions lines, before whatever photographers,
 * translators and agencies its byline names; else the front matter.
 */
function authorsOf(
  story: Draft,
  { marks, front }: Surroundings,
  line: (at: number) => number,
): Said<readonly Author[]> | undefined {
  const own = unique(story.authors.flatMap(({ value }) => value));
  const byline = story.authors.find(({ value }) => value.length > 0);
  const page = unique(marks.flatMap(({ authors }) => authors));
  const mark = marks[0];
  const listed: Said<readonly Author[]> | undefined =
    mark === undefined ? front.author : { value: page, how: "given", line: line(mark.at), rule: "contributions-line" };
  if (byline === undefined) return listed;
  const value = own.some(isWriter) ? own : unique([...(listed?.value ?? []), ...own]);
  return { value, how: "given", line: line(byline.at), rule: "byline" };
}

function unique(authors: readonly Author[]): readonly Author[] {
  const seen = new Set<string>();
  return authors.filter(({ name, role }) => {
    const key = JSON.stringify([name, role ?? ""]);
    return seen.has(key) ? false : seen.add(key);
  });
}
