import assert from "node:assert/strict";
import { test } from "node:test";
import { planShards } from "../../../src/search/plan-shards.ts";
import { compare } from "./compare.ts";
import { inventedPaper } from "./papers.ts";
import { corporaFound, realPapers } from "./real-papers.ts";
import { fewShards, smallShards } from "./shard-plans.ts";
import { stemsOf } from "./stems.ts";

const stem = await stemsOf(["en", "de", "ja", "ar"]);

test("an invented paper, in few shards and in many: the index answers as the plain scan does", async () => {
  const archive = inventedPaper(400, 41);
  const cuts = [fewShards(archive), smallShards(archive, 19)];
  assert.deepEqual(await compare({ archive, cuts, stem, questions: 120, seed: 101 }), []);
});

if (corporaFound()) {
  test("real stories, cut as the archive cuts them", async () => {
    const archive = realPapers(1000);
    const cuts = [planShards(archive)];
    assert.deepEqual(await compare({ archive, cuts, stem, questions: 80, seed: 103 }), []);
  });
}
