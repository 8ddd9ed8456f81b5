import type { Archive, Filed } from "../../../src/archive/archive.ts";
import { digest } from "../../../src/basics/digest.ts";
import { sortDay } from "../../../src/basics/edtf.ts";
import { planShards, type ShardPlan } from "../../../src/search/plan-shards.ts";

/** As few shards as there can be: one for each language, and one for its stories of which no day is known. */
export function fewShards(archive: Archive): ShardPlan[] {
  return planned(archive, Number.POSITIVE_INFINITY);
}

/** Many shards, each of so many stories. */
export function smallShards(archive: Archive, size: number): ShardPlan[] {
  return planned(archive, size);
}

function planned(archive: Archive, size: number): ShardPlan[] {
  const runs = new Map<string, { language: string; placed: boolean; stories: Filed[] }>();
  for (const { language, placed, stories } of planShards(archive)) {
    const name = `${language} ${placed}`;
    const run = runs.get(name) ?? { language, placed, stories: [] };
    runs.set(name, run);
    run.stories.push(...stories);
  }
  return [...runs.values()].flatMap(({ language, placed, stories }) => {
    const plans: ShardPlan[] = [];
    for (let start = 0; start < stories.length; start += size) {
      const own = stories.slice(start, start + size);
      const key = digest([language, ...own.map(({ path }) => path)], 20);
      const days = placed ? own.map(({ article }) => sortDay(article.date)) : [];
      const [newest = null, oldest = null] = [days[0], days.at(-1)];
      const name = `${language}-${newest ?? "unknown"}-${key.slice(0, 8)}`;
      plans.push({ name, language, placed, stories: own, newest, oldest, key, pieces: [{ key, stories: own }] });
    }
    return plans;
  });
}
