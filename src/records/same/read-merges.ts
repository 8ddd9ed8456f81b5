import type { Problem } from "../../basics/problem.ts";
import { isList, readYaml, type YamlEntry, type YamlValue } from "../yaml.ts";

/** What a person has decided of some stories, and where it stands. */
export interface Decision {
  readonly kind: "same" | "different" | "version-of";
  /** Two or more, as they stand there: ids, addresses in the archive, or files with or without a line. */
  readonly stories: readonly string[];
  readonly line: number;
}

/** What `merges.yaml` says; none where it is not there. */
export interface Merges {
  /** As problems name it: `content/merges.yaml`. */
  readonly file: string;
  readonly decisions: readonly Decision[];
}

const kinds = ["same", "different", "version-of"] as const;
const forms = ["[7k2fq0b3xd, close-ranks-2022]"];

/**
 * Reads `merges.yaml`. What cannot be read decides nothing, and the rest does.
 *
 * @param file as problems name it
 */
export function readMerges(file: string, text: string): Merges & { readonly problems: readonly Problem[] } {
  const reading = readYaml(text);
  if (!reading.ok) {
    const { rule, line, reason } = reading.fault;
    const note = `${reason} Until that is mended, nothing in it is decided.`;
    return { file, decisions: [], problems: [{ file, line, rule, note, severity: "error" }] };
  }
  const decisions: Decision[] = [];
  const problems: Problem[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (const [key, entry] of reading.entries) {
    const kind = kinds.find((one) => one === key);
    if (kind === undefined) {
      const note = "The line decides nothing.";
      problems.push({
        file,
        line: entry.line,
        rule: "key-unknown",
        found: key,
        expected: kinds,
        note,
        severity: "warning",
      });
    } else
      readKind(kind, entry, lines, (found) => {
        if ("rule" in found) problems.push({ ...found, file });
        else decisions.push(found);
      });
  }
  return { file, decisions, problems };
}

/** One list of stories counts as a list of one. */
function readKind(
  kind: Decision["kind"],
  entry: YamlEntry,
  lines: readonly string[],
  tell: (found: Decision | Omit<Problem, "file">) => void,
): void {
  const { value } = entry;
  if (value === null || (isList(value) && value.length === 0)) return;
  const lists = isList(value) && !value.every((item) => typeof item === "string") ? value : [value];
  const finder = new Finder(lines, entry);
  for (const list of lists) {
    const stories = storiesOf(list);
    const line = finder.find(stories.length > 0 || typeof list !== "string" ? stories : [list]);
    if (stories.length >= 2) tell({ kind, stories, line });
    else {
      const note = "It decides nothing: two stories or more belong together there.";
      tell({
        line,
        rule: "merge-unreadable",
        found: JSON.stringify(list),
        expected: forms,
        note,
        severity: "error",
      });
    }
  }
}

function storiesOf(list: YamlValue): string[] {
  if (!isList(list) || !list.every((item) => typeof item === "string")) return [];
  return [...new Set(list.map((item) => (item as string).trim()).filter((item) => item !== ""))];
}

/** Finds the lines on which names stand, one after another; YAML tells only where a key does. */
class Finder {
  readonly #lines: readonly string[];
  readonly #last: number;
  #line: number;
  #at: number;

  constructor(lines: readonly string[], { line, lastLine }: YamlEntry) {
    this.#lines = lines;
    this.#last = lastLine;
    this.#line = line;
    // Behind the key.
    this.#at = (lines[line - 1] ?? "").indexOf(":") + 1;
  }

  /** The line of the first of some names; the last known one where they are not found as they stand. */
  find(names: readonly string[]): number {
    const lines = names.map((name) => this.#next(name));
    return lines[0] ?? this.#line;
  }

  #next(name: string): number {
    for (let line = this.#line; line <= this.#last; line += 1) {
      const text = this.#lines[line - 1] ?? "";
      for (let at = text.indexOf(name, line === this.#line ? this.#at : 0); at >= 0; at = text.indexOf(name, at + 1)) {
        if (isPart(text[at - 1]) || isPart(text[at + name.length])) continue;
        this.#line = line;
        this.#at = at + name.length;
        return line;
      }
    }
    return this.#line;
  }
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}/.-]/u.test(character);
}
