import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { chosenIn, questionOf } from "../../../src/search/browser/match/question.ts";
import { withoutPart, withShelf, withSort, withWord } from "../../../src/search/browser/query/edit.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { printQuery } from "../../../src/search/browser/query/print.ts";
import { hintRules } from "../../../src/search/browser/query/query.ts";

const size = 100_000;

/** Each is repeated up to 100,000 characters. */
const seeds = [
  ...'( ) " - = * : . … , a 日 OR AND NOT by: foo: a: by:- by:( foo:( -( =( NOT( a( 「 『 」 .. - \u200f \u0301 \ud800'.split(
    " ",
  ),
  ...'a* 2019.. 2019- **x é́ \0 \u202e ﷺ 👩‍👩‍👧 צה" __proto__: constructor: sort: sort:( a" ""'.split(" "),
  "a OR ",
  "OR ",
  "NOT ",
  "- ",
  "by: ",
  "(a OR (b ",
  "-(a ",
  "a AND ",
  'by:"',
  "foo:(a OR ",
  "sort:new ",
  "on:2019- ",
];

/** A text is read, shown, printed and changed without an error, and its parts stand in it. */
function holds(text: string): void {
  const parsed = parseQuery(text);
  assert.equal(parsed.text, text);
  let end = 0;
  for (const part of parsed.parts) {
    assert.ok(part.start >= end && part.end > part.start && part.end <= text.length);
    end = part.end;
  }
  for (const { rule, found } of parsed.hints) assert.ok(hintRules.includes(rule) && found.length <= 81);
  assert.equal(typeof printQuery(questionOf(parsed, 0).rest), "string");
  for (const part of parsed.parts.slice(0, 2)) assert.equal(typeof withoutPart(text, part), "string");
  assert.equal(parseQuery(withSort(text, "old")).sort, "old");
  assert.deepEqual(chosenIn(questionOf(parseQuery(withShelf(text, "by", ["lee"])), 0)).author, ["lee"]);
  assert.equal(typeof withWord(text, "a", "b"), "string");
}

for (const seed of seeds) {
  test(`${JSON.stringify(seed)} again and again`, () => {
    holds(seed.repeat(Math.ceil(size / seed.length)));
    holds(seed.repeat(60));
    holds(seed);
  });
}

test("what is beyond the limits is passed over, and a hint says so", () => {
  const parsed = parseQuery(`${"word ".repeat(64)}more`);
  assert.equal(parsed.parts.length, 64);
  assert.deepEqual(parseQuery("word ".repeat(64)).hints, []);
  assert.deepEqual(parsed.hints, [{ rule: "too-long", found: "more" }]);
  assert.equal(parseQuery(`${"(".repeat(64)}a${")".repeat(64)}`).hints.length, 0);
  assert.equal(
    parseQuery(`${"(".repeat(65)}a${")".repeat(65)}`).hints.some(({ rule }) => rule === "too-long"),
    true,
  );
  assert.deepEqual(
    parseQuery(`${"x".repeat(1990)} harbour wall`).parts.map(({ end }) => end),
    [1990, 1998],
  );
});

test("what looks like a property of an object is a word", () => {
  assert.deepEqual(
    parseQuery("__proto__:x constructor:y toString hasOwnProperty:z").hints.map(({ rule }) => rule),
    ["no-such-field", "no-such-field"],
  );
});

const naughty = fileURLToPath(new URL("../../../../shared/corpora/security/blns/blns.json", import.meta.url));
if (existsSync(naughty)) {
  test("naughty strings, alone and within a query", () => {
    const strings = JSON.parse(readFileSync(naughty, "utf8")) as string[];
    assert.ok(strings.length > 400);
    for (const text of strings) for (const query of [text, `by:${text}`, `a OR (${text}`, `"${text}`]) holds(query);
  });
}
