import { Failure } from "../../basics/failure.ts";
import type { IndexFile } from "../indexer.ts";
import { unpackedFile } from "../packed.ts";
import { pagefindVersion } from "../pagefind-version.ts";
import { wasmFor } from "../stemmers.ts";
import { readTable } from "../table.ts";

/**
 * Proves an index of Pagefind's by looking at it: one language, as many stories as were given, no file missing, and
 * the stems that we think it has.
 *
 * @returns its files of words, unpacked
 * @throws a Failure that says what is wrong
 */
export function provenWords(made: readonly IndexFile[], language: string, stories: number): Buffer[] {
  const fail = (what: string) => new Failure(`The search index is not whole: ${what}. Build again.`);
  const files = new Map(made.map(({ path, content }) => [path, content]));
  const file = (path: string): Uint8Array => {
    const content = files.get(path);
    if (content === undefined || content.length === 0) throw fail(`${path} is missing`);
    return content;
  };
  const entry = JSON.parse(Buffer.from(file("pagefind-entry.json")).toString("utf8")) as Entry;
  const [only, another] = Object.entries(entry.languages);
  if (only === undefined || another !== undefined || only[0] !== language) throw fail(`it is not in ${language} alone`);
  const { hash, wasm, page_count: pages } = only[1];
  if (pages !== stories) throw fail(`it holds ${pages} stories of ${stories}`);
  if ((wasm ?? "unknown") !== wasmFor(language)) throw new TypeError(`Pagefind has other stems for ${language}.`);
  if (entry.version !== pagefindVersion) {
    throw new TypeError("Pagefind is another than the one that this was written for.");
  }
  const table = readTable(unpackedFile(file(`pagefind.${hash}.pf_meta`)));
  if (table.stories !== stories) throw fail(`its table holds ${table.stories} stories of ${stories}`);
  return table.files.map((name) => unpackedFile(file(`index/${name}.pf_index`)));
}

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
}
