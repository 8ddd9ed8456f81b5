import { mkdirSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { calendar } from "../basics/edtf.ts";
import { Failure } from "../basics/failure.ts";
import { type Problem, printProblem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import { addressSlug } from "./address-slug.ts";
import type { Article, ArticleId, ProvenField } from "./article.ts";
import type { KeptReading } from "./content.ts";
import type { Defaults } from "./defaults.ts";
import { differences } from "./differences.ts";
import { gather, withoutLines } from "./gather.ts";
import { mentionsOf } from "./picture-mentions.ts";
import { isRecord, readSource } from "./read.ts";
import type { ColumnMap } from "./read-file-source.ts";
import { reportsOf, type SourceReport } from "./source-report.ts";
import { readFound, readSettingsFile } from "./store.ts";
import { folderBeside } from "./store-bag-import.ts";
import { openBags } from "./store-bags.ts";
import { withDirectories } from "./store-directories.ts";
import { readExportFolder } from "./store-export-folder.ts";
import { type Listing, listSources } from "./store-files.ts";
import { directoriesIn, foundIn, isFolder } from "./store-named.ts";
import { type Found, readPlainFile } from "./store-open.ts";
import { writeInside } from "./store-write.ts";
import { writeRecord } from "./write-record.ts";

/** What an import did, by the records' names: `content/articles/2022/close-ranks-7k2fq.md`. */
export interface Imported {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Records that nobody had edited, brought up to what the source says now. */
  readonly updated: readonly string[];
  /** Records that a person has edited, and the fields in which they differ from the source. */
  readonly kept: readonly { readonly file: string; readonly fields: readonly string[] }[];
  /** Files that came with a bag and are no records: settings, authors, pictures. */
  readonly carried: readonly string[];
  /** What became of each source, in the order in which they were named. */
  readonly reports: readonly SourceReport[];
  readonly problems: readonly Problem[];
}

/**
 * Writes the stories of sources down as records below `articles/` in the content folder, a file a story. Again is no
 * change. A record is found by its id wherever it has been moved to; one that a person has edited is never touched.
 *
 * A bag (RFC 8493) is held against its checksums first; what is wrong with it is reported, and what can be read is.
 *
 * @param files or folders of them, or bags
 * @param map which columns of a table give which fields, where a person has said so
 * @throws a Failure when a source or `archive.yaml` cannot be read
 */
export async function importFiles(files: readonly string[], content: string, map?: ColumnMap): Promise<Imported> {
  const folder = resolve(content);
  const name = basename(folder).normalize("NFC");
  mkdirSync(folder, { recursive: true });
  const bags = await openBags(files, folder, name);
  try {
    const listing = listSources(folder, name);
    const directories = [...listing.directories, ...directoriesIn(bags.others)];
    const defaults = await withDirectories(readSettingsFile(folder, name).defaults, { directories });
    const readings: KeptReading[] = [];
    const others: string[] = [];
    for (const named of bags.others) {
      const whole = isFolder(named) ? await readExportFolder(resolve(named), defaults, map) : undefined;
      if (whole === undefined) others.push(named);
      else readings.push(withoutLines(whole));
    }
    const given = foundIn(others, folder);
    const found = [...given.found, ...bags.contents.flatMap(({ sources }) => sources)];
    for (const each of found) readings.push(await readOne(each, defaults, map));
    const { articles, files: standing, problems } = gather(readings);
    const existing = existingRecords(folder, listing, defaults);
    const imported: Draft = {
      ...{ written: [], unchanged: [], updated: [], kept: [], carried: [...bags.carried] },
      reports: reportsOf(readings.map(({ row }) => row)),
      problems: [...bags.problems, ...given.problems, ...problems],
    };
    for (const [index, article] of articles.entries()) {
      if (index % breath === breath - 1) await setImmediate();
      const beside = folderBeside(standing.get(article.id) ?? article.source.file, bags.contents);
      importOne(article, { folder, name, beside }, existing, imported);
    }
    return imported;
  } finally {
    bags.close();
  }
}

/** Where a record goes. */
interface Place {
  readonly folder: string;
  readonly name: string;
  /** The folder below the content folder from which its pictures are named, where it came in a bag. */
  readonly beside: readonly string[] | undefined;
}

/** Stories written between two looks at what else is to be done: Ctrl-C. */
const breath = 200;

type Draft = { [Key in keyof Imported]: Imported[Key][number][] };

function importOne(article: Article, { folder, name, beside }: Place, existing: Existing, imported: Draft): void {
  const there = existing.byId.get(article.id);
  // What was withdrawn is not written down again.
  if (there?.article.withdrawn !== undefined) {
    imported.unchanged.push([name, ...there.parts].join("/"));
    return;
  }
  const record = settled(article, there?.article);
  const parts = there?.parts ?? placeOf(record, beside);
  const file = [name, ...parts].join("/");
  const text = writeRecord(record);
  if (there === undefined || (there.text !== text && isUnedited(there))) {
    const taken = there === undefined && existing.files.has(file);
    const fault = taken ? "A record of another story has its name." : writeInside(folder, parts, text);
    if (fault !== undefined) imported.problems.push(notWritten(file, article, fault));
    else if (there === undefined) imported.written.push(file);
    else imported.updated.push(file);
    existing.files.add(file);
    return;
  }
  const fields = there.text === text ? [] : differences(there.article, article);
  if (fields.length === 0) imported.unchanged.push(file);
  else {
    imported.kept.push({ file, fields });
    imported.problems.push(edited(file, fields, there.article, article));
  }
}

/** The story with its address settled, so that it stays where it is when the headline is corrected. */
function settled(article: Article, there: Article | undefined): Article {
  const aliases = there?.aliases ?? article.aliases;
  const corrections = there?.corrections ?? article.corrections;
  const show = there?.show ?? article.show;
  const images = there?.images ?? article.images;
  return {
    ...article,
    slug: there?.slug ?? addressSlug(article),
    ...(aliases === undefined ? {} : { aliases }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(show === undefined ? {} : { show }),
    ...(images === undefined ? {} : { images }),
  };
}

function placeOf(record: Article, beside: Place["beside"]): readonly string[] {
  const isNamedFrom = beside !== undefined && beside.length > 0 && mentionsOf(record).length > 0;
  if (isNamedFrom) return [...beside, `${addressSlug(record)}.md`];
  return ["articles", calendar(record.date)?.year ?? "undated", `${addressSlug(record)}.md`];
}

async function readOne(found: Found, defaults: Defaults, map?: ColumnMap): Promise<KeptReading> {
  const reading = await readFound(found, defaults, map);
  if ("rule" in reading) throw new Failure(printProblem(reading));
  return reading;
}

/** The records of the content folder. */
interface Existing {
  readonly byId: ReadonlyMap<ArticleId, ExistingRecord>;
  readonly files: Set<string>;
}

interface ExistingRecord {
  /** The way from the content folder. */
  readonly parts: readonly string[];
  readonly text: string;
  readonly article: Article;
}

function existingRecords(folder: string, listing: Listing, defaults: Defaults): Existing {
  const byId = new Map<ArticleId, ExistingRecord>();
  const files = new Set<string>();
  for (const found of listing.found) {
    files.add(found.file);
    const bytes = isRecord(found.file) ? readPlainFile(found) : undefined;
    if (!(bytes instanceof Uint8Array)) continue;
    const { text } = decode(bytes, found.file);
    const { format, articles } = readSource(found.file, text, defaults);
    const [article] = articles;
    // What was written for another generator is a source.
    if (format !== "record" || article === undefined || byId.has(article.id)) continue;
    byId.set(article.id, { parts: relative(folder, found.place).split(sep), text, article });
  }
  return { byId, files };
}

/** Whether a record is to the letter what an import wrote: then its provenance fits every value. */
function isUnedited({ text, article }: ExistingRecord): boolean {
  return writeRecord(article) === text;
}

function notWritten(file: string, article: Article, reason: string): Problem {
  const note = `${reason} The story from ${article.source.file} is not written.`;
  return { file, rule: "import-not-written", note, severity: "error" };
}

function edited(file: string, fields: readonly ProvenField[], kept: Article, article: Article): Problem {
  return {
    file,
    rule: "import-kept",
    found: valuesOf(kept, fields),
    expected: [valuesOf(article, fields)],
    note: `A person has edited this record, and it is kept as found; what was expected is what ${article.source.file} says.`,
    severity: "warning",
  };
}

/** `headline: Pier kept; date: 2022-02-04` */
function valuesOf(article: Article, fields: readonly ProvenField[]): string {
  return fields.map((field) => `${field}: ${shown(article[field])}`).join("; ");
}

function shown(value: Article[ProvenField]): string {
  if (value === null || value === undefined || typeof value === "string") return value ?? "none";
  return value.map((one) => (typeof one === "string" ? one : one.name)).join(", ");
}
