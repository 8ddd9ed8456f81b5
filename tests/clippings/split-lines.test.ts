import assert from "node:assert/strict";
import { test } from "node:test";
import { splitLines } from "../../src/clippings/split-lines.ts";

const texts = [
  ["", []],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\n\n", ["a", ""]],
  ["\n", [""]],
  ["a\nb", ["a", "b"]],
  ["a\r\nb\r\n", ["a", "b"]],
  ["a\rb\r", ["a", "b"]],
  ["a\n\rb", ["a", "", "b"]],
  ["a\u2028b\u2029c\u0085d\u000be", ["a\u2028b\u2029c\u0085d\u000be"]],
] as const;

for (const [text, lines] of texts) {
  test(`${JSON.stringify(text)} has ${lines.length} lines`, () => assert.deepEqual(splitLines(text), lines));
}
