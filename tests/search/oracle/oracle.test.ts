import assert from "node:assert/strict";
import { test } from "node:test";
import type { Query } from "../../../src/search/browser/query/query.ts";
import { archiveOf } from "../../archive-fixture.ts";
import { madeQueries } from "./make-queries.ts";
import { Oracle } from "./oracle.ts";
import { inventedPaper } from "./papers.ts";
import { stemsOf } from "./stems.ts";

const stem = await stemsOf(["en", "de", "ja", "ar"]);

const small = new Oracle(
  archiveOf([
    {
      id: "wall",
      headline: "The harbour wall",
      date: "2019-05-03",
      section: "Town Hall",
      authors: ["Ann Lee", "Bo Tench"],
      body: "Councillors argued. A wall stands.",
    },
    {
      id: "eel",
      headline: "Eels argue",
      date: "[..2020-02-04]",
      section: "Nature",
      authors: ["Ann Lee-Marl"],
      blurbs: ["One harbour", "wall two"],
      corrections: [{ date: null, text: "Never.", kind: "retraction" }],
    },
    {
      id: "note",
      headline: "A policy note",
      publication: "Japan Times",
      corrections: [{ date: null, text: "No.", kind: "correction" }],
    },
    { id: "port", headline: "東京都の港", date: "2021-07", language: "ja-JP", authors: ["水野花"] },
  ]),
  stem,
);

const phrase = (...forms: string[]): Query => ({
  kind: "phrase",
  words: forms.map((form, offset) => ({ form, offset, begins: false })),
});
const dates = (from: string | null, to: string | null): Query => ({ kind: "dates", from, to });

/** In the archive's order: port, eel (a bound), wall, note (no date). A question mark: it may be so. */
const answers: readonly (readonly [string, Query, string])[] = [
  ["nothing asked", { kind: "all" }, "port eel wall note"],
  ["no letter", { kind: "none" }, ""],
  ["another form of the word", { kind: "word", form: "arguing" }, "eel wall"],
  ["a word is not what begins with it", { kind: "word", form: "poli" }, ""],
  ["this form alone", { kind: "exact", form: "argue" }, "eel"],
  ["beginnings", { kind: "begins", form: "poli" }, "note"],
  ["side by side", phrase("harbour", "wall"), "wall"],
  ["not over the end of a blurb", phrase("harbour", "wall", "two"), ""],
  ["not from one author into the next", phrase("lee", "bo"), ""],
  ["an author's name", phrase("ann", "lee"), "eel wall"],
  ["unspaced letters", phrase("東京", "京都"), "port"],
  ["one unspaced letter", { kind: "phrase", words: [{ form: "港", offset: 0, begins: true }] }, "port"],
  ["a part of a shelf's name", { kind: "shelf", field: "by", slug: "lee", exact: false }, "eel wall"],
  ["the whole name", { kind: "shelf", field: "by", slug: "ann-lee", exact: true }, "wall"],
  ["no part of a word", { kind: "shelf", field: "section", slug: "tow", exact: false }, ""],
  ["an unspaced name", { kind: "shelf", field: "by", slug: "野花", exact: false }, "port"],
  ["a publication", { kind: "shelf", field: "in", slug: "japan-times", exact: false }, "note"],
  ["a year", dates("2019-01-01", "2019-12-31"), "eel? wall"],
  ["an open range", dates("2020-03-01", null), "port"],
  ["a range up to the bound", dates(null, "2020-02-04"), "eel wall"],
  ["a part of the month", dates("2021-07-10", null), "port?"],
  ["backwards", dates("2021-01-01", "2019-01-01"), ""],
  ["not within dates", { kind: "not", of: dates("2019-01-01", "2019-12-31") }, "port eel? note"],
  ["undated", { kind: "is", what: "undated" }, "eel note"],
  ["corrected", { kind: "has", what: "correction" }, "eel note"],
  ["set right", { kind: "is", what: "corrected" }, "note"],
  ["retracted", { kind: "is", what: "retracted" }, "eel"],
  ["what a correction says", { kind: "exact", form: "no" }, "note"],
  ["not from the text into a correction", phrase("two", "never"), ""],
  ["no byline", { kind: "not", of: { kind: "has", what: "byline" } }, "note"],
  ["text", { kind: "has", what: "text" }, "wall"],
  ["language", { kind: "lang", language: "ja" }, "port"],
  ["either", { kind: "or", of: [{ kind: "exact", form: "note" }, phrase("harbour", "wall")] }, "wall note"],
  ["a bound and a word", { kind: "and", of: [{ kind: "exact", form: "eels" }, dates("2019-01-01", null)] }, "eel?"],
];

test("the plain scan finds what a person would", () => {
  const ids = small.stories.map(({ headline }) => (headline.includes("港") ? "port" : headline.split(" ").at(-1)));
  assert.deepEqual(ids, ["port", "argue", "wall", "note"]);
  const names = ["port", "eel", "wall", "note"];
  for (const [what, query, expected] of answers) {
    const found = small
      .truths(query)
      .flatMap((truth, index) => (truth === 0 ? [] : [`${names[index]}${truth === 1 ? "?" : ""}`]));
    assert.equal(found.join(" "), expected, what);
  }
});

test("the plain scan puts in order, counts whatever else is chosen, and widens only where nothing was found", () => {
  const order = (sort: "new" | "old") => small.ask({ parts: [], sort }).found.map((path) => path.split("/")[1]);
  assert.deepEqual(order("new"), ["2021", "undated", "2019", "undated"]);
  assert.deepEqual(order("old"), ["2019", "undated", "2021", "undated"]);
  const chosen: Query = { kind: "shelf", field: "section", slug: "nature", exact: true };
  const { found, counts } = small.ask({ parts: [chosen, dates("2020-01-01", null)], sort: "new" });
  assert.equal(found.length, 1);
  assert.deepEqual([...counts.section], [["nature", 1]]);
  assert.deepEqual([...counts.by], [["ann-lee-marl", 1]]);
  assert.deepEqual([...counts.years], []);
  assert.equal(counts.undated, 1);
  assert.deepEqual(small.ask({ parts: [{ kind: "word", form: "poli" }], sort: "best" }).widened, ["poli"]);
  assert.deepEqual(small.ask({ parts: [{ kind: "word", form: "wall" }], sort: "best" }).widened, []);
});

test("generated questions are the same for the same seed, of every kind, and most find something", () => {
  const paper = new Oracle(inventedPaper(300, 5), stem);
  const made = madeQueries(paper.stories, 400, 3);
  assert.deepEqual(madeQueries(paper.stories, 400, 3), made);
  const kinds = new Set<string>();
  const collect = (query: Query): void => {
    kinds.add(query.kind);
    if (query.kind === "not") collect(query.of);
    if (query.kind === "and" || query.kind === "or") for (const part of query.of) collect(part);
  };
  let found = 0;
  let possible = 0;
  for (const { parts, sort } of made) {
    for (const part of parts) collect(part);
    const truths = paper.ask({ parts, sort: sort ?? "best" });
    if (truths.found.length > 0) found += 1;
    if (truths.possible.size > 0) possible += 1;
  }
  const expected = ["and", "begins", "dates", "exact", "has", "is", "lang", "not", "or", "phrase", "shelf", "word"];
  assert.deepEqual([...kinds].sort(), expected);
  assert.ok(found > 240 && found < 390, `${found} of 400 find something`);
  assert.ok(possible > 30, `${possible} find stories that may lie within the dates`);
});
