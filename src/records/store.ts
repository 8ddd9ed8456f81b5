import { lstatSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { errorCode, Failure } from "../basics/failure.ts";
import { type Problem, printProblem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import type { Content, KeptReading, SourceRow } from "./content.ts";
import { type Defaults, noDefaults } from "./defaults.ts";
import { gather, withoutLines } from "./gather.ts";
import type { Person } from "./person.ts";
import { mentionsOf, mentionsOfPerson } from "./picture-mentions.ts";
import type { ColumnMap } from "./read-file-source.ts";
import { readOrTell } from "./read-or-tell.ts";
import { SameMemory } from "./same/memory.ts";
import type { Merges } from "./same/read-merges.ts";
import { settleSame } from "./same/settle-same.ts";
import { withSameness } from "./same/with-sameness.ts";
import { defaultSettings, readSettings, type SettingsReading } from "./settings-file.ts";
import { type Show, unsaidShow } from "./show.ts";
import { shown } from "./shown.ts";
import { ownFont } from "./store-card-font.ts";
import { withDirectories } from "./store-directories.ts";
import { type Listing, listSources } from "./store-files.ts";
import { readMergesFile } from "./store-merges.ts";
import { type Found, openPlainFile, readPlainFile } from "./store-open.ts";
import { readPeople } from "./store-people.ts";
import type { Mentions } from "./store-pictures.ts";
import { type Reused, type ReuseOptions, readReusing } from "./store-reuse.ts";
import { settleKept } from "./store-same.ts";
import { readStyle } from "./store-style.ts";

/** A content folder whose sources are read, each by itself. */
export interface FolderReading {
  /** Its full path. */
  readonly folder: string;
  readonly settings: SettingsReading;
  /** Whom the files in its `authors` folder describe. */
  readonly people: readonly Person[];
  /** The owner's own style sheet; null where there is none. */
  readonly style: string | null;
  /** What a person has decided about stories that are told twice. */
  readonly merges: Merges;
  /** What is wrong with the folder and with sources that could not be read. */
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  readonly readings: () => readonly KeptReading[];
  /** The sources of which more is to be told than their lines do. */
  readonly tallied: () => readonly SourceRow[];
  /** The pictures below the folder, and which of them stories and people name. */
  readonly pictures: readonly Found[];
  readonly mentions: () => Iterable<Mentions>;
  /** What was read anew and what was not, where readings are kept. */
  readonly reused?: Reused;
}

/** A content folder as it was read. */
export interface ContentReading extends Content {
  readonly reused?: Reused;
}

/** Files read between two looks at what else is to be done: a key pressed, a page asked for. */
const breath = 500;

/**
 * Reads a content folder: every article file and record below it, and `archive.yaml`.
 *
 * @param content the folder; problems name files by its own name: `content/arkhipov.txt`
 * @param reuse where the readings of earlier builds are kept; without it every source is read
 * @throws a Failure when there is no such folder, no story in it, or an `archive.yaml` that cannot be read
 */
export async function readContent(content: string, reuse?: ReuseOptions): Promise<ContentReading> {
  return putTogether(await readFolder(content, reuse));
}

/** The first half of it: nothing is known yet of how the sources go together. */
export async function readFolder(content: string, reuse?: ReuseOptions): Promise<FolderReading> {
  const folder = resolve(content);
  const name = basename(folder).normalize("NFC");
  demandFolder(folder);
  const settings = readSettingsFile(folder, name);
  const font = settings.settings.cards?.font ?? undefined;
  const listing = listSources(folder, name, font && ownFont(folder, name, font).file);
  const defaults = await withDirectories(settings.defaults, listing);
  const { people, problems: ofPeople } = await readPeople(folder, name);
  const show = settings.settings.show ?? unsaidShow;
  const { style, problems: ofStyle } = readStyle(folder, name);
  const { problems: ofMerges, ...merges } = readMergesFile(folder, name);
  const reused = reuse === undefined ? undefined : await readReusing(listing, defaults, reuse);
  const read = reused === undefined ? await readAll(listing, defaults) : undefined;
  return {
    folder,
    settings,
    people,
    style,
    merges,
    problems: [
      ...settings.problems,
      ...ofMerges,
      ...ofStyle,
      ...listing.problems,
      ...ofPeople,
      ...((reused ?? read)?.problems ?? []),
    ],
    notices: [...settings.notices, ...listing.notices, ...(reused?.notices ?? [])],
    pictures: listing.pictures,
    mentions: () => [
      ...ofTexts(people),
      ...(reused?.kept.sources.mentions(show) ?? ofStories(read?.readings ?? [], show)),
    ],
    tallied: () => reused?.kept.sources.tallied() ?? talliedOf(read?.readings ?? []),
    readings: () => reused?.kept.sources.readings() ?? read?.readings ?? [],
    ...(reused === undefined ? {} : { reused }),
  };
}

/** The second half. @throws a Failure when there is no story */
export function putTogether(reading: FolderReading): ContentReading {
  const { folder, settings, people, style, merges, problems, notices, readings, reused } = reading;
  const all = gather(readings());
  const same =
    reused === undefined
      ? settleSame(all, merges, new SameMemory())
      : settleKept(reused.folder, reused.kept, all, merges);
  const gathered = withSameness(all, same);
  const said = [...problems, ...gathered.problems];
  if (gathered.articles.length === 0) throw new Failure(nothing(folder, said));
  return {
    ...gathered,
    settings: settings.settings,
    settingsFile: settings.defaults.file,
    people,
    style,
    problems: said,
    notices,
    ...(reused === undefined ? {} : { reused }),
  };
}

function talliedOf(readings: readonly KeptReading[]): SourceRow[] {
  return readings.flatMap(({ row }) => (row.tally === undefined ? [] : [row]));
}

function ofTexts(people: readonly Person[]): Mentions[] {
  return people.map(({ file, profile }) => ({ file, mentions: mentionsOfPerson(profile) }));
}

/** Of what may be published. */
function ofStories(readings: readonly KeptReading[], show: Show): Mentions[] {
  return readings.flatMap(({ row: { file }, articles }) => {
    return articles.map((article) => ({ file, mentions: mentionsOf(shown(article, show)) }));
  });
}

async function readAll({ found }: Listing, defaults: Defaults) {
  const readings: KeptReading[] = [];
  const problems: Problem[] = [];
  for (const [index, source] of found.entries()) {
    if (index % breath === breath - 1) await setImmediate();
    const reading = await readFound(source, defaults);
    if ("rule" in reading) problems.push(reading);
    else readings.push(reading);
  }
  return { readings, problems };
}

/** One source, or why it cannot be read. */
export async function readFound(source: Found, defaults: Defaults, map?: ColumnMap): Promise<KeptReading | Problem> {
  const open = openPlainFile(source);
  if ("problem" in open) return open.problem;
  try {
    const reading = await readOrTell(source.file, open, defaults, map);
    return "rule" in reading ? reading : withoutLines(reading);
  } finally {
    open.close();
  }
}

function demandFolder(folder: string): void {
  try {
    if (statSync(folder).isDirectory()) return;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    const what = errorCode(error) === "ENOENT" ? "is not there" : `cannot be read (${errorCode(error)})`;
    throw new Failure(`The content folder ${folder} ${what}. Make it and put your article file in it.`);
  }
  throw new Failure(`${folder} is a file. Name the folder that holds your article file with --content.`);
}

/** The settings, and whom other generators' short names of authors mean, for whoever reads single files. */
export async function readAllSettings(folder: string, name: string): Promise<SettingsReading> {
  const settings = readSettingsFile(folder, name);
  return { ...settings, defaults: await withDirectories(settings.defaults, listSources(folder, name)) };
}

/** `archive.yaml` as it is now, with what was known already of short names. */
export function readSettingsAgain(folder: string, name: string, before: SettingsReading): SettingsReading {
  const settings = readSettingsFile(folder, name);
  const { directories } = before.defaults;
  return directories === undefined ? settings : { ...settings, defaults: { ...settings.defaults, directories } };
}

/** Without the file, sensible defaults and a notice. */
export function readSettingsFile(
  folder: string,
  name: string,
): SettingsReading & { readonly notices: readonly string[] } {
  const file = `${name}/archive.yaml`;
  const place = join(folder, "archive.yaml");
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) {
    const notice = `There is no ${file}: the archive's title, language and look are Backfile's own choice. A line “title: …” in it is enough.`;
    const defaults = { ...noDefaults, file };
    return { settings: defaultSettings, defaults, problems: [], notices: [notice] };
  }
  const bytes = readPlainFile({ file, place });
  if (!(bytes instanceof Uint8Array)) throw new Failure(`${file} cannot be read, and nothing is built without it.`);
  const { text, problems } = decode(bytes, file);
  const reading = readSettings(file, text);
  if ("fault" in reading) throw new Failure(printProblem(reading.fault));
  return { ...reading, problems: [...problems, ...reading.problems], notices: [] };
}

function nothing(folder: string, problems: readonly Problem[]): string {
  const first = problems.find(({ severity }) => severity === "error") ?? problems[0];
  const why = first === undefined ? "" : ` The first of ${problems.length} problems: ${printProblem(first)}`;
  return `There is no story in ${folder}. Put an article file (.txt), a record (.md) or data (.jsonl, .csv) there.${why}`;
}
