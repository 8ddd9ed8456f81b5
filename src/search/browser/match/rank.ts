import type { Query } from "../query/query.ts";
import type { AskedShard } from "./asked.ts";
import { withNeighbours } from "./beside.ts";
import { neighbours, sought } from "./leaves.ts";
import { byScore, firstByDate, firstByScore, type Placed } from "./order.ts";
import type { Question } from "./question.ts";
import { type Statistics, scoresOf, statisticsOf } from "./score.ts";
import type { ShardRun } from "./shard-run.ts";
import { type Weights, weights } from "./weights.ts";

/** So many of the best are looked at for words that stand side by side; no more can be shown. */
const looked = 1000;

/** The first stories of a question that was put to shards, in order, before their texts are loaded. */
export async function ranked(run: ShardRun, { rest, sort, shown }: Question, by: Weights = weights): Promise<Placed[]> {
  const { answered } = run;
  if (sort !== "best") return firstByDate(answered, sort, shown);
  const leaves = sought(rest);
  const pairs = neighbours(rest);
  const statistics = statisticsFor(rest, run);
  const scored = answered.map((one) => ({ ...one, scores: scoresOf(leaves, one.asked, one.places, statistics, by) }));
  const best = firstByScore(scored, pairs.length === 0 ? shown : Math.max(looked, shown));
  const askedOf = new Map(answered.map(({ number, asked }): [number, AskedShard] => [number, asked]));
  const numberOf = new Map(answered.map(({ number, asked }): [AskedShard, number] => [asked, number]));
  const settled = await withNeighbours(
    best,
    pairs,
    run.total,
    ({ found }) => askedOf.get(found.number) as AskedShard,
    statistics,
    by,
    (asked) => run.lose(numberOf.get(asked) ?? -1),
  );
  return settled.sort(byScore).slice(0, shown);
}

/** How rare the words of the query are in the shards that answered. */
export function statisticsFor(rest: Query, { answered }: ShardRun): Statistics {
  return statisticsOf(
    sought(rest),
    answered.map(({ asked }) => asked),
  );
}
