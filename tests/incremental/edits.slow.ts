import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { seeds } from "./random.ts";
import { runScript } from "./script.ts";

for (const seed of seeds(200, 1001)) {
  const extras = { kills: seed % 6 === 1, otherCode: seed % 6 === 2 };
  test(`script ${seed}`, async (context) => {
    assert.equal(await runScript(seed, temporary(context), extras), undefined);
  });
}
