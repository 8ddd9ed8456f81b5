import type { Problem } from "../basics/problem.ts";
import type { Clipping } from "../clippings/clipping.ts";
import { clippingOf } from "./clipping-of.ts";
import type { Defaults } from "./defaults.ts";
import { fromClipping } from "./from-clipping.ts";
import type { FrontMatter } from "./front-matter.ts";
import { bodyLines, frontLines, leftoverLines, leftoversOf } from "./ledger.ts";
import { type FieldsReading, readFields } from "./read-fields.ts";
import { type RecordBody, readBody } from "./record-body.ts";
import type { LedgerLine, SourceReading } from "./source-reading.ts";

/** A Markdown file whose front matter was read. */
export interface Markdown {
  readonly file: string;
  readonly text: string;
  /** Of the text, without line ends. */
  readonly lines: readonly string[];
  readonly front: FrontMatter;
}

/** Reads a record of our own: front matter and a Markdown body, to the letter. */
export function readRecord({ file, text, lines, front }: Markdown, defaults: Defaults): SourceReading {
  const context = { language: defaults.language?.value ?? null, zone: defaults.zone };
  const read = readFields(file, front.entries, context);
  const body = readBody(text, lines, front.closing, {
    headline: read.values.headline,
    line: read.lineOf.get("headline"),
    body: read.values.provenance?.get("body")?.of,
  });
  const settled = { ...read.values, extra: read.extra, kind: "record" } as const;
  const article = fromClipping(file, asClipping(read, body), defaults, settled);
  if (article === undefined) {
    return { ...unread(file, lines), problems: [...read.problems, empty(file)], unknownKeys: read.unknownKeys };
  }
  let accounted: readonly LedgerLine[] | undefined;
  const account = (): readonly LedgerLine[] => {
    accounted ??= [
      ...frontLines(lines, front.closing, read.keys, article.id),
      ...bodyLines(lines, front.closing, body, article.id),
    ];
    return accounted;
  };
  return {
    file,
    format: "record",
    articles: [article],
    // A build of many records asks for none of these.
    get lines() {
      return account();
    },
    leftovers: read.keys.every(({ gave }) => gave) ? [] : leftoversOf(account()),
    problems: read.problems,
    unknownKeys: read.unknownKeys,
  };
}

/** A record of which nothing came: a problem says why. */
export function unread(file: string, lines: readonly string[]): SourceReading {
  const account = leftoverLines(lines);
  const leftovers = leftoversOf(account);
  return { file, format: "record", articles: [], lines: account, leftovers, problems: [], unknownKeys: [] };
}

function empty(file: string): Problem {
  return {
    file,
    rule: "record-empty",
    expected: ["a headline", "blurbs", "a body"],
    note: "There is nothing to show, and the record is left out. Give it one of these.",
    severity: "error",
  };
}

function asClipping(read: FieldsReading, { body, heading }: RecordBody): Clipping {
  const { values } = read;
  const clipping = clippingOf(read, 1, "front-matter", body);
  // Of a story that was withdrawn, what keeps its address may be all that is left; it is printed nowhere.
  if (values.withdrawn !== undefined && isEmpty(clipping) && heading === undefined) {
    return { ...clipping, headline: { value: values.slug ?? values.id ?? "-", how: "derived", rule: "withdrawn" } };
  }
  if (values.headline !== undefined || heading === undefined) return clipping;
  return { ...clipping, headline: { value: heading.text, how: "given", line: heading.line, rule: "first-heading" } };
}

function isEmpty({ headline, blurbs, body }: Clipping): boolean {
  return headline === undefined && blurbs.length === 0 && body === undefined;
}
