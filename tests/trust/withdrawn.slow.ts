import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { figure } from "./figures.ts";
import { Withdrawing } from "./withdraw.ts";
import { withdrawals } from "./withdrawals.ts";

test("one withdrawal after another: after each nothing of it is left, and the build is one from nothing", async (context) => {
  const archive = new Withdrawing(temporary(context), withdrawals, "cards: true\n");
  await archive.build();
  archive.assertThere(withdrawals);
  let gone = 0;
  for (const one of withdrawals) {
    archive.edit(one.after);
    await archive.build();
    await archive.assertGone([one]);
    gone += 1;
  }
  await archive.assertGone(withdrawals);
  const made = await archive.assertLeft(withdrawals);
  assert.equal(gone, withdrawals.length);
  const held = withdrawals.filter(({ isHeld }) => isHeld === true).length;
  const words = withdrawals.flatMap(({ seen, unseen }) => [...seen, ...unseen]).length;
  figure(
    "withdrawn",
    `${gone} of ${withdrawals.length} withdrawals (${words} words) left no trace in the site, its search, ${made} exports and packs, and ` +
      `${gone - held} of them, whose sources are without them, none beside the site either; ${archive.compared} of ${archive.compared} builds to the byte one from nothing`,
  );
});
