import { readdirSync } from "node:fs";
import { join } from "node:path";
import { plainBytes } from "../../records/store-plain.ts";
import { fileNames } from "../browser/index/format.ts";
import { readStories, type StoriesFile } from "../browser/index/stories-file.ts";
import { gzipped, unpacked } from "../packed.ts";
import { digestOfFiles, type PieceNotes, packer, readNotes } from "./notes.ts";
import type { PieceIndex, WordSource } from "./piece.ts";
import { readLists } from "./read-lists.ts";

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
  readonly stories: StoriesFile;
  readonly words: WordSource;
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
    const contents = Array.from({ length: note.texts }, (_, text) =>
      plainBytes(join(folder, fileNames.texts(number, text))),
    );
    if (digestOfFiles(contents) !== note.digest) return undefined;
    const { starts, files } = shard.stories.texts;
    const first = files.findIndex((file) => file.piece === number);
    const texts = contents.map((content, text) => ({
      stories: (starts[first + text + 1] ?? 0) - (starts[first + text] ?? 0),
      // What another zlib has packed would not be the bytes that a build from nothing gives.
      content: notes.packer === packer ? content : gzipped(unpacked(content)),
    }));
    const lengths = shard.stories.columns.lengths.subarray(from, from + note.stories);
    return { words: shard.words, from, lengths, texts };
  }
}

function openShard(folder: string, notes: PieceNotes): OpenShard | undefined {
  const read = (count: number, name: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => plainBytes(join(folder, name(number))));
  const stories = plainBytes(join(folder, fileNames.stories));
  const words = read(notes.words, fileNames.words);
  const places = read(notes.places, fileNames.places);
  if (digestOfFiles([stories, ...words, ...places]) !== notes.digest) return undefined;
  const known = readStories(unpacked(stories));
  const lists = readLists(
    known.columns.stories,
    words.map((file) => unpacked(file)),
    places.map((file) => unpacked(file)),
  );
  return { stories: known, words: { lists: () => lists } };
}

function placesIn(output: string | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  if (output === undefined) return places;
  const shards = join(output, "search", "shards");
  for (const name of attempt(() => readdirSync(shards)) ?? []) {
    const folder = join(shards, name);
    const notes = attempt(() => readNotes(plainBytes(join(folder, "pieces.json")).toString("utf8")));
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
