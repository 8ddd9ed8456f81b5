import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { searchSite } from "../../src/search/search-site.ts";
import { searchFolder } from "../search/courier.ts";
import { orderOf } from "../search/oracle/differences.ts";
import { madeQueries } from "../search/oracle/make-queries.ts";
import { Oracle } from "../search/oracle/oracle.ts";
import { inventedPaper } from "../search/oracle/papers.ts";
import { stemsOf } from "../search/oracle/stems.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";

const archive = inventedPaper(600, 81);
let browser: Browser;
let folder: string;
let served: ServedFolder;

before(async () => {
  folder = await searchFolder(archive);
  served = await serveFolder(folder);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await served?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

test("thirty questions: the page shows what the command prints, and as many as the plain scan finds", async () => {
  const oracle = new Oracle(archive, await stemsOf(["en", "de", "ja", "ar"]));
  const page = await browser.newPage();
  for (const { text, parts, sort } of madeQueries(oracle.stories, 30, 141)) {
    const answer = await searchSite(folder, { query: text, shown: 20 });
    const { found } = oracle.ask({ parts, sort: orderOf(parts, sort) });
    assert.equal(answer.total, found.length, text);
    await page.goto(`${served.url}search/?q=${encodeURIComponent(text)}`);
    const count = found.length === 0 ? /^Nothing/ : new RegExp(`^${found.length} stor`);
    await page.locator("#status").filter({ hasText: count }).waitFor({ timeout: 10_000 });
    const expected = answer.results.map(({ url }) => `${url}index.html`);
    await page.locator(`#results > li:nth-child(${Math.max(1, expected.length)})`).waitFor({
      state: expected.length === 0 ? "detached" : "attached",
      timeout: 10_000,
    });
    const links = page.locator("#results h3 a");
    const paths = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    assert.deepEqual(paths.map(decodeURIComponent), expected, text);
  }
});
