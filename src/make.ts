import type { Crew } from "./crew.ts";
import type { PlanTask } from "./crew-tasks.ts";
import type { SitePlan } from "./plan.ts";
import { printOutputs } from "./print-outputs.ts";
import type { Watched } from "./progress.ts";
import { engineFiles } from "./search/engine-files.ts";
import { indexShards } from "./search/index-shards.ts";
import type { Indexer } from "./search/indexer.ts";
import { writeAssets } from "./site/assets.ts";
import type { Changes } from "./site/compare.ts";
import type { ManifestFile } from "./site/manifest.ts";
import { type Expected, verify } from "./site/verify.ts";

/** What was made. */
export interface Made {
  readonly files: readonly ManifestFile[];
  /** Stories that were indexed; those of a changed shard whose part of the index was kept do not count. */
  readonly storiesIndexed: number;
}

export interface MakeOptions extends Watched {
  /** Where it is made: an empty folder. */
  readonly folder: string;
  /** The old site, of whose search index parts may be kept. */
  readonly previous: string;
  /** Who shares the work when there is much of it, and what each of them needs to know to plan the same site. */
  readonly crew?: { readonly hire: () => Crew; readonly task: PlanTask } | undefined;
  /** A Pagefind that was started beforehand. */
  readonly indexer?: Indexer | undefined;
}

/** More than this and several threads are sooner done, though each has to plan the site for itself first. */
const manyPages = 3000;
const manyStories = 3000;
/** Pages that a member of the crew is given at a time. */
const batch = 2000;

/** Makes what has changed: pages through Eleventy, shards through Pagefind, at the same time. */
export async function make(plan: SitePlan, changes: Changes, options: MakeOptions): Promise<Made> {
  const wanted = new Set(changes.make.map(({ file }) => file));
  const pages = numbersOf(plan.outputs, ({ file }) => wanted.has(file));
  const shardNames = new Set(changes.shards);
  const shards = numbersOf(plan.shards, ({ name }) => shardNames.has(name));
  const stories = shards.reduce((sum, number) => sum + (plan.shards[number]?.stories.length ?? 0), 0);
  const news = reporter(options, pages.length, stories);
  const isMuch = pages.length > manyPages || stories > manyStories;
  // Not at the same time: a thread has one Pagefind.
  const others = await makeOthers(plan, wanted, options);
  const made =
    isMuch && options.crew !== undefined
      ? await share(plan, pages, shards, options, options.crew, news)
      : await makeHere(plan, pages, shards, options, news);
  return { files: [...made.files, ...others], storiesIndexed: made.storiesIndexed };
}

function numbersOf<Value>(values: readonly Value[], isWanted: (value: Value) => boolean): number[] {
  return values.flatMap((value, number) => (isWanted(value) ? [number] : []));
}

interface News {
  readonly pages: (done: number) => void;
  readonly stories: (done: number) => void;
}

/** Of two things that go on at once, the one that has more left to do is told of. */
function reporter({ onProgress }: Watched, pages: number, stories: number): News {
  const done = { pages: 0, stories: 0 };
  const tell = () => {
    const isPages = stories === 0 || (pages > 0 && done.pages / pages < done.stories / stories);
    onProgress?.(
      isPages
        ? { stage: "Writing pages", done: done.pages, total: pages }
        : { stage: "Indexing for search", done: done.stories, total: stories },
    );
  };
  const add = (name: "pages" | "stories") => (count: number) => {
    done[name] += count;
    tell();
  };
  return { pages: add("pages"), stories: add("stories") };
}

/** What was done since the last time, of one who says how much is done in all. */
function steps(add: (count: number) => void): (done: number) => void {
  let before = 0;
  return (done) => {
    add(done - before);
    before = done;
  };
}

async function makeHere(
  plan: SitePlan,
  pages: readonly number[],
  shards: readonly number[],
  { folder, previous, signal, indexer }: MakeOptions,
  news: News,
): Promise<Made> {
  const outputs = pages.flatMap((number) => plan.outputs[number] ?? []);
  const own = shards.flatMap((number) => plan.shards[number] ?? []);
  let kept = 0;
  const onKept = (count: number) => {
    kept += count;
  };
  // Pagefind is a process of its own: it works while Eleventy does.
  const [indexed, files] = await bothEnded(
    own.length === 0
      ? Promise.resolve([])
      : indexShards(own, plan.archive, folder, {
          previous,
          signal,
          onKept,
          onIndexed: steps(news.stories),
          ...(indexer === undefined ? {} : { indexer }),
        }),
    printOutputs(outputs, folder, { signal, onWritten: steps(news.pages) }),
  );
  const keys = new Map(own.map(({ name, key }) => [name, key]));
  const search = await verify(
    folder,
    indexed.map((file) => searchFile(file, keys)),
  );
  const stories = own.reduce((sum, shard) => sum + shard.stories.length, 0);
  return { files: [...files, ...search], storiesIndexed: stories - kept };
}

/** Waits for both even where one fails: the other must not go on writing beside a build that begins anew. */
async function bothEnded<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** A shard's files have the shard's key. */
function searchFile(file: string, keys: ReadonlyMap<string, string>): Expected {
  return { file, kind: "search", key: keys.get(file.split("/")[2] ?? "") ?? "" };
}

/** Half of the crew begins with pages, the other half with shards; who is done with the one goes on with the other. */
async function share(
  plan: SitePlan,
  pages: readonly number[],
  shards: readonly number[],
  { folder, previous }: MakeOptions,
  { hire, task }: NonNullable<MakeOptions["crew"]>,
  news: News,
): Promise<Made> {
  const crew = hire();
  const files: ManifestFile[] = [];
  let storiesIndexed = 0;
  const batches: number[][] = [];
  for (let start = 0; start < pages.length; start += batch) batches.push(pages.slice(start, start + batch));
  const largest = [...shards].sort((a, b) => stories(plan, b) - stories(plan, a));
  const keys = new Map(plan.shards.map(({ name, key }) => [name, key]));
  const printOne = async (member: number): Promise<boolean> => {
    const numbers = batches.shift();
    if (numbers === undefined) return false;
    const { sizes, digests } = await crew.ask(member, "print", { numbers, folder }, steps(news.pages));
    for (const [index, number] of numbers.entries()) {
      const output = plan.outputs[number];
      if (output === undefined) continue;
      const { file, kind } = output;
      files.push({ path: file, kind, key: output.key(), size: sizes[index] ?? 0, digest: digests[index] ?? "" });
    }
    return true;
  };
  const indexOne = async (member: number): Promise<boolean> => {
    const number = largest.shift();
    if (number === undefined) return false;
    const answer = await crew.ask(member, "index", { numbers: [number], folder, previous }, steps(news.stories));
    storiesIndexed += answer.stories;
    for (const { path, size, digest } of answer.files) {
      files.push({ path, kind: "search", key: searchFile(path, keys).key ?? "", size, digest });
    }
    return true;
  };
  const work = async (member: number): Promise<void> => {
    await crew.ask(member, "plan", task);
    const [first, second] = member % 2 === 0 ? [printOne, indexOne] : [indexOne, printOne];
    while ((await first(member)) || (await second(member)));
  };
  await Promise.all(Array.from({ length: crew.size }, (_, member) => work(member)));
  return { files, storiesIndexed };
}

function stories(plan: SitePlan, number: number): number {
  return plan.shards[number]?.stories.length ?? 0;
}

async function makeOthers(
  plan: SitePlan,
  wanted: ReadonlySet<string>,
  { folder }: MakeOptions,
): Promise<ManifestFile[]> {
  const assets = plan.assets.filter(({ file }) => wanted.has(file));
  writeAssets(assets, folder);
  const engine = plan.engine.filter(({ file }) => wanted.has(file));
  if (engine.length > 0) {
    const made = await engineFiles(plan.shards.map(({ language }) => language));
    const named = new Set(engine.map(({ file }) => file));
    writeAssets(
      made.filter(({ path }) => named.has(path)).map(({ path, content }) => ({ file: path, bytes: content })),
      folder,
    );
  }
  return verify(folder, [...assets.map(({ file, kind, key }) => ({ file, kind, key })), ...engine]);
}
