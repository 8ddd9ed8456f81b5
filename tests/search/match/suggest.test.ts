import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { distance } from "../../../src/search/browser/match/distance.ts";
import { nearest } from "../../../src/search/browser/match/suggest.ts";

const pairs = [
  ["putin", "putin", 0],
  ["puitn", "putin", 1],
  ["ptin", "putin", 1],
  ["putiin", "putin", 1],
  ["pudin", "putin", 1],
  ["arkipov", "arkhipov", 1],
  ["akrhipof", "arkhipov", 2],
  ["", "ab", 2],
  ["ca", "abc", 3],
] as const;

test("slips of the pen are counted, a swap of neighbours as one", () => {
  for (const [a, b, slips] of pairs) {
    assert.equal(distance(a, b, 5), slips, `${a} ${b}`);
    assert.equal(distance(b, a, 5), slips, `${b} ${a}`);
    if (slips > 1) assert.equal(distance(a, b, 1), 2);
  }
});

test("a bound does not change what lies within it", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const exact = distance(a, b, 20);
      for (const most of [1, 2]) assert.equal(distance(a, b, most), Math.min(exact, most + 1));
    }),
  );
});

test("the nearest come first, then the same first letter, then names, then what is frequent", () => {
  const words = new Map([
    ["wall", 9],
    ["well", 50],
    ["ball", 99],
    ["walls", 2],
    ["harbour", 4],
    ["harvour", 1],
  ]);
  const names = new Map([["wahl", 1]]);
  assert.deepEqual(nearest("wakl", { names, words }, 9), ["wahl", "wall"]);
  assert.deepEqual(nearest("wall", { names, words }, 9), ["wahl", "well", "walls", "ball"]);
  assert.deepEqual(nearest("hrabuor", { names, words }, 3), ["harbour"]);
  assert.deepEqual(nearest("xx", { names, words }, 3), []);
  assert.deepEqual(nearest("__proto__", { names, words }, 3), []);
});
