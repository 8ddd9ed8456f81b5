import assert from "node:assert/strict";
import { test } from "node:test";
import { dropping, keeping, keptFrom, nothingKept, textOf } from "../../../src/search/browser/page/kept.ts";

test("what is kept comes back as it was, and nothing kept leaves no trace", () => {
  const kept = keeping(keeping({ ...nothingKept, remember: true }, "saved", "harbour wall"), "last", ' "close ranks" ');
  assert.deepEqual(keptFrom(textOf(kept)), { remember: true, last: ['"close ranks"'], saved: ["harbour wall"] });
  assert.equal(textOf(nothingKept), null);
  assert.deepEqual(dropping(kept, "saved", "harbour wall").saved, []);
});

test("the latest stands first, once, and no more than fifty are kept", () => {
  let kept = nothingKept;
  for (let index = 0; index < 60; index += 1) kept = keeping(kept, "last", `query ${index}`);
  kept = keeping(kept, "last", "query 30");
  assert.equal(kept.last.length, 50);
  assert.equal(kept.last[0], "query 30");
  assert.equal(kept.last.filter((query) => query === "query 30").length, 1);
  assert.equal(keeping(kept, "last", "  "), kept);
  assert.equal(keeping(kept, "last", "x".repeat(501)), kept);
});

const hostile = [
  null,
  "",
  "{",
  "null",
  "7",
  '"text"',
  "[]",
  '{"version":2,"saved":["a"]}',
  '{"saved":["a"]}',
  '{"version":1,"saved":{"length":9},"last":"abc","remember":"yes"}',
  '{"version":1,"__proto__":{"saved":["a"]}}',
] as const;

test("a store that somebody else wrote breaks nothing", () => {
  for (const text of hostile) assert.deepEqual(keptFrom(text), nothingKept, String(text));
  const mixed = JSON.stringify({
    version: 1,
    remember: true,
    last: [1, null, "a", ["b"], "a"],
    saved: ["x".repeat(9999)],
  });
  assert.deepEqual(keptFrom(mixed), { remember: true, last: ["a"], saved: [] });
  const many = JSON.stringify({
    version: 1,
    remember: false,
    last: [],
    saved: Array.from({ length: 999 }, (_, i) => `${i}`),
  });
  assert.equal(keptFrom(many).saved.length, 50);
});
