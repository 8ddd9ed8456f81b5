import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { runDamage } from "./damage-script.ts";
import { seeds } from "./random.ts";

for (const seed of seeds(50, 1001)) {
  test(`damage ${seed}`, async (context) => {
    assert.equal(await runDamage(seed, temporary(context)), undefined);
  });
}
