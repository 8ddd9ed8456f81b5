import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import yauzl from "yauzl";
import { chunksOf, type SourceBytes } from "../source-bytes.ts";
import { ByteReader } from "./byte-reader.ts";
import { entryPath } from "./entry-name.ts";
import { overlapping } from "./unpacking-bounds.ts";

/** A file of a ZIP, as its list has it. */
export interface ZipFile {
  /** Its path: relative, with forward slashes. */
  readonly path: string;
  /** In bytes, unpacked, as the list says; more is never handed on. */
  readonly size: number;
  /**
   * Its bytes, piece by piece.
   *
   * @throws an Error that says in words what is wrong with it
   */
  pieces(): AsyncGenerator<Uint8Array>;
}

/**
 * The files of a ZIP of any size, in the order of its list: for bags, which hold whole sites. Nothing is held but a
 * piece. Who writes them to a disk has to look at the sizes before.
 *
 * @throws an Error that says in words what is wrong with the archive: a file that leads out of its folder, is no plain
 *   file, is encrypted, or shares its bytes or its name with another
 */
export async function zipFiles(bytes: SourceBytes): Promise<readonly ZipFile[]> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new ByteReader(bytes), bytes.size, {
    autoClose: false,
    validateEntrySizes: false,
  });
  const files: (ZipFile & { readonly from: number; readonly to: number })[] = [];
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const { path, fault } = entryPath(entry.fileName);
    if (path === undefined) throw new Error(`it holds ${fault}: ${entry.fileName}`);
    const kind = (entry.externalFileAttributes >>> 28) & 0xf;
    if (kind !== 0 && kind !== plainFile) throw new Error(`${path} is no plain file`);
    if (entry.isEncrypted() || !entry.canDecodeFileData()) throw new Error(`${path} cannot be unpacked`);
    if (names.has(path)) throw new Error(`it holds two files that are called ${path}`);
    names.add(path);
    const from = entry.relativeOffsetOfLocalHeader;
    const to = from + 30 + entry.fileNameLength + entry.compressedSize;
    files.push({ path, size: entry.uncompressedSize, pieces: () => unpacked(bytes, zip, entry), from, to });
  }
  const [shared] = overlapping(files);
  if (shared !== undefined) throw new Error(`${shared.path} shares its bytes with another file`);
  return files;
}

const plainFile = 0x8;

async function* unpacked(bytes: SourceBytes, zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const { compressedSize: packed, uncompressedSize: size } = entry;
  const stored: SourceBytes = {
    size: packed,
    read: (from, to) => bytes.read(start + Math.min(from, packed), start + Math.min(to, packed)),
  };
  let sum = 0;
  let length = 0;
  for await (const piece of entry.compressionMethod === 0 ? chunksOf(stored) : inflated(stored)) {
    length += piece.length;
    if (length > size) throw new Error(`${entry.fileName} has more bytes than the ZIP says`);
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== size) throw new Error(`${entry.fileName} has ${length} bytes, and the ZIP says ${size}`);
  if (sum !== entry.crc32) throw new Error(`${entry.fileName} has been changed: its checksum is wrong`);
}

async function* inflated(stored: SourceBytes): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  // An error of the one end is the other's, and so is thrown below.
  pipeline(Readable.from(chunksOf(stored), { objectMode: false }), inflate, () => {});
  for await (const piece of inflate) yield piece as Uint8Array;
}
