import assert from "node:assert/strict";
import { test } from "node:test";
import { printProblem } from "../../../src/basics/problem.ts";
import { idSuffix } from "../../../src/records/address-slug.ts";
import type { SearchTest } from "../../../src/search/read-search-tests.ts";
import { type Found, runSearchTests } from "../../../src/search/search-tests.ts";

const results = [
  { path: "/2012/03/01/the-old-wall-7k2fq/", headline: "The “old” wall" },
  { path: `/2011/01/02/eels-${idSuffix("eel-story")}/`, headline: "Eels" },
  { path: "/2010/01/02/ferry/", headline: "Ferry" },
  { path: "/2009/01/02/lock-aaaaa/", headline: "Lock" },
];

async function run(test: Partial<SearchTest>, found: Found = { total: results.length, results }): Promise<string[]> {
  const whole = { line: 4, query: "wall", finds: [], first: null, total: null, ...test };
  const problems = await runSearchTests("content/search-tests.yaml", [whole], async (query, shown) => {
    assert.equal(query, "wall");
    return { total: found.total, results: found.results.slice(0, shown) };
  });
  return problems.map(printProblem);
}

test("a story is named by its address, its headline or its id", async () => {
  const finds = ["/2012/03/01/the-old-wall-7k2fq/", "/2010/01/02/ferry", 'the "old" wall', "eel-story", "LOCK"];
  assert.deepEqual(await run({ finds, first: 'The "old" wall', total: { least: 4, most: 4 } }), []);
  assert.deepEqual(await run({ total: { least: 2, most: Number.POSITIVE_INFINITY } }), []);
});

const list =
  'The query "wall" finds 4 stories: “The “old” wall” (/2012/03/01/the-old-wall-7k2fq/), ' +
  `“Eels” (/2011/01/02/eels-${idSuffix("eel-story")}/), “Ferry” (/2010/01/02/ferry/), …`;

test("what is not so is said, with what was found instead", async () => {
  const at = "content/search-tests.yaml:4: error: search-test";
  assert.deepEqual(await run({ finds: ["Lock", "Bridge", "/2010/"] }), [
    `${at}-finds: found "wall", expected "Bridge" or "/2010/". It is not among the stories found. ${list}`,
  ]);
  assert.deepEqual(await run({ first: "Eels", total: { least: 5, most: Number.POSITIVE_INFINITY } }), [
    `${at}-first: found "wall", expected "Eels". Another story stands first, or none was found. ${list}`,
    `${at}-total: found "wall", expected "at least 5". Another number of stories was found. ${list}`,
  ]);
  assert.deepEqual(await run({ first: "Eels", total: { least: 0, most: 2 } }, { total: 0, results: [] }), [
    `${at}-first: found "wall", expected "Eels". Another story stands first, or none was found. The query "wall" finds nothing.`,
  ]);
  assert.deepEqual(await run({ finds: ["Bridge"] }, { total: 1, results: results.slice(1, 2) }), [
    `${at}-finds: found "wall", expected "Bridge". It is not among the stories found. The query "wall" finds 1 story: “Eels” (${results[1]?.path}).`,
  ]);
  assert.match((await run({ finds: ["Bridge"] }, { total: 2000, results }))[0] ?? "", /not among the first 1000\./);
});
