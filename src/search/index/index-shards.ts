import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { digestBytes } from "../../basics/digest.ts";
import { languageFor } from "../../languages/languages.ts";
import { inside } from "../../site/inside.ts";
import { digestLength } from "../../site/manifest.ts";
import { Indexer } from "../indexer.ts";
import type { ShardPlan } from "../plan-shards.ts";
import { indexPiece } from "./index-piece.ts";
import { KeptPieces } from "./kept-pieces.ts";
import type { PieceIndex } from "./piece.ts";
import { shardFiles } from "./shard-files.ts";
import { Stems } from "./stems.ts";

export interface IndexOptions {
  /** Told after each story how many are done. */
  readonly onIndexed?: (done: number) => void;
  /** Told of stories whose index was taken out of `previous`; they count as done. */
  readonly onKept?: (stories: number) => void;
  /** Stops between two stories: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How many seconds Pagefind may take for one answer; 300 without it. */
  readonly patience?: number;
  /** An older site's folder: of a shard that changed, only the pieces that changed are indexed. */
  readonly previous?: string | undefined;
  /** A Pagefind that was started beforehand, by `warm`; it is closed at the end. */
  readonly indexer?: Indexer;
}

/** A file that was written, and what its bytes must give. */
interface Written {
  readonly file: string;
  readonly digest: string;
}

/**
 * Writes these shards below `search/shards/`, with one Pagefind process of its own. What a shard holds depends on its
 * stories alone: not on the others, nor on whether its pieces are indexed or kept.
 *
 * @param archive what the shards were planned from
 * @param folder the site's folder, or a part of it
 * @returns every file written, below the folder: `search/shards/en-2022-02-04-7k2fq8ab/stories.gz`, with the digest that
 *   it must have
 * @throws a Failure when the index could not be finished
 */
export async function indexShards(
  shards: readonly ShardPlan[],
  archive: Pick<Archive, "settings">,
  folder: string,
  options: IndexOptions = {},
): Promise<Written[]> {
  const written: Written[] = [];
  await makeShards(shards, archive, options, (file, content) => {
    const place = inside(folder, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
    written.push({ file, digest: digestBytes(content, digestLength) });
  });
  return written;
}

/** Makes the files of shards and hands each over, named as below the site's folder. */
export async function makeShards(
  shards: readonly ShardPlan[],
  archive: Pick<Archive, "settings">,
  { signal, onIndexed, onKept, patience, previous, indexer = new Indexer(patience) }: IndexOptions,
  write: (file: string, content: Uint8Array) => void,
): Promise<void> {
  const kept = new KeptPieces(previous);
  const stems = new Stems();
  const tongue = { archive: archive.settings.language, interface: languageFor(archive.settings.language) };
  let done = 0;
  const oneMore = () => {
    signal?.throwIfAborted();
    done += 1;
    onIndexed?.(done);
  };
  try {
    for (const { name, language, stories: all, pieces: plans } of shards) {
      const pieces: PieceIndex[] = [];
      for (const { key, stories } of plans) {
        signal?.throwIfAborted();
        const old = kept.take(key);
        const tools = { indexer, stems: stems.in(language) };
        pieces.push(old ?? (await indexPiece(stories, language, tongue, tools, oneMore)));
        if (old === undefined) continue;
        done += stories.length;
        onKept?.(stories.length);
        onIndexed?.(done);
      }
      kept.rest();
      const keys = plans.map(({ key }) => key);
      const files = shardFiles(all, keys, pieces);
      // A build that is called off has removed its folder by then: nothing may bring it back.
      signal?.throwIfAborted();
      for (const { path, content } of files) write(`search/shards/${name}/${path}`, content);
    }
  } finally {
    await indexer.close();
  }
}
