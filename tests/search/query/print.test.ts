import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allOf, anyOf, notOf } from "../../../src/search/browser/query/combine.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { printQuery } from "../../../src/search/browser/query/print.ts";
import type { Query } from "../../../src/search/browser/query/query.ts";
import { anyText } from "./any-query.ts";

/** Letters that fold to marks, to two letters or to parts of syllables: what is made of them is read otherwise again. */
const noLetters =
  /\u0345|[\u037a\u0edc\u0edd\u309f\u30ff\u3130-\u318f\uffa0-\uffdc\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]/g;

test("what is printed is read as the same query, without a hint but that it is backwards or not searched", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { query } = parseQuery(text.replace(noLetters, ""));
      const again = parseQuery(printQuery(query));
      assert.deepEqual(again.query, query);
      if (query.kind !== "none")
        assert.deepEqual(
          again.hints.filter(({ rule }) => rule !== "range-backwards"),
          [],
        );
      assert.equal(printQuery(again.query), printQuery(query));
    }),
    { numRuns: 5000 },
  );
});

const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.constantFrom("wall", "or", "not", "by", "日本", "2019").map((form) => ({ kind: "word" as const, form })),
  fc.constantFrom("ranks", "and").map((form) => ({ kind: "exact" as const, form })),
  fc.constant<Query>({ kind: "begins", form: "harb" }),
  fc
    .constantFrom("2019-01-01", "2019-03-01", "2019-03-05", null)
    .chain((from) =>
      fc
        .constantFrom("2019-12-31", "2019-03-31", "2019-03-05", ...(from === null ? [] : [null]))
        .map((to) => ({ kind: "dates" as const, from, to })),
    ),
  fc.record(
    {
      kind: fc.constant("shelf" as const),
      field: fc.constantFrom("by" as const, "section" as const, "in" as const),
      slug: fc.constantFrom("world", "or", "ann-lee", "世界情勢"),
      exact: fc.boolean(),
    },
    { noNullPrototype: true },
  ),
  fc.constantFrom<Query>(
    { kind: "is", what: "undated" },
    { kind: "has", what: "text" },
    { kind: "lang", language: "pt" },
  ),
);

const tree: fc.Arbitrary<Query> = fc.letrec<{ tree: Query }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map(allOf),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map(anyOf),
    tie("tree").map(notOf),
  ),
})).tree;

test("queries put together otherwise are printed so that they are read as they are", () => {
  fc.assert(
    fc.property(tree, (query) => {
      const { hints } = parseQuery(printQuery(query));
      if (hints.some(({ rule }) => rule === "too-long")) return;
      assert.deepEqual(parseQuery(printQuery(query)).query, query);
    }),
    { numRuns: 3000 },
  );
});

test("a text that is printed looks like what a person would type", () => {
  const printed = printQuery(parseQuery('police AND (“Sea Wall” OR harb*) section:="World News" on:2020-02-29').query);
  assert.equal(printed, 'police ("sea wall" OR harb*) section:=world-news on:2020-02-29');
});
