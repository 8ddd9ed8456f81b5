import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { seeds } from "./random.ts";
import { runScript } from "./script.ts";

for (const seed of seeds(12)) {
  const extras = { kills: seed % 12 === 1, otherCode: seed % 12 === 2 };
  test(`after a dozen changes, script ${seed}, the site is the one that a build from nothing makes`, async (context) => {
    assert.equal(await runScript(seed, temporary(context), extras), undefined);
  });
}
