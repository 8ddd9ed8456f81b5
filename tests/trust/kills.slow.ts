import assert from "node:assert/strict";
import { test } from "node:test";
import { figure } from "./figures.ts";
import { KilledBuilds, quickRoom, type Scenario, scenarios } from "./killed-builds.ts";

const articles = 5000;
/** `BACKFILE_KILLS=40` kills fewer, in the same shares. */
const wanted = Number(process.env.BACKFILE_KILLS ?? 200);

/** Half first builds, half changes, of which half are small. */
const plan: readonly (readonly [Scenario, number])[] = [
  [scenarios["first build"], 30],
  [scenarios["first build, no search"], 70],
  [scenarios["small change"], 50],
  [scenarios["large change"], 15],
  [scenarios["large change, no search"], 35],
];

test(`${wanted} builds that are killed leave the old site or the new one, and the next run makes the new one`, async (context) => {
  const builds = new KilledBuilds(quickRoom(context), articles);
  for (const [scenario, share] of plan) {
    await builds.kill(scenario, Math.max(1, Math.round((share * wanted) / 200)));
    context.diagnostic(`${scenario.name}: ${JSON.stringify(builds.tally)}`);
  }
  const { kills, old, new: anew, publishing, mended } = builds.tally;
  assert.ok(kills >= wanted - plan.length);
  assert.deepEqual([old + anew, mended], [kills, kills]);
  figure(
    "kills",
    `${old + anew} of ${kills} builds of ${articles.toLocaleString("en")} articles that were killed left the old site (${old}) or the new one (${anew}), ${publishing} of them killed while they published; ${mended} of ${kills} next runs succeeded by themselves with a clean build's bytes`,
  );
});
