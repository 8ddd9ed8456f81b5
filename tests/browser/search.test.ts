import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { stateFrom } from "../../src/search/browser/page/address.ts";
import { openSite } from "../../src/search/search-site.ts";
import { courier, searchFolder } from "../search/courier.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { asked, focused, headlines, said, withPage } from "./search-visit.ts";

let browser: Browser;
let folder: string;
let site: ServedFolder;
let below: ServedFolder;

before(async () => {
  folder = await searchFolder(courier());
  site = await serveFolder(folder);
  below = await serveFolder(folder, "/some/prefix/");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all([site?.close(), below?.close()]);
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** Each sign of the query language, typed, and how many of the 63 stories it finds. */
const operators = [
  ["ferry", 11],
  ["argue", 10],
  ["=argued", 10],
  ["harb*", 54],
  ['"ferry ran aground"', 10],
  ["“FERRY ran aground”", 10],
  ["ferry -late", 10],
  ["-ferry", 52],
  ['by:voss -"rowing club"', 16],
  ["ferry OR regatta", 20],
  ["(ferry OR regatta) -lighthouse", 10],
  ["by:lee", 22],
  ['by:"tom quill"', 23],
  ["section:harbour", 18],
  ["section:=harbour", 18],
  ['in:"courier on sunday"', 24],
  ["2012..2013", 30],
  ["..2010-06", 16],
  ["on:2011-02", 7],
  ["after:2013-06", 9],
  ["before:2010-06", 16],
  ["is:undated", 8],
  ["-has:correction", 60],
  ["is:retracted", 1],
  ["is:corrected", 1],
  ["zeppelin", 1],
  ["has:byline", 61],
  ["has:text", 56],
  ["lang:ja", 6],
  ["灯台", 6],
  ['"港の灯台"', 6],
  ["herring sort:old", 15],
] as const;

test("every sign of the query language can be typed", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/`);
    await said(page, "63 stories");
    for (const [query, total] of operators) {
      await page.fill("#q", query);
      await said(page, new RegExp(`^${total} stor(?:y|ies) for “${escaped(query)}”`));
      assert.equal(asked(page), query);
    }
  });
});

test("what is not taken as written is said", async () => {
  const hints = [
    ["foo:ferry", /no field as in “foo:ferry”/],
    ["ferry after:soon", /“after:soon” names no date/],
    ["ferry is:old", /“is:old” cannot be asked/],
    ["ferry sort:up", /no order as in “sort:up”/],
    ["ferry 2013..2010", /“2013..2010” ends before it begins/],
    ['"ferry ran', /quotation mark is missing/],
    ["(ferry OR regatta", /parenthesis has no partner/],
    ["ferry OR", /OR has nothing on one side/],
    ["after:2013-06", /Only stories from 1 July 2013 on\./],
    ["2010-03..2011-02", /Only stories from 1 March 2010 to 28 February 2011\./],
  ] as const;
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/`);
    for (const [query, hint] of hints) {
      await page.fill("#q", query);
      await said(page, hint);
    }
    await page.fill("#q", "on:2011-02");
    await said(page, "7 stories");
    assert.equal(await page.locator(".possible").count(), 3);
    assert.match((await page.locator(".possible").first().textContent()) ?? "", /may lie in these dates: on or before/);
  });
});

test("words, controls, Back and Forward are views of one state, which stands in the address", async () => {
  for (const served of [site, below]) {
    await withPage(browser, served, async (page, url) => {
      await page.goto(`${url}search/`);
      await said(page, "63 stories");
      await page.fill("#q", "herring");
      await said(page, "15 stories for “herring”");
      assert.equal(await page.title(), "herring — Search — The Saltmarsh Courier: past issues");
      assert.match((await page.locator("#results mark").first().textContent()) ?? "", /^herring$/i);
      await page.getByRole("checkbox", { name: "Harbour" }).check();
      await said(page, "3 stories for “herring section:=harbour”");
      assert.equal(await page.inputValue("#q"), "herring section:=harbour");
      await page.getByRole("checkbox", { name: "Weather" }).check();
      await said(page, "5 stories for");
      assert.match(asked(page), /section:=harbour OR section:=weather/);
      await page.selectOption("#sort", "old");
      await page.waitForURL(/sort%3Aold/);
      await page.locator("#results .date", { hasText: "2010" }).first().waitFor();
      const oldest = await headlines(page);

      await page.goBack();
      await page.goBack();
      await said(page, "3 stories");
      assert.equal(await page.getByRole("checkbox", { name: "Weather" }).isChecked(), false);
      await page.goForward();
      await page.goForward();
      await page.waitForFunction((first) => document.querySelector("#results h3")?.textContent === first, oldest[0]);
      assert.deepEqual(await headlines(page), oldest);
      assert.equal(await page.inputValue("#sort"), "old");
      const link = page.url();

      await page.getByRole("button", { name: "Remove Harbour" }).click();
      await said(page, "2 stories");
      await page.locator("#results h3 a").first().click();
      await page.waitForURL(/\/20\d\d\/.*\/index\.html$/);
      assert.match((await page.locator("h1").textContent()) ?? "", /^Herring prices/);
      await page.goBack();
      await said(page, "2 stories");

      // The link as a colleague opens it.
      const fresh = await browser.newPage();
      await fresh.goto(link);
      await said(fresh, "5 stories");
      assert.deepEqual(await headlines(fresh), oldest);
      assert.equal(await fresh.inputValue("#sort"), "old");
      assert.equal(await fresh.getByRole("checkbox", { name: "Weather" }).isChecked(), true);
      await fresh.close();
    });
  }
});

test("twenty results, more on demand, and a link that opens the same again", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/?q=tide`);
    await said(page, "48 stories for “tide”");
    assert.equal((await headlines(page)).length, 20);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("#results li:nth-child(21)").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.closest("li")?.matches(":nth-child(21)")), true);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("#results li:nth-child(48)").waitFor();
    assert.equal(await page.locator("#more").isHidden(), true);
    assert.equal(new URL(page.url()).search, "?q=tide&shown=60");
    const all = await headlines(page);
    await page.reload();
    await page.locator("#results li:nth-child(48)").waitFor();
    assert.deepEqual(await headlines(page), all);
  });
});

test("the page and the command give the same answer", async () => {
  const search = await openSite(folder);
  await withPage(browser, below, async (page, url) => {
    for (const query of [
      "herring",
      "storm market sort:old",
      "is:undated sort:new",
      "灯台",
      '"harbour wall"',
      "by:lee ferry",
    ]) {
      const address = new URLSearchParams({ q: query }).toString();
      const answer = await search.ask(stateFrom(new URLSearchParams(address)));
      await page.goto(`${url}search/?${address}`);
      await said(page, new RegExp(`^${answer.total} stor`));
      assert.deepEqual(
        await headlines(page),
        answer.results.map(({ headline }) => headline),
        query,
      );
      const links = await page
        .locator("#results h3 a")
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      assert.deepEqual(
        links.map((link) => decodeURI(link)),
        answer.results.map(({ path }) => `${url}${path.slice(1)}index.html`),
        query,
      );
    }
  });
});

test("a story opens where the words stand, without a script there", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/?q=regatta`);
    await said(page, "stories for “regatta”");
    const href = await page.locator(".inside a").first().getAttribute("href");
    assert.match(href ?? "", /index\.html#:~:text=[^-]+$/);
  });
});

test("a story that was retracted or corrected is called so, and found by what was said of it", async () => {
  await withPage(browser, site, async (page, url) => {
    for (const [query, label] of [
      ["zeppelin", "Retracted"],
      ["is:corrected", "Corrected"],
    ] as const) {
      await page.goto(`${url}search/?q=${query}`);
      await said(page, /^1 story/);
      assert.deepEqual(await page.locator("#results .meta .status").allTextContents(), [label]);
    }
    assert.equal(await page.locator(".chip, #chosen").first().textContent(), "Corrected");
  });
});

test("shelves that were chosen or named offer their feeds", async () => {
  await withPage(browser, below, async (page, url) => {
    await page.goto(`${url}search/?q=section:=harbour`);
    const feed = page.getByRole("link", { name: "Feed: new stories in Harbour" });
    assert.equal(await feed.evaluate((link) => (link as HTMLAnchorElement).href), `${url}sections/harbour/feed.xml`);
    await page.fill("#q", "ann lee");
    await page.getByRole("link", { name: "Feed: new stories by Ann Lee" }).waitFor();
    await page.fill("#q", "");
    await said(page, "63 stories");
    assert.equal(await page.locator("#follow").isVisible(), false);
  });
});

test("without JavaScript the page says so, explains the language and leads into the archive", async () => {
  await withPage(
    browser,
    site,
    async (page, url) => {
      await page.goto(`${url}search/?q=herring`);
      assert.equal(await page.locator("noscript p").isVisible(), true);
      for (const id of ["answer", "waiting", "kept", "offline", "failure"]) {
        assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
      }
      await page.getByText("All that can be asked").click();
      assert.equal(await page.getByRole("link", { name: "is:undated" }).isVisible(), true);
      assert.ok((await page.locator(".browse a").count()) > 5);
    },
    { javaScriptEnabled: false },
  );
});

test("opened from a disk, the page says that search needs a web server", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "search", "index.html")).href);
  await said(page, "Search needs a web server");
  await page.close();
});

test("an example of the help is asked by a click, and leads back to the field", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/`);
    await page.getByText("All that can be asked").click();
    await page.getByRole("link", { name: "is:undated" }).click();
    await said(page, "8 stories for “is:undated”");
    assert.equal(await focused(page), "q");
    await page.goBack();
    await said(page, "63 stories");
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
