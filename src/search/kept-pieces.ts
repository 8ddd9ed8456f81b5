import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unpackedFile } from "./packed.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import { type PieceIndex, textFile } from "./piece.ts";
import { digestOfFiles, type PieceNotes, readNotes } from "./shard-files.ts";
import { readTable, type Table } from "./table.ts";

/** Where a piece lies. */
interface Place {
  /** The shard's folder. */
  readonly folder: string;
  readonly notes: PieceNotes;
  /** Which piece of the shard it is, and where its first story stands in it. */
  readonly number: number;
  readonly from: number;
}

interface OpenShard {
  readonly parts: readonly Buffer[];
  readonly table: Table;
}

/**
 * The indexes of pieces that lie in the shards of an older build. What is not whole is as if it were not there: such
 * pieces are indexed anew.
 */
export class KeptPieces {
  readonly #output: string | undefined;
  readonly #open = new Map<string, OpenShard | undefined>();
  #places: Map<string, Place> | undefined;

  /** @param output the older site's folder */
  constructor(output?: string) {
    this.#output = output;
  }

  /** A piece by its key; undefined where it is not kept, or not whole. */
  take(key: string): PieceIndex | undefined {
    this.#places ??= placesIn(this.#output);
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    return attempt(() => this.#take(place));
  }

  /** Forgets the files that were read for one shard. */
  rest(): void {
    this.#open.clear();
  }

  #take({ folder, notes, number, from }: Place): PieceIndex | undefined {
    if (!this.#open.has(folder)) {
      this.#open.set(
        folder,
        attempt(() => openShard(folder, notes)),
      );
    }
    const shard = this.#open.get(folder);
    const note = notes.pieces[number];
    if (shard === undefined || note === undefined) return undefined;
    const texts = Array.from({ length: note.texts }, (_, text) =>
      readFileSync(join(folder, "fragment", `${textFile(number, text.toString(36))}.pf_fragment`)),
    );
    if (digestOfFiles(texts) !== note.digest) return undefined;
    const prefix = `${number.toString(36)}.`.length;
    const rows = shard.table.rows.slice(from, from + note.stories).map(({ id, words, file }) => ({
      id: id.slice(prefix),
      words,
      file: file.slice(prefix),
    }));
    return { words: shard, from, rows, texts, rest: shard.table.rest };
  }
}

function openShard(folder: string, notes: PieceNotes): OpenShard | undefined {
  const files = [
    "table.pf_meta",
    ...Array.from({ length: notes.parts }, (_, part) => `index/${part.toString(36)}.pf_index`),
  ].map((file) => readFileSync(join(folder, file)));
  if (digestOfFiles(files) !== notes.digest) return undefined;
  const [table, ...parts] = files.map(unpackedFile);
  if (table === undefined) return undefined;
  const read = readTable(table);
  return read.version === pagefindVersion ? { parts, table: read } : undefined;
}

function placesIn(output: string | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  if (output === undefined) return places;
  const shards = join(output, "search", "shards");
  for (const name of attempt(() => readdirSync(shards)) ?? []) {
    const folder = join(shards, name);
    const notes = attempt(() => readNotes(readFileSync(join(folder, "pieces.json"), "utf8")));
    let from = 0;
    for (const [number, { key, stories }] of (notes?.pieces ?? []).entries()) {
      if (notes !== undefined) places.set(key, { folder, notes, number, from });
      from += stories;
    }
  }
  return places;
}

/** Whatever is wrong with a file, the answer is that it cannot be used. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
