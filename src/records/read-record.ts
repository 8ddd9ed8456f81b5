import type { Problem } from "../basics/problem.ts";
import { samenessKey } from "../basics/sameness.ts";
import type { Clipping, Said } from "../clippings/clipping.ts";
import { splitLines } from "../clippings/split-lines.ts";
import type { ArticleId } from "./article.ts";
import { bodyOf, plainWords, startOfLine } from "./body.ts";
import { clippingOf } from "./clipping-of.ts";
import type { Defaults } from "./defaults.ts";
import { fromClipping } from "./from-clipping.ts";
import { frontMatterProblem, readFrontMatter } from "./front-matter.ts";
import { frontLines, leftoverLines, leftoversOf } from "./ledger.ts";
import { valueDigest } from "./provenance.ts";
import { type FieldsReading, readFields } from "./read-fields.ts";
import type { LedgerLine, SourceReading } from "./source-reading.ts";

/**
 * Reads a record: front matter and a Markdown body. A record whose front matter cannot be read is left out whole,
 * since without it the text might stand under a wrong date or name.
 */
export function readRecord(file: string, text: string, defaults: Defaults): SourceReading {
  const lines = splitLines(text);
  const front = readFrontMatter(lines);
  if (front.fault !== undefined) {
    const problem = frontMatterProblem(file, front.fault, "The record is left out until that is mended.");
    return { ...unread(file, lines), problems: [problem] };
  }
  const context = { language: defaults.language?.value ?? null, zone: defaults.zone };
  const read = readFields(file, front.entries, context);
  const body = readBody(text, lines, front.closing, read);
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

function unread(file: string, lines: readonly string[]): SourceReading {
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

interface RecordBody {
  readonly body?: Said<string>;
  /** A heading in its first line: the headline, or the same again as the headline that is stated. */
  readonly heading?: { readonly line: number; readonly text: string; readonly repeats?: number };
}

function readBody(text: string, lines: readonly string[], closing: number, read: FieldsReading): RecordBody {
  const first = firstLine(lines, closing);
  const heading = headingOf(lines[first - 1] ?? "");
  const { headline, provenance } = read.values;
  const whole = bodyFrom(text, closing + 1, first);
  // An imported body says that it is whole: its first line was text where it was read.
  const stated = provenance?.get("body")?.of;
  const imported = stated !== undefined && whole.body !== undefined && stated === valueDigest(whole.body.value);
  if (heading === undefined || imported || (headline !== undefined && samenessKey(headline) !== samenessKey(heading))) {
    return whole;
  }
  const repeats = read.lineOf.get("headline");
  return {
    ...bodyFrom(text, first + 1, firstLine(lines, first)),
    heading: { line: first, text: heading, ...(repeats === undefined ? {} : { repeats }) },
  };
}

function bodyFrom(text: string, from: number, line: number): RecordBody {
  const body = bodyOf(text.slice(startOfLine(text, from)));
  return body === null ? {} : { body: { value: body, how: "given", line, rule: "body" } };
}

/** The number of the first line below one that is not blank; 0 where there is none. */
function firstLine(lines: readonly string[], below: number): number {
  for (let index = below; index < lines.length; index += 1) if (lines[index]?.trim() !== "") return index + 1;
  return 0;
}

/** The words of `# A heading`; longer than 1,000 characters it is none. */
function headingOf(line: string): string | undefined {
  if (line.length > 1000 || !/^#[ \t]/.test(line)) return undefined;
  const words = plainWords(
    line
      .slice(1)
      .trim()
      .replace(/[ \t]+#+$/, ""),
  );
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

function asClipping(read: FieldsReading, { body, heading }: RecordBody): Clipping {
  const clipping = clippingOf(read, 1, "front-matter", body);
  if (read.values.headline !== undefined || heading === undefined) return clipping;
  return { ...clipping, headline: { value: heading.text, how: "given", line: heading.line, rule: "first-heading" } };
}

function bodyLines(
  lines: readonly string[],
  closing: number,
  { heading }: RecordBody,
  article: ArticleId,
): LedgerLine[] {
  return lines.slice(closing).map((text, index): LedgerLine => {
    const line = closing + 1 + index;
    if (text.trim() === "") return { line, text, as: "blank" };
    if (line !== heading?.line) return { line, text, as: "field", article, fields: ["body"] };
    if (heading.repeats === undefined) return { line, text, as: "field", article, fields: ["headline"] };
    return { line, text, as: "duplicate", article, sameAs: heading.repeats };
  });
}
