import { createHash } from "node:crypto";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { byCodePoint } from "../basics/code-points.ts";
import { errorCode } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import { chunksOf } from "../clippings/source-bytes.ts";
import { bagKind, readBagInfo } from "./bag/bag-info.ts";
import { type BagEntry, manifestLine, readManifest } from "./bag/bag-manifest.ts";
import {
  type Algorithm,
  algorithms,
  bagDeclaration,
  bagName,
  infoName,
  isTagManifest,
  manifestName,
  payloadFolder,
} from "./bag/bag-names.ts";
import { openPlainFile, UnreadableFile } from "./store-open.ts";
import { plainBytes } from "./store-plain.ts";
import { filesBelow } from "./store-walk.ts";

/** What was held against its checksum. */
export interface BagVerdict {
  /** Files of the bag, its own lists among them. */
  readonly files: number;
  readonly bytes: number;
  /** What the bag says of itself. */
  readonly info: ReadonlyMap<string, string>;
  /** Files are named from the bag's top on. */
  readonly problems: readonly Problem[];
}

/** Bytes read between two looks at what else is to be done. */
const breath = 1 << 24;

/**
 * Holds a bag against its lists, both ways: files that are missing, changed, or in no list. Every file is read once. Of
 * a bag that Backfile wrote, the lists have to be as it writes them, to the letter.
 *
 * @param folder the bag's full path
 */
export async function verifyBag(folder: string, onRead?: (done: number, total: number) => void): Promise<BagVerdict> {
  const problems: Problem[] = [];
  const there = new Set<string>();
  for (const { path, plain } of filesBelow(folder)) {
    if (plain) there.add(path);
    else problems.push(wrong(path, "bag-file-unlisted", "It is a link or a device, of which a bag holds none."));
  }
  const text = (name: string): string | undefined => (there.has(name) ? textOf(join(folder, name)) : undefined);
  const info = readBagInfo(text(infoName) ?? "");
  const isOurs = bagKind(info) !== undefined;
  problems.push(...wrongDeclaration(text(bagName)));
  const listed = new Set<string>();
  let bytes = 0;
  const payload = algorithms.find((each) => there.has(manifestName("payload", each)));
  if (payload === undefined) {
    const note = "There is no list of checksums that can be read, so that nothing can be held against it.";
    problems.push(wrong(manifestName("payload", "sha512"), "bag-list-missing", note));
  }
  for (const kind of ["payload", "tag"] as const) {
    const algorithm = algorithms.find((each) => there.has(manifestName(kind, each)));
    if (algorithm === undefined) {
      if (kind === "tag" && isOurs) problems.push(wrong(manifestName(kind, "sha512"), "bag-list-missing", noTagList));
      continue;
    }
    const name = manifestName(kind, algorithm);
    const found = text(name) ?? "";
    const { entries, faults } = readManifest(found);
    for (const { line, text: given } of faults) {
      problems.push({ ...wrong(name, "bag-list-line", notALine), line, found: given });
    }
    if (isOurs && faults.length === 0 && found !== asWritten(entries)) {
      problems.push(wrong(name, "bag-list-line", "The list is not as Backfile wrote it."));
    }
    for (const { path, checksum } of entries) {
      if (listed.has(path)) {
        problems.push({ ...wrong(name, "bag-list-line", "A file stands in the lists twice."), found: path });
        continue;
      }
      listed.add(path);
      if (listed.size % 500 === 0) {
        await setImmediate();
        onRead?.(listed.size, there.size);
      }
      if (!there.has(path)) {
        problems.push(wrong(path, "bag-file-missing", "The file is not there, and the bag's list names it."));
        continue;
      }
      const sum = await checksumOf(join(folder, path), path, algorithm);
      if (typeof sum === "object" && "rule" in sum) problems.push(sum);
      else {
        bytes += path.startsWith(`${payloadFolder}/`) ? sum.bytes : 0;
        if (sum.checksum !== checksum) {
          problems.push(wrong(path, "bag-file-changed", "The file was changed since the bag was made, or is damaged."));
        }
      }
    }
  }
  problems.push(...unlisted(there, listed, isOurs), ...wrongOxum(info, there, bytes, payload));
  return { files: there.size, bytes, info, problems };
}

const noTagList = "The list of the files beside the payload is not there.";
const notALine = "A line of a list is a checksum, two spaces, and a path within the bag.";

function asWritten(entries: readonly BagEntry[]): string {
  return [...entries]
    .sort((a, b) => byCodePoint(a.path, b.path))
    .map(manifestLine)
    .join("");
}

function wrongDeclaration(text: string | undefined): Problem[] {
  if (text === bagDeclaration) return [];
  if (text === undefined)
    return [wrong(bagName, "bag-declaration", "The file that says that this is a bag is not there.")];
  // Other programs end lines otherwise, and earlier versions differ in nothing that matters here.
  if (/^BagIt-Version: (?:0\.9[3-7]|1\.0)\r?\n?\s*Tag-File-Character-Encoding: UTF-8\s*$/.test(text)) return [];
  const expected = [bagDeclaration];
  return [{ ...wrong(bagName, "bag-declaration", "It does not say what kind of bag this is."), found: text, expected }];
}

/** What systems put into every folder that is looked at. */
const litter =
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$|^(?:System Volume Information|\.Spotlight-V100|\.Trashes|\.fseventsd)\//i;

function unlisted(there: ReadonlySet<string>, listed: ReadonlySet<string>, isOurs: boolean): Problem[] {
  return [...there].flatMap((path): Problem[] => {
    if (listed.has(path) || isTagManifest(path)) return [];
    // Lists of other checksums, and what others lay beside the payload, need no list in bags of theirs.
    if (!isOurs && !path.startsWith(`${payloadFolder}/`)) return [];
    const isLitter = litter.test(path);
    const note = isLitter
      ? "The system that looked at the folder put it there; it is no part of the bag."
      : "No list of the bag names it: it was put there since.";
    return [{ file: path, rule: "bag-file-unlisted", note, severity: isLitter ? "warning" : "error" }];
  });
}

/** Bytes and files of the payload: a quick sum by which a bag that was cut short is known. */
function wrongOxum(
  info: ReadonlyMap<string, string>,
  there: ReadonlySet<string>,
  bytes: number,
  payload: Algorithm | undefined,
): Problem[] {
  const said = info.get("payload-oxum");
  if (said === undefined || payload === undefined) return [];
  const files = [...there].filter((path) => path.startsWith(`${payloadFolder}/`) && !litter.test(path)).length;
  const counted = `${bytes}.${files}`;
  if (said === counted) return [];
  const note = "The bag says how many bytes and files its payload has, and there are others.";
  return [{ ...wrong(infoName, "bag-oxum", note), found: counted, expected: [said] }];
}

async function checksumOf(
  place: string,
  file: string,
  algorithm: Algorithm,
): Promise<{ readonly checksum: string; readonly bytes: number } | Problem> {
  const open = openPlainFile({ file, place }, Number.POSITIVE_INFINITY);
  if ("problem" in open) return open.problem;
  const hash = createHash(algorithm);
  try {
    let since = 0;
    for (const chunk of chunksOf(open, 1 << 20)) {
      hash.update(chunk);
      since += chunk.length;
      if (since < breath) continue;
      since = 0;
      await setImmediate();
    }
    return { checksum: hash.digest("hex"), bytes: open.size };
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  } finally {
    open.close();
  }
}

function textOf(place: string): string | undefined {
  try {
    return plainBytes(place).toString("utf8");
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

function wrong(file: string, rule: string, note: string): Problem {
  return { file, rule, note, severity: "error" };
}
