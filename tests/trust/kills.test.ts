import assert from "node:assert/strict";
import { test } from "node:test";
import { KilledBuilds, quickRoom, scenarios } from "./killed-builds.ts";

test("a build that is killed leaves the old site or the new one, and the next run makes the new one", async (context) => {
  const builds = new KilledBuilds(quickRoom(context), 40);
  await builds.kill(scenarios["first build, no search"], 3);
  await builds.kill(scenarios["small change"], 5);
  const { tally } = builds;
  assert.deepEqual([tally.kills, tally.old + tally.new, tally.mended], [8, 8, 8]);
  assert.ok(tally.old > 0 && tally.new > 0 && tally.publishing >= 4, JSON.stringify(tally));
});
