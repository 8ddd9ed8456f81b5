import { crc32, inflateRawSync } from "node:zlib";
import yauzl from "yauzl";
import type { Problem } from "../../basics/problem.ts";
import { bytesOf, chunksOf, type SourceBytes } from "../source-bytes.ts";
import { ByteReader } from "./byte-reader.ts";
import { entryPath } from "./entry-name.ts";
import { type RefusedEntry, refusalProblems } from "./refusals.ts";
import {
  type Budget,
  budgetOf,
  largestEntry,
  largestOf,
  mostEntries,
  overlapping,
  shareBudget,
} from "./unpacking-bounds.ts";

/** A file within a ZIP that can be read. */
export interface ZipEntry {
  /** Its path: relative, with forward slashes. No other entry has it. */
  readonly name: string;
  /** In bytes, unpacked. */
  readonly size: number;
}

export interface Zip {
  /** In the order of the archive's own list. Folders are none. */
  readonly entries: readonly ZipEntry[];
  readonly refused: readonly RefusedEntry[];
  /** What is wrong with the archive itself, and one for each reason why files were refused. */
  readonly problems: readonly Problem[];
  /**
   * The bytes of a file. One that is stored unpacked is never held whole, however large it is.
   *
   * @returns a problem where it cannot be unpacked, or is not what the archive says of it
   */
  read(entry: ZipEntry): Promise<{ readonly bytes: SourceBytes } | { readonly problem: Problem }>;
}

/** Whether a file begins as a ZIP does. */
export function isZip(head: Uint8Array): boolean {
  const [p, k, three, four] = head;
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

/**
 * What a ZIP holds. Nothing is unpacked before it is asked for, and nothing beyond bounds: 64 MiB a file, 512 MiB in
 * all, 200 times its packed size. Files that are stored unpacked have no bounds but the archive's own. Never rejects.
 *
 * @param file the archive, as problems name it
 */
export async function zipEntries(bytes: SourceBytes, file: string): Promise<Zip> {
  const budget = budgetOf(bytes);
  const found: Found[] = [];
  const refused: RefusedEntry[] = [];
  const problems: Problem[] = [];
  let zip: yauzl.ZipFile | undefined;
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(new ByteReader(bytes), bytes.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
    const names = new Set<string>();
    for await (const entry of zip.eachEntry()) {
      if (found.length + refused.length === mostEntries) {
        problems.push(tooMany(file));
        break;
      }
      const given = nameOf(entry);
      if (/[\\/]$/.test(given)) continue;
      const { path: name = "", fault } = entryPath(given);
      const why = fault ?? refusalOf(entry, names.has(name), budget);
      if (why !== undefined) refused.push({ name: given, why });
      else {
        names.add(name);
        found.push({ entry, listed: { name, size: entry.uncompressedSize }, ...extentOf(entry) });
      }
    }
  } catch (error) {
    problems.push(damaged(file, error, found.length));
  }
  const shared = overlapping(found);
  for (const { listed } of shared) refused.push({ name: listed.name, why: "files that share bytes with another" });
  const known = new Map(found.filter((one) => !shared.has(one)).map(({ entry, listed }) => [listed, entry]));
  return {
    entries: [...known.keys()],
    refused,
    problems: [...problems, ...refusalProblems(file, refused)],
    async read(listed) {
      const entry = known.get(listed);
      if (zip === undefined || entry === undefined) throw new TypeError("This ZIP has no such entry.");
      try {
        return { bytes: shareBudget(await unpacked(bytes, zip, entry), budget) };
      } catch (error) {
        return { problem: unreadable(file, listed.name, error) };
      }
    },
  };
}

interface Found {
  readonly entry: yauzl.Entry;
  readonly listed: ZipEntry;
  readonly from: number;
  readonly to: number;
}

/** A local header has 30 bytes, a name and more; the list does not say how much more. */
function extentOf({ relativeOffsetOfLocalHeader: from, fileNameLength, compressedSize }: yauzl.Entry) {
  return { from, to: from + 30 + fileNameLength + compressedSize };
}

/** Macs write UTF-8 and do not say so; what is none is read as old archives have it. */
function nameOf(entry: yauzl.Entry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw);
  } catch {
    return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  }
}

/** What kind of file a Unix system says it is; 0 for archives made elsewhere. */
const kindOf = (entry: yauzl.Entry): number => (entry.externalFileAttributes >>> 28) & 0xf;
const symbolicLink = 0xa;
const plainFile = 0x8;

function refusalOf(entry: yauzl.Entry, isTwin: boolean, budget: Budget): string | undefined {
  const { uncompressedSize: size, compressedSize: packed, compressionMethod } = entry;
  if (kindOf(entry) === symbolicLink) return "symbolic links";
  if (kindOf(entry) !== 0 && kindOf(entry) !== plainFile) return "devices and the like";
  if (isTwin) return "files of a name that another has";
  if (entry.isEncrypted()) return "encrypted files";
  if (!entry.canDecodeFileData()) return "files packed in a way that cannot be read";
  if (compressionMethod === 0) return size === packed ? undefined : "files of an impossible size";
  if (size > largestEntry) return "files of more than 64 MiB";
  if (size > largestOf(packed)) return "files that grow beyond all measure";
  return budget.take(size) ? undefined : "files beyond 512 MiB in all";
}

async function unpacked(bytes: SourceBytes, zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<SourceBytes> {
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const { compressedSize: packed, uncompressedSize: size } = entry;
  const stored: SourceBytes = {
    size: packed,
    read: (from, to) => bytes.read(start + Math.min(from, packed), start + Math.min(to, packed)),
  };
  if (entry.compressionMethod === 0) return checked(stored, entry);
  // Asked for one byte more than is expected, so that a file that goes on is found out.
  const inflated = inflateRawSync(stored.read(0, packed), { maxOutputLength: size + 1 });
  if (inflated.length !== size) throw new Error(`it has ${inflated.length} bytes instead of ${size}`);
  return checked(bytesOf(inflated), entry);
}

function checked(bytes: SourceBytes, entry: yauzl.Entry): SourceBytes {
  let sum = 0;
  for (const chunk of chunksOf(bytes)) sum = crc32(chunk, sum);
  if (sum !== entry.crc32) throw new Error("its checksum is wrong");
  return bytes;
}

function damaged(file: string, error: unknown, count: number): Problem {
  const note =
    count === 0
      ? "The archive cannot be opened, and nothing in it is read. Make or fetch it again."
      : "The archive's list breaks off: what it names before that is read. Make or fetch it again.";
  return { file, rule: "zip-unreadable", found: messageOf(error), note, severity: "error" };
}

function tooMany(file: string): Problem {
  const note = "The archive holds more files than are read: the others are left out. Cut it into several.";
  return { file, rule: "zip-too-many", expected: [`at most ${mostEntries} files`], note, severity: "error" };
}

function unreadable(file: string, name: string, error: unknown): Problem {
  const note = "The file cannot be unpacked and is left out; the others stand. Make or fetch the archive again.";
  return { file: `${file}/${name}`, rule: "zip-entry-unreadable", found: messageOf(error), note, severity: "error" };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
