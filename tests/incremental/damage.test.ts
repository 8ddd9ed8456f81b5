import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { runDamage } from "./damage-script.ts";
import { seeds } from "./random.ts";

for (const seed of seeds(10)) {
  test(`what was built and kept is damaged, case ${seed}, and the next site is as if it had not been`, async (context) => {
    assert.equal(await runDamage(seed, temporary(context)), undefined);
  });
}
