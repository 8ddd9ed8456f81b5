import assert from "node:assert/strict";
import { test } from "node:test";
import { assertStems } from "./assert-stems.ts";

test("what the index knows of a stem is what the engine says, for every letter in every language", async () => {
  assert.ok((await assertStems(1)) > 5000);
});
