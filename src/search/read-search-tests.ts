import type { Problem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import { isList, isMap, readYamlList, type YamlItem, type YamlValue } from "../records/yaml.ts";

/** What the search must find for a query: an item of `content/search-tests.yaml`. */
export interface SearchTest {
  /** Its first line in the file. */
  readonly line: number;
  readonly query: string;
  /** Stories that must be among those found: their addresses, ids or headlines. */
  readonly finds: readonly string[];
  /** The story that must stand first; null where any may. */
  readonly first: string | null;
  readonly total: Total | null;
}

/** How many stories must be found. */
export interface Total {
  readonly least: number;
  readonly most: number;
}

export interface SearchTestsReading {
  readonly tests: readonly SearchTest[];
  readonly problems: readonly Problem[];
}

const keys = ["query", "finds", "first", "total"] as const;

/**
 * Reads `content/search-tests.yaml`. An item that cannot be understood is an error, and is not run.
 *
 * @param file as problems name it
 */
export function readSearchTests(file: string, bytes: Uint8Array): SearchTestsReading {
  const { text, problems: odd } = decode(bytes, file);
  const reading = readYamlList(text);
  if (!reading.ok) {
    const { rule, line, reason } = reading.fault;
    const note = `${reason} None of the search tests was run.`;
    return { tests: [], problems: [...odd, { file, line, rule, note, severity: "error" }] };
  }
  const tests: SearchTest[] = [];
  const problems: Problem[] = [...odd];
  for (const { value, line } of reading.items) {
    const read = testOf(value, line);
    if ("query" in read) tests.push(read);
    else problems.push({ file, line, note: "This search test was not run.", severity: "error", ...read });
  }
  return { tests, problems };
}

type Misfit = Pick<Problem, "rule" | "found" | "expected">;

function testOf(value: YamlItem, line: number): SearchTest | Misfit {
  if (!isMap(value)) return misfit("search-test-unreadable", value, ["query: harbour wall"]);
  const stranger = Object.keys(value).find((key) => !keys.some((known) => known === key));
  if (stranger !== undefined) return misfit("key-unknown", stranger, keys);
  const read = (key: (typeof keys)[number]): YamlValue => (Object.hasOwn(value, key) ? (value[key] ?? null) : null);
  const query = read("query");
  // An empty query is one, too: it finds everything.
  if (typeof query !== "string") return misfit("search-test-query", query, ["query: harbour wall"]);
  const finds = textsOf(read("finds"));
  if (finds === undefined)
    return misfit("search-test-finds", read("finds"), ['finds: ["/2012/03/01/the-old-wall-7k2fq/"]']);
  const first = read("first");
  if (first !== null && typeof first !== "string") return misfit("search-test-first", first, ["first: The old wall"]);
  const total = totalOf(read("total"));
  if (total === undefined) return misfit("search-test-total", read("total"), totals);
  if (finds.length === 0 && first === null && total === null) {
    return misfit("search-test-empty", query, ["finds", "first", "total"]);
  }
  return { line, query, finds, first, total };
}

function misfit(rule: string, value: YamlValue, expected: readonly string[]): Misfit {
  if (value === null) return { rule, expected };
  return { rule, found: typeof value === "string" ? value : JSON.stringify(value), expected };
}

function textsOf(value: YamlValue): readonly string[] | undefined {
  if (value === null) return [];
  if (typeof value === "string") return [value];
  if (!isList(value)) return undefined;
  const texts = value.filter((item) => typeof item === "string" && item !== "");
  return texts.length === value.length ? (texts as string[]) : undefined;
}

const totals = ["3", "at least 3", "at most 3"];

/** @returns null where nothing is said, undefined where it cannot be understood */
function totalOf(value: YamlValue): Total | null | undefined {
  if (value === null) return null;
  const match = typeof value === "string" ? /^(at least |at most |>= ?|<= ?)?(\d{1,9})$/.exec(value.trim()) : null;
  if (match === null) return undefined;
  const count = Number(match[2]);
  const how = match[1] ?? "";
  if (how.startsWith("at least") || how.startsWith(">")) return { least: count, most: Number.POSITIVE_INFINITY };
  return { least: how === "" ? count : 0, most: count };
}
