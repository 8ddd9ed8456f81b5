import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { hintRules } from "../../../src/search/browser/query/query.ts";

const cases = [
  ["foo:bar", "no-such-field", "foo:bar"],
  ["a -foo:(b OR c) d", "no-such-field", "foo:(b OR c)"],
  ["on:soon", "date-unreadable", "on:soon"],
  ["2019-13..", "date-unreadable", "2019-13.."],
  ["on:2021-02-30", "date-unreadable", "on:2021-02-30"],
  ["on:04/02/2022", "date-unreadable", "on:04/02/2022"],
  ["after:9999", "date-unreadable", "after:9999"],
  ["after:2019..2020", "date-unreadable", "after:2019..2020"],
  ["is:old", "no-such-value", "is:old"],
  ["has: sound", "no-such-value", "has: sound"],
  ["lang:english", "no-such-value", "lang:english"],
  ["sort:up", "no-such-order", "sort:up"],
  ["-sort:old", "no-such-order", "-sort:old"],
  ["2021..2019", "range-backwards", "2021..2019"],
  ['a "close ranks', "quote-open", '"close ranks'],
  ["a (b OR c", "parenthesis-open", "(b OR c"],
  ["a) b", "parenthesis-open", ")"],
  ["a OR", "or-alone", "OR"],
  ["NOT", "or-alone", "NOT"],
  ["a - b", "nothing-to-search", "-"],
  ["a*", "nothing-to-search", "a*"],
  ["by:", "nothing-to-search", "by:"],
  ["()", "nothing-to-search", "()"],
  ['a ""', "nothing-to-search", '""'],
  [`${"word ".repeat(64)}and more`, "too-long", "and more"],
] as const;

for (const [text, rule, found] of cases) {
  test(`${text.slice(-30)}: ${rule}`, () => assert.deepEqual(parseQuery(text).hints, [{ rule, found }]));
}

test("each rule is met", () => {
  assert.deepEqual(new Set(cases.map(([, rule]) => rule)), new Set(hintRules));
});

test("what can be taken as written needs no hint", () => {
  const text =
    'putin "close ranks" -taiwan by:arkhipov section:world in:"japan times" 2019..2021 after:2020-06 before:2021-03 ' +
    "on:2022-02-04 is:undated has:correction lang:en sort:old a OR (b AND NOT c) 10:30 https://example.org/?a=b wait…";
  assert.deepEqual(parseQuery(text).hints, []);
});

test("hints stand in the order of the text, each once", () => {
  assert.deepEqual(
    parseQuery("sort:up foo:bar - is:x - (a").hints.map(({ rule }) => rule),
    ["no-such-order", "no-such-field", "nothing-to-search", "no-such-value", "parenthesis-open"],
  );
});

test("a hint shows no more than a line of the text", () => {
  const [hint] = parseQuery(`${"a".repeat(3000)} b`).hints;
  assert.equal(hint?.rule, "too-long");
  assert.ok((hint?.found.length ?? 0) <= 81);
});
