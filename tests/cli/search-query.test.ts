import assert from "node:assert/strict";
import { test } from "node:test";
import { queryLast, queryOfOptions, wholeQuery } from "../../src/cli/search-query.ts";
import { Usage } from "../../src/cli/usage.ts";
import { parseQuery } from "../../src/search/browser/query/parse.ts";
import { printQuery } from "../../src/search/browser/query/print.ts";

const none = { section: [], author: [], publication: [], year: [], sort: undefined };
const valued = new Set(["--output", "--sort"]);

const calls: readonly (readonly [readonly string[], readonly string[]])[] = [
  [["-ferry"], ["--", "-ferry"]],
  [
    ["wall", "-ferry", "--json"],
    ["--json", "--", "wall", "-ferry"],
  ],
  [
    ["--", "--ferry", "--json"],
    ["--", "--ferry", "--json"],
  ],
  [
    ["--output", "site", "wall"],
    ["--output=site", "--", "wall"],
  ],
  [
    ["--output=site", "wall"],
    ["--output=site", "--", "wall"],
  ],
  [
    ["wall", "--sort"],
    ["--sort", "--", "wall"],
  ],
  [
    ["--sort", "-x"],
    ["--sort=-x", "--"],
  ],
  [
    ['-"close ranks"', "-by:lee"],
    ["--", '-"close ranks"', "-by:lee"],
  ],
  [[""], ["--", ""]],
];

test("what begins with one hyphen is the query's, what begins with two is an option", () => {
  for (const [args, expected] of calls) assert.deepEqual(queryLast(args, valued), expected, args.join(" "));
});

test("options say what the query language says", () => {
  const options = { section: ["Town Hall", "world"], author: ["Ann Lee"], publication: [], year: ["2019", "undated"] };
  const text = queryOfOptions({ ...options, sort: "newest" });
  assert.equal(text, "(section:=town-hall OR section:=world) by:=ann-lee (on:2019 OR is:undated) sort:new");
  assert.deepEqual(parseQuery(text).hints, []);
  assert.equal(queryOfOptions(none), "");
  for (const [sort, meant] of [
    ["relevance", "best"],
    ["oldest", "old"],
    ["new", "new"],
  ] as const) {
    assert.equal(queryOfOptions({ ...none, sort }), `sort:${meant}`);
  }
  assert.throws(() => queryOfOptions({ ...none, sort: "up" }), Usage);
  assert.throws(() => queryOfOptions({ ...none, year: ["22"] }), Usage);
});

test("options are asked for whatever the query leaves open", () => {
  const meaning = (query: string) => printQuery(parseQuery(wholeQuery("section:=world", query)).query);
  assert.equal(meaning('"close ranks'), 'section:=world "close ranks"');
  assert.equal(meaning("(a1 OR b1"), "section:=world (a1 OR b1)");
  assert.equal(meaning("OR storm"), "section:=world or storm");
  assert.equal(meaning("-storm"), "section:=world -storm");
  assert.equal(wholeQuery("", " storm"), " storm");
  assert.equal(wholeQuery("sort:new", ""), "sort:new");
});
