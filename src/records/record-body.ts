import { samenessKey } from "../basics/sameness.ts";
import type { Said } from "../clippings/clipping.ts";
import { bodyOf, plainWords, startOfLine } from "./body.ts";
import { valueDigest } from "./provenance.ts";

/** The text below a front matter. */
export interface RecordBody {
  readonly body?: Said<string>;
  /** A heading in its first line: the headline, or the same again as the headline that is stated. */
  readonly heading?: { readonly line: number; readonly text: string; readonly repeats?: number };
}

/** What the front matter says that the text may say again. */
interface StatedAbove {
  readonly headline: string | undefined;
  /** The line of the headline there. */
  readonly line: number | undefined;
  /** The digest that the body had when it was imported. */
  readonly body?: string | undefined;
}

/** Reads the text below the line `closing`: without its first heading where that says the headline again. */
export function readBody(
  text: string,
  lines: readonly string[],
  closing: number,
  { headline, line: repeats, body: stated }: StatedAbove,
): RecordBody {
  const first = firstLine(lines, closing);
  const heading = headingOf(lines[first - 1] ?? "");
  const whole = bodyFrom(text, closing + 1, first);
  // An imported body says that it is whole: its first line was text where it was read.
  const imported = stated !== undefined && whole.body !== undefined && stated === valueDigest(whole.body.value);
  if (heading === undefined || imported || (headline !== undefined && samenessKey(headline) !== samenessKey(heading))) {
    return whole;
  }
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
