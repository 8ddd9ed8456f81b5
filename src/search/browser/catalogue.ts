import { type ShelfName, shelfNames } from "./index/columns.ts";

/** `search/shards.json`: which shards there are. */
export interface Catalogue {
  /** Pagefind's version. */
  readonly pagefind: string;
  readonly stories: number;
  /** Languages in alphabetical order, each newest first. */
  readonly shards: readonly ShardEntry[];
  /** Where authors' files join names or keep them apart. */
  readonly signed?: SignedNames;
}

/**
 * On which authors' shelves stories stand that are signed with a name: `{ "m-quill": ["maren-quill"] }`. Where the name
 * has a shelf of its own too, that is among them.
 */
export type SignedNames = Readonly<Record<string, readonly string[]>>;

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

/** Whether what was read is a catalogue, each of its entries too. */
export function isCatalogue(data: unknown): data is Catalogue {
  const { pagefind, stories, shards, signed = {} } = membersOf(data);
  if (!isSigned(signed)) return false;
  return typeof pagefind === "string" && isCount(stories) && Array.isArray(shards) && shards.every(isEntry);
}

function isSigned(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return false;
  return Object.values(data).every((slugs) => Array.isArray(slugs) && slugs.every((slug) => typeof slug === "string"));
}

function isEntry(data: unknown): boolean {
  const { name, language, wasm, stories, newest, oldest } = membersOf(data);
  const areTexts = [name, language, wasm].every((one) => typeof one === "string");
  return areTexts && isCount(stories) && [newest, oldest].every((day) => day === null || typeof day === "string");
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function membersOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

/** `search/names.json`: how the facets' values are called, by slug. */
export type NameTable = Readonly<Record<ShelfName, Readonly<Record<string, string>>>>;

export function isNameTable(data: unknown): data is NameTable {
  const table = membersOf(data);
  return shelfNames.every((name) => typeof table[name] === "object" && table[name] !== null);
}

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
  /** What became of it; most cards say nothing of it. */
  readonly status?: "retracted" | "corrected";
}
