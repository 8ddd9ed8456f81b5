import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageWords } from "../../src/languages/search-words.ts";
import { excerpt, plain } from "../../src/search/browser/excerpt.ts";
import { partsOf } from "../../src/search/browser/fold.ts";
import { parseQuery, wordsIn } from "../../src/search/browser/query.ts";
import { noState, parametersOf, sortOf, stateFrom, toggled } from "../../src/search/browser/state.ts";
import { counted, filled, summary } from "../../src/search/browser/words.ts";

const queries = [
  ["close ranks", ["close", "ranks"], [], []],
  ['"close ranks" -taiwan', [], ["close ranks"], ["taiwan"]],
  ["“Close  Ranks”", [], ["close  ranks"], []],
  ["«рядом» «стоят рядом»", ["рядом"], ["стоят рядом"], []],
  ['-"cold war" spy', ["spy"], [], ["cold war"]],
  ['"half open', [], ["half open"], []],
  ["well-known", ["well-known"], [], []],
  ["- -- --- ??? …", [], [], []],
  ["a -b -", ["a"], [], ["b"]],
  ['""', [], [], []],
] as const;

test("queries are read as words, phrases and what shall not be there", () => {
  for (const [text, words, phrases, without] of queries) {
    assert.deepEqual(parseQuery(text), { words, phrases, without, asks: true }, text);
  }
  assert.equal(parseQuery("  ").asks, false);
  assert.equal(parseQuery("word ".repeat(500)).words.length, 24);
});

test("a long hostile query is read at once", () => {
  for (const text of ['"'.repeat(200_000), "-".repeat(200_000), `${'"a '.repeat(70_000)}`, " ".repeat(200_000)]) {
    assert.ok(parseQuery(text).words.length <= 24);
  }
});

test("words are parted as the language parts them", () => {
  assert.deepEqual(wordsIn("the close – ranks!", "en"), ["the", "close", "ranks!"]);
  assert.deepEqual(wordsIn("世界の灯台", "ja"), ["世界", "の", "灯台"]);
  assert.deepEqual(partsOf("Café-Bar, NewsRoom"), ["cafebar", "cafe", "bar", "newsroom", "news", "room"]);
});

test("a state and its address are two forms of one thing", () => {
  const addresses = [
    "",
    "q=ranks",
    "q=a&section=world&section=asia&author=x&year=2022&sort=oldest&shown=40",
    "publication=%E6%BD%AE",
  ];
  for (const address of addresses) assert.equal(parametersOf(stateFrom(new URLSearchParams(address))), address);
  const odd = stateFrom(new URLSearchParams(`q=${"x".repeat(9000)}&sort=cost&shown=-3&section=&section=a&section=a`));
  assert.equal(odd.query.length, 400);
  assert.deepEqual({ ...odd, query: "" }, { ...noState, chosen: { ...noState.chosen, section: ["a"] } });
  assert.equal(stateFrom(new URLSearchParams("shown=9e99")).shown, 20);
  assert.equal(stateFrom(new URLSearchParams("shown=5000")).shown, 1000);
});

test("without words there is no best match", () => {
  assert.equal(sortOf(noState), "newest");
  assert.equal(sortOf({ ...noState, sort: "relevance" }), "newest");
  assert.equal(sortOf({ ...noState, query: "x" }), "relevance");
  assert.equal(sortOf({ ...noState, query: "x", sort: "oldest" }), "oldest");
});

test("choosing a value twice lets it go, and the list begins anew", () => {
  const one = toggled({ ...noState, shown: 60 }, "section", "world");
  assert.deepEqual([one.chosen.section, one.shown], [["world"], 20]);
  assert.deepEqual(toggled(one, "section", "world").chosen, noState.chosen);
});

test("an excerpt shows where most matches stand, from a sentence's beginning, and marks words without their commas", () => {
  const text =
    `${"Far away. ".repeat(20)}They met. “Herring, herring,” he said. ${"And so on it went. ".repeat(20)}`.trim();
  const words = text.split(" ");
  const places = words.flatMap((word, index) => (/herring/iu.test(word) ? [index] : []));
  const pieces = excerpt(text, places);
  assert.deepEqual(
    pieces.filter((piece) => piece.marked).map((piece) => piece.text),
    ["Herring", "herring"],
  );
  assert.match(plain(pieces), /^…“Herring, herring,” he said\. And so on/);
  assert.match(plain(pieces), /\u00a0…$/);
  assert.equal(plain(excerpt("Short text.", [])), "Short text.");
  assert.equal(plain(excerpt("", [])), "");
  assert.equal(plain(excerpt("港\u200bの\u200b灯台", [2])), "港の灯台");
  assert.ok(plain(excerpt("x".repeat(1_000_000), [0])).length < 100);
});

test("sentences take values as they are", () => {
  const words = {
    language: "en",
    found: { one: "{n} story", other: "{n} stories" },
    foundFor: { other: "{n} for “{query}”" },
  };
  const page = { ...words, nothing: "Nothing for “{query}”.", nothingHint: "Try again." } as unknown as PageWords;
  assert.equal(filled("{a} {b} {__proto__}", { a: "{b}", b: "$&" }), "{b} $& {__proto__}");
  assert.equal(counted(page.found, 1, page, {}), "1 story");
  assert.equal(summary(" <b>{n}$1 ", 1200, page), "1,200 for “<b>{n}$1”");
  assert.equal(summary("x", 0, page), "Nothing for “x”. Try again.");
});
