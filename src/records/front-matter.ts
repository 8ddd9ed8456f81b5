import matter from "gray-matter";
import type { Problem } from "../basics/problem.ts";
import { readYaml, type YamlEntry, type YamlReading } from "./yaml.ts";

/** The front matter's end and the text below it. */
export interface FrontMatter {
  /** What the front matter says, its lines counted from 1 in the file; empty where there is none. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
  /** The number of the closing fence's line; 0 where there is no front matter. */
  readonly closing: number;
  readonly fault?: undefined;
}

/** A front matter that was not read. */
export interface FrontMatterFault {
  readonly rule: string;
  readonly line: number;
  readonly found?: string;
  readonly reason: string;
  /** The last line of what was refused: the closing fence, or the opening one where there is no other. */
  readonly closing: number;
}

/** The spaces before the word and those at the end never share a run: else a long run would be tried in every way. */
const fence = /^---[ \t]*(?:([^\s-]\S{0,40})[ \t]*)?$/;
const end = /^---[ \t]*$/;
/** gray-matter takes time that grows with the square of a run of blank lines. */
const blankLimit = 200;

/**
 * Takes the front matter off a file's lines. Only YAML between two lines `---` (or `---yaml`) is read: gray-matter
 * would run `---js`, so that every other word after the dashes is refused before it is asked; it never gets the body,
 * is given options each time (without them it remembers), and its JavaScript engine is one that throws.
 *
 * @param lines without line ends and byte order mark
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter | { readonly fault: FrontMatterFault } {
  const opening = fence.exec(lines[0] ?? "");
  if (!opening) {
    const fault = unopened(lines);
    return fault === undefined ? { entries: new Map(), closing: 0 } : { fault };
  }
  const closing = closingFence(lines);
  const kind = opening[1];
  if (kind !== undefined && !/^ya?ml$/i.test(kind)) {
    const reason = "Only YAML is read as front matter, between two lines “---”; nothing in it is ever run.";
    return { fault: { rule: "front-matter-language", line: 1, found: lines[0] ?? "", reason, closing: closing ?? 1 } };
  }
  if (closing === undefined) {
    const reason = "The front matter that begins here has no end: a line “---” is missing below it.";
    return { fault: { rule: "front-matter-unclosed", line: 1, reason, closing: 1 } };
  }
  const inside = lines.slice(1, closing - 1);
  const refused = refusedLine(inside);
  if (refused !== undefined) return { fault: { rule: "front-matter-unreadable", ...refused, closing } };
  const reading = throughGrayMatter(inside.join("\n"), inside);
  if (reading.ok) return { entries: reading.entries, closing };
  return { fault: { ...reading.fault, closing } };
}

/** A front matter that lost its first line: without this, its keys would be published as a story's text. */
function unopened(lines: readonly string[]): FrontMatterFault | undefined {
  const first = lines.findIndex((line) => line.trim() !== "");
  const key = /^(?:id|headline|title|date|section|authors?|publication|blurbs?|slug):(?:\s|$)/;
  if (!key.test(lines[first] ?? "")) return undefined;
  const closing = closingFence(lines.slice(0, first + 200));
  if (closing === undefined) return undefined;
  const found = (lines[first] ?? "").slice(0, 200);
  const reason = "This reads like front matter, but the line “---” above it is missing. Write it there.";
  return { rule: "front-matter-unopened", line: first + 1, found, reason, closing };
}

/** The line number of the first `---` below the first line. */
function closingFence(lines: readonly string[]): number | undefined {
  for (let index = 1; index < lines.length; index += 1) {
    if (end.test(lines[index] ?? "")) return index + 1;
  }
  return undefined;
}

/** What gray-matter would take for the end, or take too long over. */
function refusedLine(inside: readonly string[]): { line: number; reason: string } | undefined {
  let blank = 0;
  for (const [index, line] of inside.entries()) {
    if (line.startsWith("---")) return { line: index + 2, reason: "Inside front matter no line may begin with “---”." };
    blank = line.trim() === "" ? blank + 1 : 0;
    if (blank > blankLimit) return { line: index + 2, reason: `More than ${blankLimit} blank lines stand in a row.` };
  }
  return undefined;
}

/**
 * A text in quotes may go on at the line's head for the parsers of Ruby and Go, but not by the letter of YAML: where
 * that is all that is wrong, it is read as they do.
 */
function throughGrayMatter(yaml: string, inside: readonly string[]): YamlReading {
  const reading = parsed(yaml);
  if (reading.ok || !/deficient indentation/.test(reading.fault.reason)) return reading;
  const mended = parsed(withIndentedQuotes(inside).join("\n"));
  return mended.ok ? mended : reading;
}

/** The lines between the quotes of a value, moved in by two spaces: their spaces count for nothing. */
function withIndentedQuotes(inside: readonly string[]): readonly string[] {
  let open: string | undefined;
  return inside.map((line) => {
    if (open !== undefined) {
      if (isClosedBy(line, open)) open = undefined;
      return `  ${line}`;
    }
    const [head, quote] = /^[\w-]{1,100}:[ \t]{1,9}(["'])/.exec(line) ?? [];
    if (head !== undefined && quote !== undefined && !isClosedBy(line.slice(head.length), quote)) open = quote;
    return line;
  });
}

/** Whether a quote that means its own end stands in the line. */
function isClosedBy(line: string, quote: string): boolean {
  const rest = quote === "'" ? line.replaceAll("''", "") : line.replace(/\\./g, "");
  return rest.includes(quote);
}

function parsed(yaml: string): YamlReading {
  let reading: YamlReading = { ok: true, entries: new Map() };
  matter(`---\n${yaml}\n---\n`, {
    language: "yaml",
    engines: {
      // It hands over the text from the end of the fence's line on, so that line numbers are the file's.
      yaml(text: string): object {
        reading = readYaml(text);
        return {};
      },
      javascript: refuse,
      json: refuse,
      coffee: refuse,
    },
  });
  return reading;
}

function refuse(): never {
  throw new TypeError("Front matter is never run.");
}

/** @param outcome what became of the file, as a sentence */
export function frontMatterProblem(file: string, fault: FrontMatterFault, outcome: string): Problem {
  return {
    file,
    line: fault.line,
    rule: fault.rule,
    ...(fault.found === undefined ? {} : { found: fault.found }),
    note: `${fault.reason} ${outcome}`,
    severity: "error",
  };
}
