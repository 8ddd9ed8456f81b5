import type { Asset } from "../site/assets.ts";
import type { PlannedCard } from "../site/card-files.ts";
import type { Changes } from "../site/compare.ts";
import type { PlannedFile } from "../site/manifest.ts";
import type { PlannedPicture } from "../site/picture-files.ts";
import type { SitePlan } from "./plan.ts";

/** A page to write: its number in the plan, and its line in the manifest. */
export interface PageJob extends PlannedFile {
  readonly number: number;
}

/** A shard to index, likewise. */
export interface ShardJob {
  readonly number: number;
  readonly name: string;
  readonly key: string;
  readonly stories: number;
}

/** What is to be made of a plan. It does not hold on to the plan, which weighs much where there is much to make. */
export interface Work {
  readonly pages: readonly PageJob[];
  /** The largest first. */
  readonly shards: readonly ShardJob[];
  readonly assets: readonly Asset[];
  readonly pictures: readonly PlannedPicture[];
  readonly cards: readonly PlannedCard[];
  readonly engine: readonly PlannedFile[];
  /** Of all shards: the engine needs to know. */
  readonly languages: readonly string[];
  /** Where there is so little to make that it is made in this thread, what to make it from. */
  readonly here: SitePlan | undefined;
}

/** More than this and several threads are sooner done, though each has to plan the site for itself first. */
const many = { pages: 3000, stories: 3000 };

/** @param isShared whether there is anybody to share the work */
export function workOf(plan: SitePlan, changes: Changes, isShared: boolean): Work {
  const keys = new Map(changes.make.map(({ file, key }) => [file, key]));
  const pages: PageJob[] = [];
  for (const [number, { file, kind }] of plan.outputs.entries()) {
    const key = keys.get(file);
    if (key !== undefined) pages.push({ number, file, kind, key });
  }
  const names = new Set(changes.shards);
  const shards: ShardJob[] = [];
  for (const [number, { name, key, stories }] of plan.shards.entries()) {
    if (names.has(name)) shards.push({ number, name, key, stories: stories.length });
  }
  shards.sort((a, b) => b.stories - a.stories);
  const isMuch = pages.length > many.pages || storiesIn(shards) > many.stories;
  return {
    pages,
    shards,
    assets: plan.assets.filter(({ file }) => keys.has(file)),
    pictures: plan.pictures.filter(({ file }) => keys.has(file)),
    cards: plan.cards.filter(({ file }) => keys.has(file)),
    engine: plan.engine.filter(({ file }) => keys.has(file)),
    languages: [...new Set(plan.shards.map(({ language }) => language))],
    here: isMuch && isShared ? undefined : plan,
  };
}

export function storiesIn(shards: readonly ShardJob[]): number {
  return shards.reduce((sum, { stories }) => sum + stories, 0);
}
