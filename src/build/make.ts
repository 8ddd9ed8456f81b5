import { digestBytes } from "../basics/digest.ts";
import { engineFiles } from "../search/engine-files.ts";
import { indexShards } from "../search/index/index-shards.ts";
import { writeAssets } from "../site/assets.ts";
import { makeCards } from "../site/card-files.ts";
import { digestLength, type ManifestFile } from "../site/manifest.ts";
import { makePictures } from "../site/picture-files.ts";
import { type Measures, verify } from "../site/verify.ts";
import type { Crew } from "./crew.ts";
import type { PlanTask } from "./crew-tasks.ts";
import type { SitePlan } from "./plan.ts";
import { printOutputs } from "./print-outputs.ts";
import type { Watched } from "./progress.ts";
import { type PageJob, storiesIn, type Work } from "./work.ts";

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
}

/** Pages that a member of the crew is given at a time. */
const batch = 2000;
/** What a file of many records costs, in pages. */
const dataCost = 250;

/** Makes what has changed: pages through Eleventy, shards through Pagefind, at the same time. */
export async function make(work: Work, options: MakeOptions): Promise<Made> {
  const { pages, shards, pictures, cards, here } = work;
  const news = reporter(options, pages.length, storiesIn(shards), pictures.length + cards.length);
  // Not at the same time: a thread has one Pagefind.
  const others = await makeOthers(work, options.folder);
  const [made, files] = await bothEnded(
    here === undefined ? share(work, options, news) : makeHere(here, work, options, news),
    picturesOf(work, options, news),
  );
  return { files: [...made.files, ...others, ...files], storiesIndexed: made.storiesIndexed };
}

/** Sharp has threads of its own, so that pictures are made here whoever makes the rest. */
async function picturesOf(
  { pictures, cards }: Work,
  { folder, signal }: MakeOptions,
  news: News,
): Promise<ManifestFile[]> {
  const options = { signal, onMade: news.pictures };
  const made = await makePictures(pictures, folder, options);
  return verify(folder, [...made, ...(await makeCards(cards, folder, options))]);
}

interface News {
  readonly pages: (done: number) => void;
  readonly stories: (done: number) => void;
  readonly pictures: (done: number) => void;
}

/** Of things that go on at once, the one that has most left to do is told of. */
function reporter({ onProgress }: Watched, pages: number, stories: number, pictures: number): News {
  const all = {
    pages: { stage: "Writing pages", done: 0, total: pages },
    stories: { stage: "Indexing for search", done: 0, total: stories },
    pictures: { stage: "Making pictures", done: 0, total: pictures },
  };
  const share = ({ done, total }: { done: number; total: number }): number => (total === 0 ? 1 : done / total);
  const add = (name: keyof typeof all) => (count: number) => {
    all[name].done += count;
    const [behind] = Object.values(all).sort((a, b) => share(a) - share(b));
    if (behind !== undefined) onProgress?.({ ...behind });
  };
  return { pages: add("pages"), stories: add("stories"), pictures: add("pictures") };
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
  { pages, shards }: Work,
  { folder, previous, signal }: MakeOptions,
  news: News,
): Promise<Made> {
  const outputs = pages.flatMap(({ number }) => plan.outputs[number] ?? []);
  const own = shards.flatMap(({ number }) => plan.shards[number] ?? []);
  let kept = 0;
  const onKept = (count: number) => {
    kept += count;
  };
  // Pagefind is a process of its own: it works while Eleventy does.
  const [indexed, measures] = await bothEnded(
    own.length === 0
      ? Promise.resolve([])
      : indexShards(own, plan.archive, folder, {
          previous,
          signal,
          onKept,
          onIndexed: steps(news.stories),
        }),
    printOutputs(outputs, folder, { signal, onWritten: steps(news.pages) }),
  );
  const keys = new Map(shards.map(({ name, key }) => [name, key]));
  const search = await verify(
    folder,
    indexed.map((one) => ({ ...one, kind: "search" as const, key: keyOfShard(one.file, keys) })),
  );
  return { files: [...printed(pages, measures), ...search], storiesIndexed: storiesIn(shards) - kept };
}

/** Waits for both even where one fails: the other must not go on writing beside a build that begins anew. */
async function bothEnded<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** Printed pages as the manifest names them. */
function printed(jobs: readonly PageJob[], measures: readonly Measures[]): ManifestFile[] {
  return jobs.map(({ file, kind, key }, index) => {
    const { size, digest } = measures[index] as Measures;
    return { path: file, kind, key, size, digest };
  });
}

/** A shard's files have the shard's key. */
function keyOfShard(file: string, keys: ReadonlyMap<string, string>): string {
  return keys.get(file.split("/")[2] ?? "") ?? "";
}

/** Half of the crew begins with pages, the other half with shards; who is done with the one goes on with the other. */
async function share(work: Work, options: MakeOptions, news: News): Promise<Made> {
  const { folder, previous, crew: terms } = options;
  if (terms === undefined) throw new TypeError("There is nobody to share the work");
  const crew = terms.hire();
  const files: ManifestFile[] = [];
  let storiesIndexed = 0;
  const batches = batchesOf(work.pages);
  const shards = [...work.shards];
  const printOne = async (member: number): Promise<boolean> => {
    options.signal?.throwIfAborted();
    const jobs = batches.shift();
    if (jobs === undefined) return false;
    const numbers = jobs.map(({ number }) => number);
    files.push(...printed(jobs, await crew.ask(member, "print", { numbers, folder }, steps(news.pages))));
    return true;
  };
  const indexOne = async (member: number): Promise<boolean> => {
    options.signal?.throwIfAborted();
    const shard = shards.shift();
    if (shard === undefined) return false;
    const ask = { numbers: [shard.number], folder, previous };
    const answer = await crew.ask(member, "index", ask, steps(news.stories));
    storiesIndexed += answer.stories;
    for (const { path, size, digest } of answer.files) {
      files.push({ path, kind: "search", key: shard.key, size, digest });
    }
    return true;
  };
  const workOn = async (member: number): Promise<void> => {
    await crew.ask(member, "plan", terms.task);
    const [first, second] = member % 2 === 0 ? [printOne, indexOne] : [indexOne, printOne];
    while ((await first(member)) || (await second(member)));
  };
  await Promise.all(Array.from({ length: crew.size }, (_, member) => workOn(member)));
  return { files, storiesIndexed };
}

/** Files of many records first: whoever began with them last would be waited for. */
function batchesOf(pages: readonly PageJob[]): PageJob[][] {
  const batches: PageJob[][] = [];
  for (const isData of [true, false]) {
    const own = pages.filter(({ file }) => file.startsWith("data/") === isData);
    const most = isData ? batch / dataCost : batch;
    for (let start = 0; start < own.length; start += most) batches.push(own.slice(start, start + most));
  }
  return batches;
}

async function makeOthers({ assets, engine, languages }: Work, folder: string): Promise<ManifestFile[]> {
  const made = engine.length > 0 ? await engineFiles(languages) : [];
  const bytes = new Map(made.map(({ path, content }) => [path, content]));
  const parts = engine.map((file) => ({ ...file, bytes: bytes.get(file.file) ?? "" }));
  const all = [...assets, ...parts];
  writeAssets(all, folder);
  return verify(
    folder,
    all.map(({ file, kind, key, bytes }) => ({ file, kind, key, digest: digestBytes(bytes, digestLength) })),
  );
}
