import type { Result } from "../answer.ts";
import type { Query } from "../query/query.ts";
import { excerptOf } from "./excerpt.ts";
import { sought } from "./leaves.ts";
import { soughtIn } from "./marks.ts";
import type { Placed } from "./order.ts";
import { statisticsFor } from "./rank.ts";
import type { ShardRun } from "./shard-run.ts";
import { truth } from "./truth.ts";

/** Loads the texts of stories found and cuts out what is shown of them. A story whose text does not come is left out, and its shard is said to be missing. */
export function resultReader(run: ShardRun, rest: Query): (placed: readonly Placed[]) => Promise<Result[]> {
  const leaves = sought(rest);
  const statistics = statisticsFor(rest, run);
  const byNumber = new Map(run.answered.map((one) => [one.number, one]));
  const read = async ({ found, place }: Placed): Promise<Result | undefined> => {
    const answered = byNumber.get(found.number);
    if (answered === undefined) return undefined;
    try {
      const text = await found.shard.text(place);
      const shown = excerptOf(text, soughtIn(leaves, answered.asked, statistics));
      return { ...text.card, ...shown, possible: answered.truths[place] === truth.perhaps };
    } catch {
      run.lose(found.number);
      return undefined;
    }
  };
  return async (placed) => (await Promise.all(placed.map(read))).filter((one) => one !== undefined);
}
