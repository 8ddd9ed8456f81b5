import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../basics/digest.ts";
import { errorCode } from "../basics/failure.ts";
import type { PageKind } from "../pages/page.ts";

/** The file at the output folder's top that says what the folder holds, and by that, that Backfile made it. */
export const manifestName = "backfile.json";

/** What a built site consists of. It holds no time and no path of the machine: the same site has the same manifest. */
export interface Manifest {
  /** `Backfile 0.1.0` */
  readonly generator: string;
  /** Of this file. */
  readonly format: 1;
  readonly counts: Counts;
  /** Of all that stands below, so that a manifest that was cut or edited is known. */
  readonly digest: string;
  /** Every file but the manifest itself, by path in UTF-16 order. */
  readonly files: readonly ManifestFile[];
}

export interface Counts {
  readonly articles: number;
  /** Articles, lists and all other pages; redirects too. */
  readonly pages: number;
  readonly files: number;
}

export interface ManifestFile {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  /** A page's kind; `file` for the feed, the sitemap and their like. */
  readonly kind: FileKind;
  /** In bytes; never 0. */
  readonly size: number;
  /** The first 26 characters of its digest: 130 bits. */
  readonly digest: string;
}

export type FileKind = PageKind | "file" | "asset" | "search";

/** How long a file's digest is in the manifest. */
export const digestLength = 26;

/** The manifest of these files. */
export function manifestOf(files: readonly ManifestFile[], articles: number, generator: string): Manifest {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const pages = sorted.filter((file) => !["file", "asset", "search"].includes(file.kind)).length;
  const counts = { articles, pages, files: sorted.length };
  return { generator, format: 1, counts, digest: digestOf(generator, counts, sorted), files: sorted };
}

function digestOf(generator: string, counts: Counts, files: readonly ManifestFile[]): string {
  const parts = [generator, String(counts.articles), String(counts.pages), String(counts.files)];
  for (const file of files) parts.push(file.path, file.kind, String(file.size), file.digest);
  return digest(parts, digestLength);
}

/** The manifest as it is written: one line a file. */
export function printManifest(manifest: Manifest): string {
  const { files, ...head } = manifest;
  const lines = files.map((file) => JSON.stringify(file)).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"files":[\n${lines}\n]}\n`;
}

/**
 * The manifest of an output folder.
 *
 * @returns undefined when there is none, `"damaged"` when it is not as Backfile wrote it
 */
export function readManifest(folder: string): Manifest | "damaged" | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestName), "utf8");
  } catch (error) {
    return errorCode(error) === "ENOENT" ? undefined : "damaged";
  }
  try {
    const data: unknown = JSON.parse(text);
    return isManifest(data) && digestOf(data.generator, data.counts, data.files) === data.digest ? data : "damaged";
  } catch {
    return "damaged";
  }
}

function isManifest(data: unknown): data is Manifest {
  if (!isRecord(data) || data.format !== 1 || typeof data.generator !== "string") return false;
  const { counts, files } = data;
  if (typeof data.digest !== "string" || !isRecord(counts) || !Array.isArray(files)) return false;
  if (![counts.articles, counts.pages, counts.files].every(Number.isSafeInteger)) return false;
  return files.every(
    (file) =>
      isRecord(file) &&
      typeof file.path === "string" &&
      typeof file.kind === "string" &&
      Number.isSafeInteger(file.size) &&
      typeof file.digest === "string",
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
