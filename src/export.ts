import { mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Archive } from "./archive/archive.ts";
import { arrange } from "./archive/arrange.ts";
import { errorCode, Failure } from "./basics/failure.ts";
import type { Problem } from "./basics/problem.ts";
import { type ExportFormat, exportedFiles, exportedText } from "./export-files.ts";
import type { Watched } from "./progress.ts";
import { writeMerges } from "./records/same/write-merges.ts";
import { mergesName } from "./records/store-merges.ts";
import { settingsSources } from "./records/store-settings.ts";
import { type Stream, writeStreams } from "./site/write-streams.ts";
import { withContent } from "./with-content.ts";

export { type ExportFormat, exportFormats } from "./export-files.ts";

/** What to export and where to. */
export interface ExportOptions extends Watched {
  /** The folder of the sources. */
  readonly content: string;
  readonly format: ExportFormat;
  /**
   * A file, when its name ends in `.jsonl`, `.ndjson`, `.csv` or `.json`; else a folder, which becomes a content folder
   * of its own. Neither may be there already; an empty folder may.
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
  const isFile = /\.(?:jsonl|ndjson|csv|json)$/i.test(out);
  if (format === "markdown" && isFile) throw new Failure(`Markdown is a file a story: --out must name a folder.`);
  const folder = resolve(content);
  demandApart(folder, out);
  demandFree(out);
  return withArchive(options, async (archive, said) => {
    const own = !isFile && format !== "ninjs" ? [...settingsSources(folder), ...mergesOf(archive)] : [];
    const files = isFile ? [whole(out, archive, format)] : [...exportedFiles(archive, format), ...own];
    const place = mkdtempSync(`${out}.`);
    const undo = (): void => rmSync(place, { recursive: true, force: true });
    signal?.addEventListener("abort", undo);
    try {
      const onWritten = (done: number) => onProgress?.({ stage: "Writing the export", done, total: files.length });
      await writeStreams(files, place, { signal, onWritten });
      signal?.throwIfAborted();
      if (isFile) renameSync(join(place, basename(out)), out);
      else {
        makeWay(out);
        renameSync(place, out);
      }
    } finally {
      signal?.removeEventListener("abort", undo);
      undo();
    }
    return { format, articles: archive.stories.length, out, files: files.length, ...said };
  });
}

/**
 * The same handed on in pieces, each of some lines.
 *
 * @throws a Failure when there is nothing to export
 */
export async function exportTo(
  options: Omit<ExportOptions, "out" | "format"> & { readonly format: Exclude<ExportFormat, "markdown"> },
  write: (piece: string) => Promise<void>,
): Promise<Omit<ExportReport, "out" | "files">> {
  return withArchive(options, async (archive, said) => {
    for (const piece of exportedText(archive, options.format)) {
      options.signal?.throwIfAborted();
      await write(piece);
    }
    return { format: options.format, articles: archive.stories.length, ...said };
  });
}

type Said = Pick<ExportReport, "problems" | "notices">;

async function withArchive<Result>(
  options: Omit<ExportOptions, "out" | "format">,
  work: (archive: Archive, said: Said) => Promise<Result>,
): Promise<Result> {
  return withContent(options, async (read) => {
    const { archive, problems, notices } = arrange(read);
    const said = { problems: [...read.problems, ...problems], notices: [...read.notices, ...notices] };
    return work(archive, said);
  });
}

function mergesOf({ apart = [] }: Archive): Stream[] {
  const text = writeMerges(apart);
  return text === "" ? [] : [{ file: mergesName, pieces: () => [text] }];
}

function whole(out: string, archive: Archive, format: ExportFormat): Stream {
  if (format === "markdown") throw new TypeError("Markdown is no one file");
  return { file: basename(out), pieces: () => exportedText(archive, format) };
}

/** What is exported into the content would be read as content. */
function demandApart(content: string, out: string): void {
  const holds = (one: string, other: string): boolean => `${other}${sep}`.startsWith(`${one}${sep}`);
  if (!holds(content, out) && !holds(out, content)) return;
  throw new Failure(`${out} and the content (${content}) lie one in the other. Name a place outside it with --out.`);
}

function demandFree(out: string): void {
  try {
    if (readdirSync(out).length === 0) return;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === "ENOENT") {
      demandFolder(dirname(out));
      return;
    }
    if (code !== "ENOTDIR") throw new Failure(`${out} cannot be reached (${code}). Name another place with --out.`);
  }
  throw new Failure(`Something stands at ${out} already, and is not overwritten. Name another place with --out.`);
}

function demandFolder(folder: string): void {
  try {
    readdirSync(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new Failure(`The folder ${folder} is not there or cannot be read (${code}). Make it first.`);
  }
}

/** An empty folder gives way to the one that is done. */
function makeWay(out: string): void {
  try {
    rmdirSync(out);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}
