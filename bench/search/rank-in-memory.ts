import type { OpenShard } from "../../src/search/browser/index/open-shard.ts";
import type { Question } from "../../src/search/browser/match/question.ts";
import { ranked } from "../../src/search/browser/match/rank.ts";
import { ShardRun } from "../../src/search/browser/match/shard-run.ts";
import type { Weights } from "../../src/search/browser/match/weights.ts";
import { parseQuery } from "../../src/search/browser/query/parse.ts";
import { depth } from "./score.ts";

/** A question that shards have answered, to be put in order by many weights. */
export interface Prepared {
  readonly question: Question;
  readonly run: ShardRun;
}

/** Asks shards that are open already. */
export async function prepare(text: string, shards: readonly OpenShard[]): Promise<Prepared> {
  const question: Question = {
    rest: parseQuery(text).query,
    groups: { section: null, author: null, publication: null, dates: null },
    sort: "best",
    shown: depth,
  };
  const run = new ShardRun(
    {
      catalogue: {
        pagefind: "",
        stories: shards.reduce((sum, { entry }) => sum + entry.stories, 0),
        shards: shards.map(({ entry }) => entry),
      },
      open: async (number) => {
        const shard = shards[number];
        if (shard === undefined) throw new RangeError(`There is no shard ${number}.`);
        return shard;
      },
      stem: async (form) => form,
    },
    question,
  );
  await run.ask([...shards.keys()]);
  if (run.missing.length > 0) throw new Error(`${text} was not answered.`);
  return { question, run };
}

/** The first ten: shard and place in it. */
export async function rankBy(weights: Weights, { run, question }: Prepared): Promise<[shard: number, place: number][]> {
  const placed = await ranked(run, question, weights);
  return placed.map(({ found, place }) => [found.number, place]);
}
