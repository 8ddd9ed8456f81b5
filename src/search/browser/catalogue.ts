import type { ShelfName } from "./index/columns.ts";

/** `search/shards.json`: which shards there are. */
export interface Catalogue {
  /** Pagefind's version. */
  readonly pagefind: string;
  readonly stories: number;
  /** Languages in alphabetical order, each newest first. */
  readonly shards: readonly ShardEntry[];
}

export interface ShardEntry {
  /** Its folder below `search/shards/`. */
  readonly name: string;
  readonly language: string;
  /** `en` for `search/wasm.en.pagefind`, which knows the language's stems; `unknown` knows none. */
  readonly wasm: string;
  readonly stories: number;
  /** Newest and oldest day; null where no day is known. */
  readonly newest: string | null;
  readonly oldest: string | null;
}

/** `search/names.json`: how the facets' values are called, by slug. */
export type NameTable = Readonly<Record<ShelfName, Readonly<Record<string, string>>>>;

/** What a result shows. */
export interface Card {
  /** The story's address from the site's root: `/2022/02/04/close-ranks-7k2fq/`. */
  readonly path: string;
  readonly headline: string;
  /** EDTF. */
  readonly date: string | null;
  /** In the interface's words. */
  readonly shown: string;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly publication: string | null;
  /** The story's language, when it is not the archive's. */
  readonly language: string | null;
}
