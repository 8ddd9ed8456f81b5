import assert from "node:assert/strict";
import { test } from "node:test";
import { planShards } from "../../../src/search/plan-shards.ts";
import { compare } from "./compare.ts";
import { inventedPaper } from "./papers.ts";
import { corporaFound, realPapers } from "./real-papers.ts";
import { fewShards, smallShards } from "./shard-plans.ts";
import { stemsOf } from "./stems.ts";

const stem = await stemsOf(["en", "de", "ja", "ar"]);

test("a thousand questions to a larger invented paper, in few shards and in very many", async () => {
  const archive = inventedPaper(3000, 51);
  const cuts = [fewShards(archive), planShards(archive), smallShards(archive, 40)];
  assert.deepEqual(await compare({ archive, cuts, stem, questions: 1000, seed: 111 }), []);
});

if (corporaFound()) {
  test("a thousand questions to all of Reuters and HuffPost, in one shard a language, in those of a build and in many", async () => {
    const archive = realPapers(10_000);
    const cuts = [fewShards(archive), planShards(archive), smallShards(archive, 500)];
    assert.ok((cuts.at(-1)?.length ?? 0) > 40, "many shards");
    assert.deepEqual(await compare({ archive, cuts, stem, questions: 1000, seed: 112 }), []);
  });
}
