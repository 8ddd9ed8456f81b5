import { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { SourceBytes } from "../source-bytes.ts";

/** A file in a ZIP. */
export interface StoredEntry {
  readonly name: string;
  /** Its bytes where they stand in the ZIP; undefined for one that is packed, encrypted or not there. */
  readonly bytes: SourceBytes | undefined;
}

/** A web archive has some dozens. */
const mostEntries = 10_000;

/** The files of a ZIP that are stored as they are can be read piece by piece, however large they are. */
export async function storedEntries(
  bytes: SourceBytes,
): Promise<{ readonly entries: readonly StoredEntry[]; readonly fault?: string }> {
  const entries: StoredEntry[] = [];
  try {
    const zip = await fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.size, { autoClose: false });
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= mostEntries) return { entries, fault: `more than ${mostEntries} files` };
      if (!entry.fileName.endsWith("/"))
        entries.push({ name: entry.fileName, bytes: await windowOf(zip, entry, bytes) });
    }
    return { entries };
  } catch (error) {
    return { entries, fault: error instanceof Error ? error.message : String(error) };
  }
}

async function windowOf(zip: ZipFile, entry: Entry, bytes: SourceBytes): Promise<SourceBytes | undefined> {
  const isEncrypted = (entry.generalPurposeBitFlag & 1) !== 0;
  if (entry.compressionMethod !== 0 || isEncrypted) return undefined;
  const { fileDataStart } = await zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch(() => ({ fileDataStart: -1 }));
  if (fileDataStart < 0) return undefined;
  const size = Math.max(0, Math.min(entry.compressedSize, bytes.size - fileDataStart));
  return {
    size,
    read: (from, to) => bytes.read(fileDataStart + Math.min(from, size), fileDataStart + Math.min(to, size)),
  };
}

class BytesReader extends RandomAccessReader {
  readonly #bytes: SourceBytes;

  constructor(bytes: SourceBytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([Buffer.from(this.#bytes.read(start, end))]);
  }
}
