import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { Withdrawing } from "./withdraw.ts";
import { withdrawals } from "./withdrawals.ts";

test("of stories and parts of stories that were withdrawn nothing is left anywhere", async (context) => {
  assert.ok(withdrawals.length >= 50);
  const words = withdrawals.flatMap(({ seen, unseen }) => [...seen, ...unseen]);
  assert.equal(new Set(words).size, words.length, "each word is one withdrawal's");
  const archive = new Withdrawing(temporary(context), withdrawals);
  await archive.build();
  archive.assertThere(withdrawals);
  for (const { after } of withdrawals) archive.edit(after);
  await archive.build();
  await archive.assertGone(withdrawals);
  await archive.assertLeft(withdrawals);
});
