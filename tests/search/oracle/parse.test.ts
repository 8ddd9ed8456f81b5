import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { printQuery } from "../../../src/search/browser/query/print.ts";
import { madeQueries } from "./make-queries.ts";
import { Oracle } from "./oracle.ts";
import { inventedPaper } from "./papers.ts";
import { stemsOf } from "./stems.ts";

const paper = new Oracle(inventedPaper(250, 21), await stemsOf(["en", "de", "ja", "ar"]));

test("a question that was written by rule means what it was written to mean", () => {
  for (const { text, parts, sort } of madeQueries(paper.stories, 1000, 77)) {
    const parsed = parseQuery(text);
    assert.equal(parsed.sort, sort, text);
    const meant = paper.truths({ kind: "and", of: parts });
    assert.deepEqual(
      paper.truths(parsed.query),
      meant,
      `${text}\n${JSON.stringify(parsed.query)}\n${JSON.stringify(parts)}`,
    );
    assert.deepEqual(paper.truths({ kind: "and", of: parsed.parts.map(({ query }) => query) }), meant, text);
    const hints = parsed.hints.filter(({ rule }) => rule !== "range-backwards");
    assert.deepEqual(hints, [], text);
  }
});

test("the order of what must all be so changes nothing", () => {
  for (const { text, parts, sort } of madeQueries(paper.stories, 200, 78)) {
    if (parts.length < 2) continue;
    const { parts: read } = parseQuery(text);
    const turned = [...read].reverse().map(({ start, end }) => text.slice(start, end));
    const other = parseQuery(turned.join(" "));
    assert.deepEqual(paper.truths(other.query), paper.truths({ kind: "and", of: parts }), `${text} ${sort}`);
  }
});

test("a query that is printed is read as the same query, and printed the same again", () => {
  for (const { text } of madeQueries(paper.stories, 500, 79)) {
    const { query } = parseQuery(text);
    const printed = printQuery(query);
    const again = parseQuery(printed).query;
    assert.deepEqual(paper.truths(again), paper.truths(query), `${text}\n${printed}`);
    assert.equal(printQuery(again), printed);
  }
});
