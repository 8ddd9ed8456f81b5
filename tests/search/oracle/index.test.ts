import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive } from "../../../src/archive/archive.ts";
import type { ShardPlan } from "../../../src/search/plan-shards.ts";
import { planShards } from "../../../src/search/plan-shards.ts";
import { openAsked } from "./asked.ts";
import { madeQueries } from "./make-queries.ts";
import { Oracle } from "./oracle.ts";
import { inventedPaper } from "./papers.ts";
import { corporaFound, realPapers } from "./real-papers.ts";
import { fewShards, smallShards } from "./shard-plans.ts";
import { stemsOf } from "./stems.ts";

const stem = await stemsOf(["en", "de", "ja", "ar"]);

/** Each question has the same truth for each story, by the index and by the plain scan. */
async function compare(archive: Archive, plans: readonly ShardPlan[], questions: number, seed: number): Promise<void> {
  const oracle = new Oracle(archive, stem);
  const asked = await openAsked(archive, plans);
  for (const { text, parts } of madeQueries(oracle.stories, questions, seed)) {
    const query = { kind: "and", of: parts } as const;
    const truths = await asked.truths(query);
    const expected = oracle.truths(query);
    const wrong = oracle.stories.flatMap(({ path, headline }, index) => {
      const [is, should] = [truths.get(path), expected[index]];
      return is === should ? [] : [`${is} and not ${should}: ${path} ${headline}`];
    });
    assert.deepEqual(wrong.slice(0, 5), [], `${text}\n${JSON.stringify(parts)}`);
  }
}

test("an invented paper in few shards: the index knows of every story what the plain scan does", async () => {
  const archive = inventedPaper(400, 41);
  await compare(archive, fewShards(archive), 300, 101);
});

test("the same in many shards", async () => {
  const archive = inventedPaper(400, 42);
  await compare(archive, smallShards(archive, 19), 300, 102);
});

if (corporaFound()) {
  test("real stories, cut as the archive cuts them", async () => {
    const archive = realPapers(1000);
    await compare(archive, planShards(archive), 200, 103);
  });
}
