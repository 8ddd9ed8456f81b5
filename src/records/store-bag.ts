import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { isZip } from "../clippings/archives/zip.ts";
import { zipFiles } from "../clippings/archives/zip-files.ts";
import type { SourceBytes } from "../clippings/source-bytes.ts";
import { bagName, infoName, payloadFolder } from "./bag/bag-names.ts";
import { sealFault } from "./store-bag-seal.ts";
import { openNamedFile } from "./store-open.ts";
import { unpackZip } from "./store-unpack.ts";

/** A bag that can be read: a folder, or a ZIP that was unpacked for the time being. */
export interface OpenBag {
  /** The folder that has the bag's lists at its top. */
  readonly folder: string;
  /** What it is called: the named folder's or file's own name. */
  readonly name: string;
  /** What is wrong with the ZIP around it. */
  readonly problems: readonly Problem[];
  /** Takes away what was unpacked. */
  close(): void;
}

/** Whether a folder or a ZIP of this place holds a bag (RFC 8493), as far as can be seen without unpacking it. */
export async function isBag(place: string): Promise<boolean> {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return isBagFolder(place);
  return stat?.isFile() === true && withZip(place, isBagZip);
}

/**
 * Opens a bag.
 *
 * @param signal unpacked files are taken away when it aborts
 * @returns undefined where there is none
 * @throws a Failure when the file cannot be read, or the disk has no room for what is in it
 */
export async function openBag(named: string, signal?: AbortSignal): Promise<OpenBag | undefined> {
  const place = resolve(named);
  const name = basename(place).normalize("NFC");
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) {
    return isBagFolder(place) ? { folder: place, name, problems: [], close: () => {} } : undefined;
  }
  const { bytes } = openNamedFile(place);
  const folder = mkdtempSync(join(tmpdir(), "backfile-bag-"));
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  signal?.addEventListener("abort", close);
  try {
    if (!isZip(bytes.read(0, 4))) {
      close();
      return undefined;
    }
    const seal = sealFault(bytes);
    const fault = (await unpackZip(bytes, named, folder)) ?? undefined;
    const problems = [seal, fault].flatMap((note): Problem[] => {
      return note === undefined ? [] : [{ file: name, rule: "bag-zip", note, severity: "error" }];
    });
    return { folder: bagIn(folder), name, problems, close };
  } catch (error) {
    close();
    throw error;
  } finally {
    bytes.close();
  }
}

/**
 * The folder below a bag from which its stories are read: its sources, else its records, else all of its payload.
 *
 * @returns undefined where there is none: a link that stands in its place leads to what is not the bag's
 */
export function readableIn(bag: string): string | undefined {
  const isFolder = (path: string): boolean =>
    lstatSync(join(bag, path), { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder(payloadFolder)) return undefined;
  return [`${payloadFolder}/content`, `${payloadFolder}/records`].find(isFolder) ?? payloadFolder;
}

function isBagFolder(folder: string): boolean {
  const isThere = (name: string): boolean => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  // What says that it is a bag may itself be lost.
  return isThere(bagName) || (isThere(infoName) && isThere(payloadFolder));
}

/** A ZIP has the bag's folder at its top, or is the bag. */
function bagIn(folder: string): string {
  if (isBagFolder(folder)) return folder;
  const [only, ...others] = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== "__MACOSX");
  return only?.isDirectory() === true && others.length === 0 ? join(folder, only.name) : folder;
}

async function isBagZip(bytes: SourceBytes): Promise<boolean> {
  if (!isZip(bytes.read(0, 4))) return false;
  try {
    const files = await zipFiles(bytes);
    return files.some(({ path }) => path === bagName || /^[^/]+\/bagit\.txt$/.test(path));
  } catch {
    return false;
  }
}

async function withZip(place: string, work: (bytes: SourceBytes) => Promise<boolean>): Promise<boolean> {
  const { bytes } = openNamedFile(place);
  try {
    return await work(bytes);
  } finally {
    bytes.close();
  }
}
