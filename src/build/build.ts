import { existsSync, mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { systemFault } from "../basics/system-fault.ts";
import { keptDamaged } from "../records/kept/kept-stories.ts";
import { reportsOf } from "../records/source-report.ts";
import { type FolderReading, putTogether, readFolder } from "../records/store.ts";
import { clearKept } from "../records/store-kept.ts";
import type { AlbumReading } from "../records/store-pictures.ts";
import { verifyMade } from "../search/verify-made.ts";
import { codeOfSite, printingCode, readingCode } from "../site/code-digest.ts";
import { type Changes, compare } from "../site/compare.ts";
import { type Folders, settleFolders } from "../site/folders.ts";
import { groupOfPart } from "../site/groups.ts";
import type { HostName } from "../site/hosts/host-files.ts";
import type { Inspection } from "../site/inspect.ts";
import { publish } from "../site/publish.ts";
import { openWorkplace, type Workplace } from "../site/workplace.ts";
import { Helpers } from "./helpers.ts";
import { inspectBeside } from "./inspection.ts";
import { mayBeDamage } from "./kept-damage.ts";
import { keyOfBuild, lastBuild, noteBuild } from "./last-build.ts";
import { make } from "./make.ts";
import { MemoryWatch } from "./memory.ts";
import { type Part, partOf } from "./parts.ts";
import { editionOfPlan, planContent } from "./plan.ts";
import type { Watched } from "./progress.ts";
import { type CardsReading, readCards } from "./read-cards.ts";
import { readPictures } from "./read-pictures.ts";
import { readSources } from "./read-sources.ts";
import { refuseUnread } from "./refuse-unread.ts";
import type { Report } from "./report.ts";
import { noticesOfSame, sameCounts } from "./same-counts.ts";
import { Stages } from "./stages.ts";
import { tally, unchanged } from "./tally.ts";
import { workOf } from "./work.ts";

export type { Report } from "./report.ts";

/** What to build from and where to. */
export interface BuildOptions extends Watched {
  /** The folder of the sources. */
  readonly content: string;
  /** The folder of the site: made, or replaced when Backfile made what is there. */
  readonly output: string;
  /** Whether any problem keeps the new site from being published. */
  readonly strict?: boolean;
  /** False leaves the search index out. */
  readonly search?: boolean;
  /** Adds the files by which this host sends headers, redirects and the page for what is not found. */
  readonly host?: HostName;
  /** Makes one part of the site only, for several machines to share a build. */
  readonly part?: Part;
  /** How many threads share much work; as many as there are cores without it. */
  readonly threads?: number;
}

/**
 * Builds the archive and says what was wrong with its sources. Only what changed since the last build is done again.
 * All or nothing: until the last step the site that was there stands untouched.
 *
 * @throws a Failure when there is nothing to build from, the output folder is not Backfile's to replace, or the machine
 *   fails: the disk is full, a file is closed to us
 */
export async function build(options: BuildOptions): Promise<Report> {
  const folders = settleFolders(options.content, options.output);
  try {
    return await buildBetween(folders, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw systemFault(error, `${folders.output}.backfile`) ?? error;
  }
}

async function buildBetween(folders: Folders, options: BuildOptions): Promise<Report> {
  const memory = new MemoryWatch();
  const stages = new Stages(options.onProgress);
  const place = openWorkplace(folders.output);
  const helpers = new Helpers(Math.max(1, options.threads ?? availableParallelism()));
  const callOff = (): void => {
    place.close();
    void helpers.close();
  };
  options.signal?.addEventListener("abort", callOff);
  try {
    const isAnew = !existsSync(place.kept);
    const done = await buildIn(place, options, stages, helpers).catch(async (error: unknown) => {
      if (isAnew || options.signal?.aborted || !mayBeDamage(error, place.kept)) throw error;
      await helpers.close();
      options.signal?.throwIfAborted();
      clearKept(place.kept);
      emptyFolder(place.building);
      return buildIn(place, options, stages, helpers, [keptDamaged]);
    });
    return { ...done, ...stages.end(), peakMemoryBytes: memory.end() };
  } finally {
    options.signal?.removeEventListener("abort", callOff);
    memory.end();
    await helpers.close();
    place.close();
  }
}

type Done = Omit<Report, "seconds" | "stages" | "peakMemoryBytes">;

async function buildIn(
  place: Workplace,
  options: BuildOptions,
  stages: Stages,
  helpers: Helpers,
  before: readonly string[] = [],
): Promise<Done> {
  const { signal, search = true, part, host } = options;
  stages.begin("Reading the content");
  // As it is now, and not as somebody may compile it meanwhile.
  const code = readingCode();
  printingCode();
  codeOfSite();
  const looking = inspectBeside(place.output);
  // Whoever waits for it hears of its errors.
  looking.catch(() => {});
  const reading = await readFolder(options.content, {
    folder: place.kept,
    code,
    run: { parts: helpers.size, errands: readSources(helpers.hire) },
    onRead: (done, total) => stages.tell(done, total),
  });
  helpers.atEnd(() => reading.reused?.kept.sources.stories.texts.close());
  signal?.throwIfAborted();
  const seen = await readPictures(reading, place.kept);
  signal?.throwIfAborted();
  refuseUnread([...reading.problems, ...seen.problems]);
  const cards = await readCards(reading.folder, reading.settings.settings, reading.settings.defaults.file);
  const { parsed = 0, reused = 0 } = reading.reused ?? {};
  const said = [...before, ...place.notices, ...reading.notices];
  const told = {
    sources: { read: parsed, kept: reused },
    reports: reportsOf(reading.tallied()),
    output: place.output,
  };
  const key = keyOfBuild({ ...reading, seen, cards }, { search, part, host });
  const last = parsed === 0 && before.length === 0 ? lastBuild(place.kept, key, place.output) : undefined;
  if (last !== undefined && isWhole(await looking)) {
    const { articles, pages, files, kept, shards, problems, address, notices, same: counts } = last;
    const published = !(options.strict && problems.length > 0);
    const same = { ...unchanged, kept, shards: { ...unchanged.shards, kept: shards } };
    return {
      ...told,
      ...same,
      same: counts,
      articles,
      pages,
      files,
      problems,
      notices: [...said, ...notices],
      address,
      published,
    };
  }
  const twin = existsSync(place.twin) ? inspectBeside(place.twin) : undefined;
  twin?.catch(() => {});
  stages.begin("Planning the site");
  const { edition, changes, work, task, ofPlan } = await prepare(
    reading,
    { seen, cards },
    looking,
    place.output,
    options,
  );
  const { problems, address, same } = ofPlan;
  const notices = [...said, ...ofPlan.notices, ...mendedIn(changes, part)];
  if (options.strict && problems.length > 0) {
    const { articles } = edition.head.counts;
    const none = { ...unchanged, articles, pages: 0, files: 0, kept: 0, published: false };
    return { ...told, ...none, same, problems, address, notices };
  }
  signal?.throwIfAborted();
  stages.begin("Making the pages and the search index");
  const made = await make(work, {
    ...options,
    onProgress: (progress) => stages.tell(progress.done, progress.total, progress.stage),
    folder: place.building,
    previous: place.output,
    crew: { hire: helpers.hire, task: { ...task, kept: place.kept } },
  });
  verifyMade(place.building, work.shards, edition.head.counts.articles);
  const twinLooked = await twin;
  signal?.throwIfAborted();
  stages.begin("Publishing");
  publish(place, edition, changes, made.files, undefined, twinLooked);
  const counts = { ...edition.head.counts, files: made.files.length + changes.keep };
  const tallied = tally(edition, changes, made);
  const kept = tallied.kept + tallied.rendered;
  const head = edition.head.digest;
  noteBuild(place.kept, { key, head, ...counts, kept, shards: edition.shards.size, ...ofPlan });
  return { ...told, same, problems, address, notices, ...counts, ...tallied, published: true };
}

function isWhole({ state, damaged }: Inspection): boolean {
  return state === "whole" && damaged.size === 0;
}

/**
 * Settles what is to be done. A function of its own, since what it plans with weighs hundreds of megabytes, and nothing
 * of that is needed while a crew makes the pages.
 */
async function prepare(
  reading: FolderReading,
  { seen, cards }: { readonly seen: AlbumReading; readonly cards: CardsReading },
  looking: Promise<Inspection>,
  output: string,
  options: BuildOptions,
) {
  const { search = true, part, host } = options;
  const read = putTogether(reading);
  const said = [...read.problems, ...seen.problems, ...cards.problems];
  const content = { ...read, album: seen.album, letters: cards.letters, problems: said };
  const same = sameCounts(read);
  const plan = await planContent(content, { search, host });
  const whole = editionOfPlan(plan);
  const edition = part === undefined ? whole : partOf(whole, plan, part);
  const { state, damaged } = await looking;
  const changes = compare(edition, state === "nothing" ? undefined : { folder: output }, damaged);
  const { settings, settingsFile, people } = content;
  const reader = content.reused?.kept.head.reader ?? "";
  return {
    edition,
    changes,
    work: workOf(plan, changes, true),
    task: { reader, settings, settingsFile, people, pictures: seen.album.files, letters: cards.letters, search },
    ofPlan: {
      problems: plan.problems,
      notices: [...noticesOfSame(same), ...plan.notices],
      address: settings.address,
      same,
    },
  };
}

/** Of the manifest's parts, a part of a site has its own alone: others are not missed. */
function mendedIn({ mended }: Changes, part: Part | undefined): string[] {
  const [first, ...rest] = mended.filter((path) => part === undefined || groupOfPart(path) === undefined);
  if (first === undefined) return [];
  const others = rest.length === 0 ? "" : ` and ${rest.length} more`;
  return [`Files of the site were not as they had been written (${first}${others}): they are made anew.`];
}

function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
