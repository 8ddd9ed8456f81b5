import { CborReader } from "./cbor.ts";

/** Pagefind's `pf_meta`, as far as it is read here. */
export interface Table {
  /** How many stories were indexed. */
  readonly stories: number;
  /** The files of words, below `index/` and without their ending. */
  readonly files: readonly string[];
}

/** @throws when the bytes are something else */
export function readTable(bytes: Buffer): Table {
  const reader = new CborReader(bytes);
  reader.head(4);
  // Pagefind's version.
  reader.latin();
  const stories = reader.head(4);
  for (let left = stories; left > 0; left -= 1) {
    const fields = reader.head(4);
    reader.latin();
    reader.head(0);
    if (fields > 2) reader.latin();
  }
  const files: string[] = [];
  for (let left = reader.head(4); left > 0; left -= 1) {
    reader.head(4);
    // The file's first and last word.
    reader.latin();
    reader.latin();
    files.push(reader.latin());
  }
  return { stories, files };
}
