import { folded } from "./fold.ts";
import type { WordRange } from "./index-table.ts";

/** What Pagefind's script gives, with our lines before it (`engine-script.ts`). */
export interface EngineModule {
  /** Starts the module's one WebAssembly: awaited once, before the first instance is made. */
  start(wasm: Uint8Array<ArrayBuffer>): Promise<unknown>;
  /** Sets what its next instance fetches with, and which language it takes its stories to be in. */
  settle(fetcher: (address: string) => Promise<Response>, language: string): void;
  createInstance(options: { readonly basePath: string; readonly noWorker: true }): {
    search(term: string): Promise<{ readonly results: readonly EngineHit[] }>;
    preload(term: string): Promise<void>;
  };
  /** The stem of a word that is lower case already. */
  stem(word: string): string;
}

/** A story that Pagefind found. */
interface EngineHit {
  readonly id: string;
  readonly score: number;
  /** Which words of its text match, counted from 0. */
  readonly words: readonly number[];
}

/** Pagefind over one shard. */
export interface Engine {
  /** @throws when a part of the index did not come: Pagefind itself would pass over it in silence */
  search(term: string): Promise<readonly EngineHit[]>;
  stem(word: string): string;
}

type ReadFile = (file: string) => Promise<Uint8Array<ArrayBuffer>>;

/** All that Pagefind may fetch, by the first folder of the address: one reader a shard. */
const readers = new Map<string, ReadFile>();

/**
 * Pagefind over the files that `read` gives, named as it names them: `index/en_1a2b3c4.pf_index`.
 *
 * @param ranges which words its index files hold, in order
 */
export function openEngine(
  module: EngineModule,
  language: string,
  ranges: readonly WordRange[],
  read: ReadFile,
): Engine {
  const root = `shard-${readers.size}`;
  const missing = new Set<string>();
  readers.set(root, async (file) => {
    try {
      return await read(file);
    } catch (error) {
      missing.add(file);
      throw error;
    }
  });
  module.settle(fetchFromReaders, language);
  const instance = module.createInstance({ basePath: `/${root}/`, noWorker: true });
  return {
    stem: (word) => module.stem(word),
    async search(term) {
      missing.clear();
      // A word finds those that begin with it. Pagefind loads only the file in which it stands itself, though they may
      // run on into the next: what is found would hang on what was asked before.
      const stems = term.split(" ").map((word) => module.stem(folded(word)));
      const needed = ranges.filter(({ from, to }) =>
        stems.some((stem) => from < `${stem}\uffff` && stem < `${to}\uffff`),
      );
      await Promise.all(needed.map(({ from }) => instance.preload(from)));
      const { results } = await instance.search(term);
      if (missing.size > 0) throw new Error(`Not to be read: ${[...missing].join(", ")}`);
      return results;
    },
  };
}

async function fetchFromReaders(address: string): Promise<Response> {
  const [, root = "", ...rest] = (address.split("?")[0] ?? "").split("/");
  const read = readers.get(root);
  if (read === undefined) throw new Error(`Not a file of the search index: ${address}`);
  return new Response(await read(rest.join("/")));
}
