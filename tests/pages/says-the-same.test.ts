import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { samenessKey } from "../../src/basics/sameness.ts";
import { saysTheSame } from "../../src/pages/says-the-same.ts";

const pairs = [
  ["“Eel count doubles”", "Eel count doubles.", true],
  ["EEL COUNT  doubles", "Eel count doubles...", true],
  ["Eel count doubles", "Eel count halves", false],
  ["Eel count", "Eel count doubles", false],
  // An accent may follow the letter.
  ["Cafe\u0301", "Café", true],
  ["Cafe\u0301", "Cafe", false],
] as const;

for (const [one, other, same] of pairs) {
  test(`${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
    assert.equal(saysTheSame(one, other), same);
    assert.equal(saysTheSame(other, one), same);
  });
}

test("texts that part early are told apart as their keys would tell them", () => {
  const bare = (text: string): string =>
    samenessKey(text)
      .replace(/^[\s']{1,9}/u, "")
      .replace(/[\s.!?。！？']{1,9}$/u, "");
  const piece = fc.constantFrom(
    "a",
    "A",
    "b",
    "é",
    "e",
    "\u0301",
    "\u0307",
    "I",
    "i",
    "K",
    "K",
    " ",
    "-",
    "–",
    "'",
    "“",
    ".",
    "…",
    "ﬁ",
    "f",
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, (one, other) => assert.equal(saysTheSame(one, other), bare(one) === bare(other))),
    { numRuns: 20_000 },
  );
});
