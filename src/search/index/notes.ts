import { digest, digestBytes } from "../../basics/digest.ts";
import { gzipped } from "../packed.ts";

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
  /** What packed the files. */
  readonly packer: string;
  /** How many files of words and of places there are. */
  readonly words: number;
  readonly places: number;
  /** Of the files of stories, words and places. */
  readonly digest: string;
}

/**
 * What packs the files, told by what it makes of a sample: where it gives the same bytes it is the same, whatever its
 * version, and where it does not what it has packed is packed anew.
 */
export const packer: string = digestBytes(gzipped(sample()), 20);

/** Some 60,000 characters, in which much comes again at many distances and much does not. */
function sample(): string {
  let [state, text] = [1, ""];
  for (let line = 0; line < 1200; line += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += `{"path":"/${1990 + (line % 31)}/${(state >>> 9) % 97}/","words":[${state >>> 5},${state % 1009}]}\n`;
  }
  return text;
}

/** Of files in their order. */
export function digestOfFiles(files: readonly Uint8Array[]): string {
  return digest(
    files.map((file) => digestBytes(file)),
    20,
  );
}

/** The notes and a digest of them: two lines. */
export function printNotes(notes: PieceNotes): string {
  const line = JSON.stringify(notes);
  return `${line}\n${digestBytes(line, 20)}\n`;
}

/** @returns undefined where the text is not as it was written */
export function readNotes(text: string): PieceNotes | undefined {
  const [line = "", sum] = text.split("\n");
  return digestBytes(line, 20) === sum ? (JSON.parse(line) as PieceNotes) : undefined;
}
