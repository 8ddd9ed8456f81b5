import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import { slug } from "../basics/slug.ts";
import type { Watched } from "../build/progress.ts";
import { type Part, Tallier } from "../clippings/tally.ts";
import type { BagInfo } from "../records/bag/bag-info.ts";
import type { Person } from "../records/person.ts";
import { settingsSources } from "../records/store-settings.ts";
import { generator } from "../site/package-root.ts";
import { FolderSink, writeBag } from "../site/write-bag.ts";
import type { WriteOptions } from "../site/write-outputs.ts";
import { type Stream, writeStreams } from "../site/write-streams.ts";
import { ZipSink } from "../site/write-zip.ts";
import { archiveFiles } from "./bag-payload.ts";
import { exportedFiles, exportedText } from "./export-files.ts";
import { type ExportFormat, isContent, isText, type TextFormat } from "./export-formats.ts";
import { demandApart, demandFree, makeWay } from "./export-place.ts";
import { mergesFile } from "./merges-file.ts";
import { type Said, withArchive } from "./with-archive.ts";

export { type ExportFormat, exportFormats } from "./export-formats.ts";

/** What to export and where to. */
export interface ExportOptions extends Watched {
  /** The folder of the sources. */
  readonly content: string;
  readonly format: ExportFormat;
  /**
   * A file, when its name ends as one of the format does (`.jsonl`, `.ndjson`, `.csv`, `.json`, `.xml`, `.rss`; `.zip`
   * for a bag); else a folder. Neither may be there already; an empty folder may.
   */
  readonly out: string;
}

/** What was exported. */
export interface ExportReport {
  readonly format: ExportFormat;
  readonly articles: number;
  /** The full path of the file or folder. */
  readonly out: string;
  /** How many files were written. */
  readonly files: number;
  /** What became of each part of the records, and how often; what the format cannot say is dropped. */
  readonly parts: readonly Part[];
  /** What was wrong with the sources. */
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/**
 * Writes an archive's records down in one format, whole or not at all.
 *
 * @throws a Failure when there is nothing to export, or something stands where it should go
 */
export async function exportArchive(options: ExportOptions): Promise<ExportReport> {
  const { content, format, onProgress, signal } = options;
  const out = resolve(options.out);
  const folder = resolve(content);
  const isFile = namesFile(out, format);
  demandApart(folder, out, "--out");
  demandFree(out, "--out");
  return withArchive(options, async (archive, said, { people }) => {
    const tally = new Tallier();
    const place = mkdtempSync(`${out}.`);
    const undo = (): void => rmSync(place, { recursive: true, force: true });
    signal?.addEventListener("abort", undo);
    try {
      const how = (total: number): WriteOptions => ({
        signal,
        onWritten: (done) => onProgress?.({ stage: "Writing the export", done, total }),
      });
      const files =
        format === "bagit"
          ? await writeArchiveBag(
              { archive, folder, people, tally },
              isFile ? join(place, basename(out)) : place,
              isFile,
              how,
            )
          : await writeFiles(filesOf(archive, format, isFile ? out : null, folder, tally), place, how);
      signal?.throwIfAborted();
      if (isFile) renameSync(join(place, basename(out)), out);
      else {
        makeWay(out);
        renameSync(place, out);
      }
      return { format, articles: archive.stories.length, out, files, parts: tally.tally().parts, ...said };
    } finally {
      signal?.removeEventListener("abort", undo);
      undo();
    }
  });
}

/** Whether a place is to be one file. @throws a Failure where the format has no such file */
function namesFile(out: string, format: ExportFormat): boolean {
  const end = /\.(?:jsonl|ndjson|csv|json|xml|rss|zip)$/i.exec(out)?.[0].toLowerCase();
  if (end === undefined) return false;
  if (format === "bagit" ? end === ".zip" : end !== ".zip" && isText(format)) return true;
  const names = format === "bagit" ? "a folder, or a file that ends in .zip" : "a folder";
  throw new Failure(`${formatNames[format]}: --out must name ${names}.`);
}

const formatNames: { readonly [Format in ExportFormat]: string } = {
  jsonl: "JSON Lines are no ZIP",
  csv: "A table is no ZIP",
  ninjs: "ninjs is no ZIP",
  wxr: "An export of WordPress is no ZIP",
  rss: "RSS is no ZIP",
  markdown: "Markdown is a file a story",
  nitf: "NITF is a file a story",
  bagit: "A bag is a folder or a ZIP",
};

function filesOf(
  archive: Archive,
  format: Exclude<ExportFormat, "bagit">,
  file: string | null,
  content: string,
  tally: Tallier,
): Stream[] {
  if (file !== null && isText(format)) {
    return [{ file: basename(file), pieces: () => exportedText(archive, format, tally) }];
  }
  return [
    ...exportedFiles(archive, format, tally),
    ...(isContent(format) ? [...settingsSources(content), ...mergesFile(archive)] : []),
  ];
}

/** How files are written, of which there are so many. */
type How = (total: number) => WriteOptions;

async function writeFiles(files: readonly Stream[], place: string, how: How): Promise<number> {
  await writeStreams(files, place, how(files.length));
  return files.length;
}

interface Bagged {
  readonly archive: Archive;
  readonly folder: string;
  readonly people: readonly Person[];
  readonly tally: Tallier;
}

async function writeArchiveBag(
  { archive, folder, people, tally }: Bagged,
  place: string,
  isZip: boolean,
  how: How,
): Promise<number> {
  const sink = isZip ? new ZipSink(place, bagFolder(archive)) : new FolderSink(place);
  const files = archiveFiles(archive, folder, people, tally);
  return (await writeBag(files, [], bagInfo(archive, "archive"), sink, how(files.length + 4))).files;
}

/** What a bag's folder is called within its ZIP. */
export function bagFolder({ settings }: Pick<Archive, "settings">): string {
  return slug(settings.title);
}

export function bagInfo({ settings }: Pick<Archive, "settings">, kind: BagInfo["kind"]): BagInfo {
  const { title, description, address } = settings;
  return { title, description, address, generator, kind };
}

/**
 * The same handed on in pieces, each of some lines.
 *
 * @throws a Failure when there is nothing to export
 */
export async function exportTo(
  options: Omit<ExportOptions, "out" | "format"> & { readonly format: TextFormat },
  write: (piece: string) => Promise<void>,
): Promise<Omit<ExportReport, "out" | "files">> {
  return withArchive(options, async (archive, said: Said) => {
    const tally = new Tallier();
    for (const piece of exportedText(archive, options.format, tally)) {
      options.signal?.throwIfAborted();
      await write(piece);
    }
    return { format: options.format, articles: archive.stories.length, parts: tally.tally().parts, ...said };
  });
}
