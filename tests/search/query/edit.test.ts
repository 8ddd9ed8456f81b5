import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shelfOf } from "../../../src/search/browser/match/evaluate.ts";
import { chosenIn, questionOf } from "../../../src/search/browser/match/question.ts";
import { dateControls, isOfDates, isUndated } from "../../../src/search/browser/query/controls.ts";
import {
  withDates,
  withLanguage,
  withoutPart,
  withShelf,
  withSort,
  withUndated,
  withWord,
} from "../../../src/search/browser/query/edit.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { printQuery } from "../../../src/search/browser/query/print.ts";
import { type Query, shelfFields, sorts } from "../../../src/search/browser/query/query.ts";
import { anyText } from "./any-query.ts";

const edits = [
  [withShelf("putin", "section", ["world"]), "putin section:=world"],
  [
    withShelf("putin section:=world -taiwan", "section", ["world", "sports"]),
    "putin (section:=world OR section:=sports) -taiwan",
  ],
  [withShelf("putin  (section:=world OR section:=sports)  x", "section", []), "putin x"],
  [withShelf("section:world AND section:x AND putin", "section", ["a"]), "section:=a AND putin"],
  [withShelf("-section:x by:lee", "section", ["a", "a"]), "-section:x by:lee section:=a"],
  [withShelf('"close ranks', "by", ["lee"]), '"close ranks" by:=lee'],
  [withShelf("(a OR b", "by", ["lee"]), "(a OR b) by:=lee"],
  [withShelf("a OR", "by", ["lee"]), "a or by:=lee"],
  [withShelf("a by:", "in", ["x"]), 'a by:"" in:=x'],
  [withLanguage('"close ranks', "en"), '"close ranks" lang:en'],
  [withLanguage("lang:de -ferry lang:en", "fr"), "lang:fr -ferry"],
  [withLanguage("lang:de -ferry", ""), "-ferry"],
  [withUndated("wall 2019..2021", true), "wall is:undated"],
  [withUndated("wall is:undated", false), "wall"],
  [withDates("is:undated wall", "2019-01-01", null), "2019.. wall"],
  [withShelf("", "in", ["x"]), "in:=x"],
  [withDates("putin", "2019-01-01", "2021-12-31"), "putin 2019..2021"],
  [withDates("2020.. putin ..2022", "2019-01-01", "2019-12-31"), "on:2019 putin"],
  [withDates("after:2020-06 a", "2019-06-01", "2019-08-31"), "2019-06..2019-08 a"],
  [withDates("a", "2022-02-04", "2022-02-04"), "a on:2022-02-04"],
  [withDates("a", "2022-02-04", null), "a 2022-02-04.."],
  [withDates("a", null, "2022-02-28"), "a ..2022-02"],
  [withDates("a AND 2019..2021 AND b", null, null), "a AND b"],
  [withDates("wait on:soon -2019..2020", null, null), "wait on:soon -2019..2020"],
  [withUndated("a", true), "a is:undated"],
  [withUndated("is:undated a is:undated", false), "a"],
  [withSort("a", "new"), "a sort:new"],
  [withSort("sort:old a sort:up", "new"), "sort:new a"],
  [withSort("(sort:old a) (b sort:new)", null), "(a) (b)"],
  [withSort("a sort:new", null), "a"],
  [withWord("putim sanktions", "sanktions", "sanctions"), "putim sanctions"],
  [
    withWord('-Putim "close Pútim" by:putim putim* putimx', "putim", "putin"),
    '-putin "close putin" by:putim putin* putimx',
  ],
  [withWord("=Putim foo:putim", "PUTIM", "putin"), "=putin foo:putin"],
  [withWord("covid-18 “covid-18”", "18", "19"), "covid-19 “covid-19”"],
  [withWord("東京部 東京部", "京部", "京都"), "東京都 東京都"],
  [withWord("a", "?", "b"), "a"],
] as const;

edits.forEach(([actual, expected], index) => {
  test(`edit ${index + 1}: ${expected}`, () => assert.equal(actual, expected));
});

const slugs = fc.uniqueArray(fc.constantFrom("world", "sports", "or", "ann-lee", "世界情勢", "x-7k2fq1"), {
  maxLength: 4,
});
const runs = { numRuns: 3000 };

/** The parts of a text that are not of a kind, as texts. */
function others(text: string, isKind: (query: Query) => boolean): string[] {
  const { parts, sort } = parseQuery(text);
  return [
    ...parts.filter(({ query }) => query.kind !== "none" && !isKind(query)).map(({ query }) => printQuery(query)),
    `${sort}`,
  ];
}

test("what is chosen on a shelf is what its control shows, and all else stays", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...shelfFields), slugs, (text, field, chosen) => {
      const edited = withShelf(text, field, chosen);
      assert.deepEqual(chosenIn(questionOf(parseQuery(edited), 0))[shelfOf[field]], chosen);
      const isShelf = (query: Query): boolean =>
        query.kind === "shelf" ? query.field === field : query.kind === "or" && query.of.every(isShelf);
      assert.deepEqual(others(edited, isShelf), others(text, isShelf));
      assert.equal(withShelf(edited, field, chosen), edited);
    }),
    runs,
  );
});

const day = fc
  .tuple(fc.integer({ min: 1850, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 15, 28, 31))
  .map(([year, month, of]) => new Date(Date.UTC(year, month - 1, of)).toISOString().slice(0, 10));

test("the days that are set are the days that the control shows, and all else stays", () => {
  fc.assert(
    fc.property(anyText, fc.option(day), fc.option(day), (text, from, to) => {
      const edited = withDates(text, from, to);
      const expected = from === null && to === null ? null : { from, to };
      assert.deepEqual(dateControls(parseQuery(edited)), { dates: expected, undated: false });
      assert.deepEqual(others(edited, isOfDates), others(text, isOfDates));
    }),
    runs,
  );
});

test("undated is on or off as it is set, and all else stays", () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, undated) => {
      const edited = withUndated(text, undated);
      assert.equal(dateControls(parseQuery(edited)).undated, undated);
      // They are asked for in place of other dates.
      const isOther = undated ? isOfDates : isUndated;
      assert.deepEqual(others(edited, isOther), others(text, isOther));
    }),
    runs,
  );
});

test("the order that is set is the order, and all else stays", () => {
  fc.assert(
    fc.property(anyText, fc.option(fc.constantFrom(...sorts)), (text, sort) => {
      const edited = withSort(text, sort);
      assert.equal(parseQuery(edited).sort, sort);
      assert.deepEqual(others(edited, () => false).slice(0, -1), others(text, () => false).slice(0, -1));
    }),
    runs,
  );
});

test("a part that is taken away is gone, and all others stay", () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 9 }), (text, at) => {
      const { parts, sort } = parseQuery(text);
      const part = parts[at % Math.max(1, parts.length)];
      if (part === undefined) return;
      const edited = withoutPart(text, part);
      const left = parts.filter((other) => other !== part).map(({ query }) => printQuery(query));
      const found = parseQuery(edited).parts.filter(({ query }) => query.kind !== "none");
      assert.deepEqual(
        found.map(({ query }) => printQuery(query)),
        left,
      );
      assert.equal(parseQuery(edited).sort, sort);
    }),
    runs,
  );
});

test("a part of a text that is too long is put where it is read", () => {
  for (const text of ["word ".repeat(70), "word".repeat(600), "(".repeat(3000), `"${"a ".repeat(2000)}`]) {
    const edited = withDates(withShelf(text, "section", ["world"]), "2019-01-01", null);
    const parsed = parseQuery(edited);
    assert.deepEqual(chosenIn(questionOf(parsed, 0)).section, ["world"]);
    assert.equal(dateControls(parsed).dates?.from, "2019-01-01");
  }
});
