import type { Filed } from "../archive/archive.ts";
import { digest, digestBytes } from "../basics/digest.ts";
import { columnsOf } from "./columns.ts";
import type { IndexFile } from "./indexer.ts";
import { gzipped, packed } from "./packed.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import { type PieceIndex, textFile, type WordFiles } from "./piece.ts";
import { Postings, type Span } from "./postings.ts";
import { tableRanges, writeTable } from "./table.ts";

/** A piece's part in a shard, as `pieces.json` tells the next build. */
export interface PieceNote {
  readonly key: string;
  readonly stories: number;
  /** How many files of texts it has, and a digest of them. */
  readonly texts: number;
  readonly digest: string;
}

/** `pieces.json` in a shard's folder: what a later build may take out of it. Readers never load it. */
export interface PieceNotes {
  readonly pieces: readonly PieceNote[];
  readonly parts: number;
  /** Of the table and the files of words. */
  readonly digest: string;
}

/**
 * A shard's files, below its folder: the indexes of its pieces joined into one that Pagefind's script can search.
 *
 * @param keys the pieces' keys
 */
export function shardFiles(
  stories: readonly Filed[],
  keys: readonly string[],
  pieces: readonly PieceIndex[],
): IndexFile[] {
  const parts = joined(pieces);
  const rest = pieces[0]?.rest ?? Buffer.alloc(0);
  if (pieces.some((piece) => !piece.rest.equals(rest))) throw new TypeError("Pagefind's indexes have various fields.");
  const rows = pieces.flatMap((piece, number) =>
    piece.rows.map(({ id, words, file }) => ({
      // Two pieces may have given one name to two stories.
      id: `${number.toString(36)}.${id}`,
      words,
      file: textFile(number, file),
    })),
  );
  const table = writeTable({ version: pagefindVersion, rows, ranges: tableRanges(parts), rest });
  const index = [
    { path: "table.pf_meta", content: packed(table) },
    ...parts.map((part, number) => ({ path: `index/${number.toString(36)}.pf_index`, content: packed(part.bytes) })),
  ];
  const texts = pieces.flatMap((piece, number) =>
    piece.texts.map((content, text) => ({
      path: `fragment/${textFile(number, text.toString(36))}.pf_fragment`,
      content,
    })),
  );
  const notes: PieceNotes = {
    pieces: pieces.map((piece, number) => ({
      key: keys[number] ?? "",
      stories: piece.rows.length,
      texts: piece.texts.length,
      digest: digestOfFiles(piece.texts),
    })),
    parts: parts.length,
    digest: digestOfFiles(index.map(({ content }) => content)),
  };
  return [
    ...index,
    ...texts,
    { path: "columns.pf_columns", content: gzipped(JSON.stringify(columnsOf(stories))) },
    { path: "pieces.json", content: Buffer.from(printNotes(notes)) },
  ];
}

function joined(pieces: readonly PieceIndex[]) {
  const spans = new Map<WordFiles, Span[]>();
  let to = 0;
  for (const { words, from, rows } of pieces) {
    const own = spans.get(words) ?? [];
    own.push({ from, count: rows.length, to });
    spans.set(words, own);
    to += rows.length;
  }
  const postings = new Postings();
  for (const [{ parts }, own] of spans) {
    own.sort((a, b) => a.from - b.from);
    for (const part of parts) postings.add(part, own);
  }
  return postings.parts();
}

/** Of files in their order. */
export function digestOfFiles(files: readonly Uint8Array[]): string {
  return digest(
    files.map((file) => digestBytes(file)),
    20,
  );
}

/** The notes and a digest of them: two lines. */
function printNotes(notes: PieceNotes): string {
  const line = JSON.stringify(notes);
  return `${line}\n${digestBytes(line, 20)}\n`;
}

/** @returns undefined where the text is not as it was written */
export function readNotes(text: string): PieceNotes | undefined {
  const [line = "", sum] = text.split("\n");
  return digestBytes(line, 20) === sum ? (JSON.parse(line) as PieceNotes) : undefined;
}
