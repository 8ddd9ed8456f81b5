import { digest } from "../basics/digest.ts";
import { cut } from "./cut.ts";
import type { SearchRecord } from "./record.ts";

/** Stories of one language from one run of the date order, with an index of their own. */
export interface Shard {
  /** `en-2022-02-04-7k2fq8ab`: language, newest day (or `unknown`), digest of all that its files depend on. */
  readonly name: string;
  readonly language: string;
  /** Whether any day is known of its stories; those without one have shards of their own and stand last. */
  readonly placed: boolean;
  /** Newest first; a story's place here is its place in the shard's order. */
  readonly records: readonly SearchRecord[];
}

/** Raised when the same records shall give other files. */
const format = "1";

/**
 * Which record is in which shard: a function of the records alone. Languages in alphabetical order, each newest first.
 *
 * @param records in the archive's order, newest first, which settles the order within a day
 * @param indexer the indexer's version, since the files depend on it
 */
export function shardsOf(records: readonly SearchRecord[], indexer: string): Shard[] {
  const runs = new Map<string, SearchRecord[]>();
  for (const record of [...records].sort(newestFirst)) {
    // A space sorts below every letter: a language's stories without a day come just after those with one.
    const key = record.day === "" ? `${record.language} unknown` : record.language;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [record]);
    else run.push(record);
  }
  return [...runs.keys()].sort().flatMap((key) => shardsOfRun(runs.get(key) ?? [], indexer));
}

/** Stable: what the archive has put in order within a day stays so. */
function newestFirst(a: SearchRecord, b: SearchRecord): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return Number(b.dated) - Number(a.dated);
}

function shardsOfRun(run: readonly SearchRecord[], indexer: string): Shard[] {
  const ends = cut(run.map((record) => ({ key: record.path, weight: weight(record) })));
  return ends.map((end, index) => shard(run.slice(ends[index - 1] ?? 0, end), indexer));
}

/** Pagefind takes some 190 KB of memory for 2,400 characters: 8,192 such stories stay under 2 GB. */
function weight(record: SearchRecord): number {
  return Math.max(1, Math.ceil(record.text.length / 2400));
}

function shard(records: readonly SearchRecord[], indexer: string): Shard {
  const { language = "und", day = "" } = records[0] ?? {};
  const parts = records.map((record) => JSON.stringify(record));
  const key = digest([format, indexer, ...parts], 8);
  return { name: `${language}-${day === "" ? "unknown" : day}-${key}`, language, placed: day !== "", records };
}
