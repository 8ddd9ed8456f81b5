import assert from "node:assert/strict";
import { test } from "node:test";
import { isCutShort, samenessKey } from "../../src/basics/sameness.ts";

const same = [
  ["He’s “tired” of it", 'he\'s "tired" of it'],
  ["‘tired’ „tired“ «tired» ´tired´", "'tired' \"tired\" 'tired' `tired`"],
  ["a high-stakes talk", "a high‐stakes talk"],
  ["Talks — again — failed", "Talks - again -- failed"],
  ["Talks—again", "Talks — again"],
  ["two  spaces\u00a0here", "Two spaces here"],
  ["a soft\u00adhyphen and a zero\u200bwidth space", "a softhyphen and a zerowidth space"],
  ["It was said ...", "It was said"],
  ["It was said…", "It was said ....."],
  ["ﬁrst ½", "first 1⁄2"],
  ["CAFÉ", "cafe\u0301"],
  ["世界　情勢", "世界情勢"],
] as const;

for (const [one, other] of same) {
  test(`“${one}” is “${other}”`, () => assert.equal(samenessKey(one), samenessKey(other)));
}

const different = [
  ["It was said.", "It was said!"],
  ["Talks fail", "Talks failed"],
  ["10 towns", "11 towns"],
  ["cafe", "café"],
  ["Talks. Fail", "Talks Fail"],
] as const;

for (const [one, other] of different) {
  test(`“${one}” is not “${other}”`, () => assert.notEqual(samenessKey(one), samenessKey(other)));
}

test("a text that ends in three full stops or an ellipsis breaks off", () => {
  for (const text of ["so ...", "so…", "so....", "so... "]) assert.ok(isCutShort(text), text);
  for (const text of ["so.", "so..", "… so", "so ...”", ""]) assert.ok(!isCutShort(text), text);
});

test("a million of anything is looked at once", { timeout: 60_000 }, () => {
  for (const part of [".", " ", "'", "-", "…", "\u200b"])
    assert.ok(samenessKey(`${part.repeat(1_000_000)}x`).endsWith("x"));
});
