import { gunzipSync } from "node:zlib";
import { Failure } from "../basics/failure.ts";
import { indexTable } from "./browser/index-table.ts";
import type { IndexFile } from "./indexer.ts";
import type { Shard } from "./shards.ts";

/** A shard's files, found whole. */
export interface ProvenFiles {
  /** As in `ShardEntry`. */
  readonly table: string;
  readonly wasm: string;
  readonly characters: readonly string[];
  /** The shard's own: neither scripts nor what is alike for all shards. */
  readonly files: readonly IndexFile[];
}

/** What a shard needs of all that Pagefind writes: the rest are user interfaces that we do not use. */
const own = /^(?:index|fragment)\/[\w.-]+$|^pagefind\.[\w-]+\.pf_meta$/;

/**
 * Proves an index by looking at it: one language, as many stories as were given, no file empty, each unpacks.
 *
 * @throws a Failure that says what is wrong
 */
export function provenFiles(shard: Shard, made: readonly IndexFile[]): ProvenFiles {
  const fail = (what: string) => new Failure(`The search index of ${shard.name} is not whole: ${what}. Build again.`);
  const entry = readEntry(made);
  const languages = Object.entries(entry?.languages ?? {});
  const [only] = languages;
  if (entry === undefined || only === undefined || languages.length > 1) throw fail("it has no single language");
  const { hash, wasm, page_count: pages } = only[1];
  if (pages !== shard.records.length) throw fail(`it holds ${pages} stories of ${shard.records.length}`);
  const files = made.filter((file) => own.test(file.path));
  for (const file of files) {
    try {
      const whole = gunzipSync(file.content);
      const wanted = file.path.endsWith(".pf_meta") ? indexTable(whole.subarray(12)).pages.length : pages;
      if (wanted !== pages) throw fail(`its table holds ${wanted} stories of ${pages}`);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw fail(`${file.path} does not unpack`);
    }
  }
  for (const path of [`pagefind.${hash}.pf_meta`, `wasm.${wasm ?? "unknown"}.pagefind`, "pagefind.js"]) {
    if (!made.some((file) => file.path === path && file.content.length > 0)) throw fail(`${path} is missing`);
  }
  return { table: hash, wasm: wasm ?? "unknown", characters: entry.include_characters ?? [], files };
}

interface Entry {
  readonly languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
  readonly include_characters?: readonly string[];
}

function readEntry(made: readonly IndexFile[]): Entry | undefined {
  const file = made.find((one) => one.path === "pagefind-entry.json");
  if (file === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(file.content).toString("utf8")) as Entry;
  } catch {
    return undefined;
  }
}
