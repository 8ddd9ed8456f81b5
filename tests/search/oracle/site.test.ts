import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { SearchAnswer } from "../../../src/search/search-answer.ts";
import { searchSite } from "../../../src/search/search-site.ts";
import { backfile } from "../../cli/run-cli.ts";
import { searchFolder } from "../courier.ts";
import { madeQueries } from "./make-queries.ts";
import { Oracle } from "./oracle.ts";
import { inventedPaper } from "./papers.ts";
import { compareSite } from "./site.ts";
import { stemsOf } from "./stems.ts";

const archive = inventedPaper(600, 61);
const stem = await stemsOf(["en", "de", "ja", "ar"]);
let folder: string;

before(async () => {
  folder = await searchFolder(archive);
});
after(() => rmSync(folder, { recursive: true }));

test("the command answers as the page does over HTTP, and both as the plain scan", async () => {
  assert.deepEqual(await compareSite(folder, archive, stem, 150, 121), []);
});

test("so does the program itself, whatever a query begins with", async () => {
  const made = madeQueries(new Oracle(archive, stem).stories, 3, 122).map(({ text }) => text);
  for (const query of [
    "-the",
    '-"the old" wall',
    "is:undated sort:old",
    ...made.filter((text) => !text.startsWith("--")),
  ]) {
    const { code, stdout, stderr } = await backfile(folder, "search", query, "--output", folder, "--json");
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(stdout) as SearchAnswer, await searchSite(folder, { query, shown: 20 }), query);
  }
});
