import { blank, type Card, type Catalogue, type ShardEntry } from "./catalogue.ts";
import type { Columns } from "./columns.ts";
import { type Engine, type EngineModule, openEngine } from "./engine.ts";
import { gunzip, signature, unpack, unpackWhole } from "./gunzip.ts";
import { indexTable, type PageEntry } from "./index-table.ts";

/** Where the search folder's files come from: the web, or a disk. */
export interface Source {
  /** @param file below the search folder: `shards.json`. @throws when it is not to be had */
  read(file: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Pagefind's script, a module of its own for the stems of each language (`ShardEntry.wasm`): it holds one WebAssembly. */
  engine(wasm: string): Promise<EngineModule>;
}

/** How a story matched. */
export interface Match {
  readonly score: number;
  /** Which words of its text match, counted from 0. */
  readonly words: readonly number[];
}

/** A story's text as it is kept beside the index. */
interface StoryText {
  readonly card: Card;
  /** Words are parted by spaces, in languages that write none by U+200B. */
  readonly content: string;
}

/** One shard that is ready to be asked. */
export interface OpenShard {
  readonly entry: ShardEntry;
  readonly columns: Columns;
  /** The stories that match, by their place in the shard, as Pagefind finds them. */
  search(term: string): Promise<ReadonlyMap<number, Match>>;
  /** The stem of a word in the shard's language: `running` is `run`. */
  stem(word: string): Promise<string>;
  text(place: number): Promise<StoryText>;
}

/** How the table is called in a shard, and by Pagefind, which puts a name of its own before and behind. */
const tableName = "table";
const tableFile = `${tableName}.pf_meta`;

/** Loads what every question needs of a shard; the engine and the texts come when they are asked for. */
export async function openShard(entry: ShardEntry, catalogue: Catalogue, source: Source): Promise<OpenShard> {
  const folder = `shards/${entry.name}`;
  const [table, packed] = await Promise.all([
    source.read(`${folder}/${tableFile}`),
    source.read(`${folder}/columns.pf_columns`),
  ]);
  const { pages, words } = indexTable(await unpack(table, tableFile));
  const columns = JSON.parse(new TextDecoder().decode(await gunzip(packed))) as Columns;
  if (pages.length !== entry.stories || columns.day.of.length !== entry.stories) {
    throw new Error(`The shard ${entry.name} does not hold the ${entry.stories} stories that it should.`);
  }
  const places = new Map(pages.map((page, place) => [page.id, place]));
  const texts = textReader(pages, (file) => source.read(`${folder}/fragment/${file}.pf_fragment`));
  const engine = once(async (): Promise<Engine> => {
    const module = await started(source, entry.wasm);
    // Pagefind reads these at once and lets nobody catch what goes wrong then: so they are at hand, and whole. The
    // WebAssembly runs already, so that Pagefind makes nothing of what it gets here.
    const own = new Map([
      ["pagefind-entry.json", entryFile(entry, catalogue)],
      [`pagefind.${tableName}.pf_meta`, table],
      [`wasm.${entry.wasm}.pagefind`, new TextEncoder().encode(signature)],
    ]);
    return openEngine(
      module,
      entry.language,
      words,
      // Unpacked here, where a file that is cut is found out.
      async (file) => own.get(file) ?? unpackWhole(await source.read(`${folder}/${file}`), file),
    );
  });
  return {
    entry,
    columns,
    async search(term) {
      const found = new Map<number, Match>();
      for (const { id, score, words } of await (await engine()).search(term)) {
        const place = places.get(id);
        if (place !== undefined) found.set(place, { score, words });
      }
      return found;
    },
    stem: async (word) => (await engine()).stem(word),
    text: texts,
  };
}

const running = new WeakMap<EngineModule, Promise<unknown>>();

/** Pagefind's script with its WebAssembly running. */
async function started(source: Source, wasm: string): Promise<EngineModule> {
  const file = `wasm.${wasm}.pagefind`;
  const module = await source.engine(wasm);
  const start = running.get(module) ?? source.read(file).then(async (bytes) => module.start(await unpack(bytes, file)));
  running.set(module, start);
  try {
    await start;
  } catch (error) {
    running.delete(module);
    throw error;
  }
  return module;
}

/** What Pagefind would fetch as its entry: made here from the catalogue, which saves a request a shard. */
function entryFile(entry: ShardEntry, catalogue: Catalogue): Uint8Array<ArrayBuffer> {
  const index = { hash: tableName, wasm: entry.wasm === "unknown" ? null : entry.wasm, page_count: entry.stories };
  const data = {
    version: catalogue.pagefind,
    languages: { [entry.language]: index },
    include_characters: catalogue.characters,
  };
  return new TextEncoder().encode(JSON.stringify(data));
}

interface Fragment {
  readonly url: string;
  readonly content: string;
}

function textReader(
  pages: readonly PageEntry[],
  read: (file: string) => Promise<Uint8Array<ArrayBuffer>>,
): OpenShard["text"] {
  const loaded = new Map<string, Promise<unknown>>();
  const load = async (file: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await unpack(await read(file), file)));
  return async (place) => {
    const page = pages[place];
    if (page === undefined) throw new RangeError(`No story at ${place}`);
    const waiting = loaded.get(page.file) ?? load(page.file);
    loaded.set(page.file, waiting);
    try {
      const data = (await waiting) as Record<string, unknown>;
      // Behind the dot stands the id that the story had in its piece; alone in its file, it has none.
      const id = page.id.slice(page.id.indexOf(".") + 1);
      const fragment = (Object.hasOwn(data, id) ? data[id] : data) as Fragment;
      return { card: JSON.parse(fragment.url) as Card, content: fragment.content === blank ? "" : fragment.content };
    } catch (error) {
      loaded.delete(page.file);
      throw error;
    }
  };
}

/** Does the work once, however often it is asked for; a failure is forgotten, so that the next may succeed. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let waiting: Promise<Value> | undefined;
  return () => {
    waiting ??= work().catch((error: unknown) => {
      waiting = undefined;
      throw error;
    });
    return waiting;
  };
}
