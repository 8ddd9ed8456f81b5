import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { digestChunks } from "../basics/digest.ts";
import { Failure } from "../basics/failure.ts";
import type { Watched } from "../build/progress.ts";
import { Tallier } from "../clippings/tally.ts";
import { recordCuts } from "../pages/data/cuts.ts";
import { Exports } from "../pages/data/exported.ts";
import { printRows, recordsPath } from "../pages/data/record-file.ts";
import { notOurs } from "../records/store-bag-own.ts";
import { settingsSources } from "../records/store-settings.ts";
import { filesBelow } from "../records/store-walk.ts";
import { fitPath } from "../site/inside.ts";
import { inspect } from "../site/inspect.ts";
import { digestLength, type Manifest, manifestName, readGroup, readHead } from "../site/manifest.ts";
import { OwnFiles } from "../site/own-files.ts";
import { FolderSink, writeBag } from "../site/write-bag.ts";
import type { Stream } from "../site/write-streams.ts";
import { ZipSink } from "../site/write-zip.ts";
import { archiveFiles, fileStream, recordFiles } from "./bag-payload.ts";
import { bagFolder, bagInfo } from "./export.ts";
import { demandApart, demandFolder } from "./export-place.ts";
import { mergesFile } from "./merges-file.ts";
import { packReadme } from "./pack-readme.ts";
import { type Said, withArchive } from "./with-archive.ts";

/** What to pack and where to. */
export interface PackOptions extends Watched {
  /** The folder of the sources. */
  readonly content: string;
  /** The folder of the built site. */
  readonly output: string;
  /** A file that ends in `.zip`, or a folder. A pack that stands there gives way; nothing else does. */
  readonly to: string;
  /** False leaves the sources out, and with them the texts that the site keeps back. */
  readonly sources?: boolean;
}

/** What was packed. */
export interface PackReport extends Said {
  /** The full path of the pack. */
  readonly to: string;
  readonly articles: number;
  readonly files: number;
  /** Of all files, before they are packed. */
  readonly bytes: number;
}

/**
 * Writes one BagIt folder or ZIP (RFC 8493) with the site, its sources, its records and checksums of all: whole or not at
 * all. The same archive gives the same bytes.
 *
 * @throws a Failure when there is no site, when it is damaged or of other content, or something stands where it should go
 */
export async function pack(options: PackOptions): Promise<PackReport> {
  const { onProgress, signal, sources = true } = options;
  const [content, output, to] = [options.content, options.output, options.to].map((path) => resolve(path)) as [
    string,
    string,
    string,
  ];
  demandApart(content, to, "--to");
  demandApart(output, to, "--to", "site");
  demandFolder(dirname(to));
  const reason = notOurs(to);
  if (reason !== undefined) {
    throw new Failure(`${to} is not overwritten: ${reason}. Name another place with --to.`);
  }
  const manifest = demandWhole(output);
  return withArchive(options, async (archive, said, { people }) => {
    demandSame(output, manifest, archive);
    const tally = new Tallier();
    const ofContent = sources ? contentFiles(content) : { files: [], passedOver: 0, renamed: [] };
    const records = sources
      ? [...recordFiles(archive, tally), ...settingsSources(content), ...mergesFile(archive)]
      : archiveFiles(archive, content, people, tally);
    const payload = [
      ...below(
        "site",
        [...new OwnFiles(output, manifest).all()].map((path) => fileStream(path, join(output, path))),
      ),
      ...below("content", ofContent.files),
      ...below("records", records),
    ];
    const readme: Stream = { file: "README.txt", pieces: () => [packReadme(archive, sources)] };
    const place = mkdtempSync(`${to}.`);
    const undo = (): void => rmSync(place, { recursive: true, force: true });
    signal?.addEventListener("abort", undo);
    try {
      const isZip = /\.zip$/i.test(to);
      const made = join(place, basename(to));
      if (!isZip) mkdirSync(made);
      const sink = isZip ? new ZipSink(made, bagFolder(archive)) : new FolderSink(made);
      const onWritten = (done: number) => onProgress?.({ stage: "Packing", done, total: payload.length + 5 });
      const written = await writeBag(payload, [readme], bagInfo(archive, "pack"), sink, { signal, onWritten });
      signal?.throwIfAborted();
      takePlace(made, to);
      const notices = [...said.notices, ...noticesOf(archive, ofContent, sources)];
      return { to, articles: archive.stories.length, ...written, problems: said.problems, notices };
    } finally {
      signal?.removeEventListener("abort", undo);
      undo();
    }
  });
}

function below(folder: string, files: readonly Stream[]): Stream[] {
  return files.map(({ file, pieces }) => ({ file: `${folder}/${file}`, pieces }));
}

function demandWhole(output: string): Manifest {
  const manifest = readHead(output);
  if (typeof manifest !== "object") {
    throw new Failure(`${output} holds no site of Backfile's. Build it first, or name another with --output.`);
  }
  const { state, damaged } = inspect(output);
  if (state === "whole" && damaged.size === 0) return manifest;
  const [first] = damaged;
  const what = first === undefined ? manifestName : first;
  throw new Failure(`The site in ${output} is damaged (${what}). Build it again before it is packed.`);
}

/** A site of other content than lies beside it in the pack would be a riddle to whoever finds it. */
function demandSame(output: string, manifest: Manifest, archive: Archive): void {
  const other = new Failure(
    `The site in ${output} is of other content, or older than it. Build it before it is packed.`,
  );
  if (manifest.counts.articles !== archive.stories.length) throw other;
  if (archive.settings.data === "none") return;
  const digests = new Map<string, string>();
  for (const { name, keys } of manifest.groups) {
    const files = readGroup(output, name, keys);
    for (const { path, digest } of typeof files === "object" ? files : []) {
      if (path.startsWith("data/records-")) digests.set(`/${path}`, digest);
    }
  }
  const exports = new Exports(archive);
  for (const cut of recordCuts(archive.stories)) {
    const own = digestChunks(bytesOf(printRows(cut.stories, "jsonl", exports)), digestLength);
    if (digests.get(recordsPath(cut, "jsonl")) !== own) throw other;
  }
}

function* bytesOf(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

interface ContentFiles {
  readonly files: readonly Stream[];
  /** Links and devices. */
  readonly passedOver: number;
  /** Files whose names could not stand on every disk. */
  readonly renamed: readonly string[];
}

/** Everything in the content folder but what is hidden: version control and what systems leave behind. */
function contentFiles(content: string): ContentFiles {
  const files: Stream[] = [];
  const renamed: string[] = [];
  let passedOver = 0;
  for (const { path, plain } of filesBelow(content)) {
    if (/(?:^|\/)(?:\.|__MACOSX(?:\/|$)|Thumbs\.db$|desktop\.ini$)/i.test(path)) continue;
    if (!plain) passedOver += 1;
    else {
      const fit = fitPath(path);
      if (fit !== path) renamed.push(path);
      files.push(fileStream(fit, join(content, path)));
    }
  }
  return { files, passedOver, renamed };
}

function noticesOf(archive: Archive, { passedOver, renamed }: ContentFiles, sources: boolean): string[] {
  const withheld = archive.stories.filter(({ article }) => article.withheld === true).length;
  const [first] = renamed;
  return [
    ...(sources && withheld > 0
      ? [
          `The site keeps the texts of ${withheld} stories back; the sources in the pack hold them. Before you give it away, think of --without-sources.`,
        ]
      : []),
    ...(passedOver > 0 ? [`${passedOver} links and the like in the content folder are not packed.`] : []),
    ...(first === undefined
      ? []
      : [`${renamed.length} sources are packed under names that every disk takes, ${first} among them.`]),
  ];
}

/** What stood there goes only when the new one is whole. */
function takePlace(made: string, to: string): void {
  const before = statSync(to, { throwIfNoEntry: false });
  if (before === undefined) {
    renameSync(made, to);
    return;
  }
  const aside = `${made}.before`;
  renameSync(to, aside);
  try {
    renameSync(made, to);
  } catch (error) {
    renameSync(aside, to);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
