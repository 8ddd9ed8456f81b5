import type { Filed } from "../../archive/archive.ts";
import { fileNames } from "../browser/index/format.ts";
import type { IndexFile } from "../indexer.ts";
import { gzipped } from "../packed.ts";
import { columnsOf } from "./columns.ts";
import { digestOfFiles, type PieceNotes, packer, printNotes } from "./notes.ts";
import type { PieceIndex, WordSource } from "./piece.ts";
import { writeStories } from "./stories-file.ts";
import { writeVocabulary } from "./vocabulary-file.ts";
import { type Run, spanOf, type WordLists } from "./word-lists.ts";
import { writeWords } from "./words-files.ts";

/**
 * A shard's files, below its folder: the indexes of its pieces joined into one. Its bytes hang on its stories alone.
 *
 * @param keys the pieces' keys
 */
export function shardFiles(
  stories: readonly Filed[],
  keys: readonly string[],
  pieces: readonly PieceIndex[],
): IndexFile[] {
  const lists = joined(pieces);
  const lengths = Buffer.concat(pieces.map((piece) => piece.lengths));
  const { words, firsts, places } = writeWords(lists, stories.length);
  const first = writeStories({
    columns: columnsOf(stories, lengths),
    texts: pieces.map(({ texts }) => texts.map((text) => text.stories)),
    words: firsts,
    places: places.length,
  });
  const index = [
    { path: fileNames.stories, content: gzipped(first) },
    ...words.map((bytes, number) => ({ path: fileNames.words(number), content: gzipped(bytes) })),
    ...places.map((bytes, number) => ({ path: fileNames.places(number), content: gzipped(bytes) })),
  ];
  const texts = pieces.flatMap((piece, number) =>
    piece.texts.map(({ content }, text) => ({ path: fileNames.texts(number, text), content })),
  );
  const notes: PieceNotes = {
    packer,
    pieces: pieces.map((piece, number) => ({
      key: keys[number] ?? "",
      stories: piece.lengths.length,
      texts: piece.texts.length,
      digest: digestOfFiles(piece.texts.map(({ content }) => content)),
    })),
    words: words.length,
    places: places.length,
    digest: digestOfFiles(index.map(({ content }) => content)),
  };
  return [
    ...index,
    ...texts,
    { path: fileNames.vocabulary, content: gzipped(writeVocabulary(lists)) },
    { path: "pieces.json", content: Buffer.from(printNotes(notes)) },
  ];
}

/** Stories that stand side by side in a source, and where they stand in the shard. */
interface Span {
  readonly from: number;
  readonly count: number;
  readonly to: number;
}

function joined(pieces: readonly PieceIndex[]): WordLists {
  const spans = new Map<WordSource, Span[]>();
  let to = 0;
  for (const { words, from, lengths } of pieces) {
    const own = spans.get(words) ?? [];
    own.push({ from, count: lengths.length, to });
    spans.set(words, own);
    to += lengths.length;
  }
  const all = new Map<string, { readonly stem: string; readonly runs: Run[] }>();
  for (const [source, own] of spans) {
    for (const [form, { stem, runs }] of source.lists()) {
      let word = all.get(form);
      for (const run of runs) {
        for (const { from, count, to: shifted } of own) {
          const part = spanOf(run, from, count, shifted - from);
          if (part === undefined) continue;
          if (word === undefined) {
            word = { stem, runs: [] };
            all.set(form, word);
          }
          word.runs.push(part);
        }
      }
    }
  }
  return all;
}
