import assert from "node:assert/strict";
import { before, type TestContext, test } from "node:test";
import { check } from "../../src/check/check.ts";
import { corruptions } from "./corruptions.ts";
import { type Sound, soundSite } from "./harmed-site.ts";

let sound: Sound;

before(async (context) => {
  sound = await soundSite(context as TestContext);
});

test("of a sound site nothing is said", async () => {
  assert.deepEqual((await check(sound.site)).problems, []);
});

test("there are more than twenty of them, each another", () => {
  assert.ok(new Set(corruptions.map(({ name }) => name)).size > 30);
});

for (const { name, harm, expected, fails, isOfOthers } of corruptions) {
  if (isOfOthers === true) continue;
  test(`${name}: its file is named and what is wrong with it, and no other`, async (context) => {
    const { at } = sound.copy(context);
    harm(at);
    if (fails !== undefined) {
      await assert.rejects(check(at.folder), { message: fails });
      return;
    }
    const { problems } = await check(at.folder);
    assert.deepEqual(problems.map(({ file, rule }) => `${file} ${rule}`).sort(), [...expected(at)].sort());
  });
}
