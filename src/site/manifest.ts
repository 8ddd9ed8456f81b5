import { join } from "node:path";
import { errorCode } from "../basics/failure.ts";
import { isMachineFault } from "../basics/system-fault.ts";
import type { PageKind } from "../pages/page.ts";
import { plainBytes } from "../records/store-plain.ts";
import { groupOf, isGroupName, partPath } from "./groups.ts";
import { seal, sealOf, unseal } from "./sealed.ts";

export { digestLength } from "./sealed.ts";

/** The file at the output folder's top that says what the folder holds, and by that, that Backfile made it. */
export const manifestName = "backfile.json";

export type FileKind = PageKind | "file" | "asset" | "search";

/** A file of the site as it is known before anything is rendered. */
export interface PlannedFile {
  /** Below the output folder, with forward slashes: `2022/index.html`. */
  readonly file: string;
  /** A page's kind; `file` for the feed, the sitemap and their like. */
  readonly kind: FileKind;
  /** A digest of all that its bytes depend on, 22 characters or more. A shard's files have the shard's key. */
  readonly key: string;
}

/** A file of the site as it was written: a line of a part. */
export interface ManifestFile {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  readonly kind: FileKind;
  readonly key: string;
  /** In bytes; never 0. */
  readonly size: number;
  /** The first 26 characters of its digest: 130 bits. */
  readonly digest: string;
}

/** What the head says of a part. */
export interface ManifestGroup {
  readonly name: string;
  /** How many files it lists; 0 for a shard's, whose files are known only when it is indexed. */
  readonly files: number;
  /** Of the paths, kinds and keys of its files; a shard's key as it is. */
  readonly keys: string;
}

/**
 * What a built site consists of: the head, which stands in `backfile.json`. It follows from the plan alone. Sizes and
 * digests of files stand in its parts, `backfile/<group>.json`. Neither holds a time or a path of the machine: the
 * same site has the same manifest.
 */
export interface Manifest {
  /** `Backfile 0.1.0` */
  readonly generator: string;
  /** Of this file and its parts. */
  readonly format: 2;
  readonly counts: Counts;
  /** By name, in UTF-16 order. */
  readonly groups: readonly ManifestGroup[];
  /** Of all that stands above. */
  readonly digest: string;
}

export interface Counts {
  readonly articles: number;
  /** Articles, lists and all other pages; redirects too. */
  readonly pages: number;
}

/** The head of these groups. */
export function manifestOf(generator: string, counts: Counts, groups: readonly ManifestGroup[]): Manifest {
  const sorted = [...groups].sort((a, b) => (a.name < b.name ? -1 : 1));
  const head = { generator, format: 2 as const, counts, groups: sorted };
  return { ...head, digest: sealOf(headText(head)) };
}

/** The head as it is written: one line a group. */
export function printHead(manifest: Manifest): string {
  return seal(headText(manifest));
}

function headText({ generator, format, counts, groups }: Omit<Manifest, "digest">): string {
  const { articles, pages } = counts;
  const lines = groups.map(({ name, files, keys }) => JSON.stringify({ name, files, keys }));
  const top = JSON.stringify({ generator, format, counts: { articles, pages } });
  return `${top.slice(0, -1)},"groups":[\n${lines.join(",\n")}\n]}\n`;
}

/** A part as it is written: one line a file, `[path, kind, key, size, digest]`, by path in UTF-16 order. */
export function printGroup(group: ManifestGroup, files: readonly ManifestFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map(({ path, kind, key, size, digest }) => JSON.stringify([path, kind, key, size, digest]));
  const top = JSON.stringify({ group: group.name, keys: group.keys });
  return seal(`${top.slice(0, -1)},"files":[\n${lines.join(",\n")}\n]}\n`);
}

/**
 * The head of an output folder's manifest.
 *
 * @returns undefined when there is none, `"damaged"` when it is not as Backfile wrote it
 */
export function readHead(folder: string): Manifest | "damaged" | undefined {
  const data = readSealed(join(folder, manifestName));
  return data === undefined || isManifest(data) ? data : "damaged";
}

/**
 * The files of a group, as its part lists them.
 *
 * @param keys what the head says of the group; a part of another build is as good as damaged
 * @returns undefined when there is no such part, `"damaged"` when it is not as Backfile wrote it
 */
export function readGroup(folder: string, name: string, keys?: string): ManifestFile[] | "damaged" | undefined {
  const data = readSealed(join(folder, partPath(name)));
  if (data === undefined) return undefined;
  if (!isRecord(data) || data.group !== name || typeof data.keys !== "string" || !Array.isArray(data.files)) {
    return "damaged";
  }
  if (keys !== undefined && data.keys !== keys) return "damaged";
  const files: ManifestFile[] = [];
  for (const line of data.files) {
    const file = fileOf(line);
    if (file === undefined || isUnsafe(file.path) || groupOf(file.path) !== name) return "damaged";
    files.push(file);
  }
  return files;
}

function readSealed(path: string): unknown {
  try {
    return unseal(plainBytes(path)) ?? "damaged";
  } catch (error) {
    if (isMachineFault(error)) throw error;
    return ["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "") ? undefined : "damaged";
  }
}

/** Whether data is a head that this version of Backfile can read. */
export function isManifest(data: unknown): data is Manifest {
  if (!isRecord(data) || data.format !== 2 || typeof data.generator !== "string") return false;
  const { counts, groups } = data;
  if (typeof data.digest !== "string" || !isRecord(counts) || !Array.isArray(groups)) return false;
  if (![counts.articles, counts.pages].every(Number.isSafeInteger)) return false;
  return groups.every(
    (group) =>
      isRecord(group) &&
      typeof group.name === "string" &&
      isGroupName(group.name) &&
      Number.isSafeInteger(group.files) &&
      typeof group.keys === "string",
  );
}

function fileOf(line: unknown): ManifestFile | undefined {
  if (!Array.isArray(line) || line.length !== 5) return undefined;
  const [path, kind, key, size, digest] = line as unknown[];
  if (typeof path !== "string" || typeof kind !== "string" || typeof key !== "string") return undefined;
  if (!Number.isSafeInteger(size) || typeof digest !== "string") return undefined;
  return { path, kind: kind as FileKind, key, size: size as number, digest };
}

/** Whether a path would lead out of the output folder, or names a file of the manifest's own. */
function isUnsafe(path: string): boolean {
  return /(?:^|\/)\.{0,2}(?:\/|$)|[\0\\:]|^backfile(?:\.json$|\/)/i.test(path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
