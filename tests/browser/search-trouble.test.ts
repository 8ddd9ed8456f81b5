import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { attack, courier, searchFolder } from "../search/courier.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { asked, headlines, said, withPage } from "./search-visit.ts";

let browser: Browser;
let folder: string;
let site: ServedFolder;

before(async () => {
  folder = await searchFolder(courier());
  site = await serveFolder(folder);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** What the browser says of a file that does not come. */
const failures = /ERR_FAILED|ERR_INTERNET_DISCONNECTED|503/;
const japanese = "**/shards/ja-*/**";

test("a part of the index that fails is named with its days and tried again on demand", async () => {
  await withPage(
    browser,
    site,
    async (page, url) => {
      let attempts = 0;
      await page.route(japanese, (route) => {
        attempts += 1;
        return route.fulfill({ status: 503 });
      });
      await page.goto(`${url}search/?q=-xylophone`);
      await said(page, "At least 57 stories.");
      await said(page, "could not be searched: from 1 May 2010 to 4 May 2013");
      assert.equal(attempts, 2, "tried once more by itself");
      assert.equal((await headlines(page)).length, 20);
      await page.unroute(japanese);
      await page.getByRole("button", { name: "Try again" }).click();
      await said(page, "63 stories");
      assert.equal(await page.locator("#retry").isVisible(), false);
    },
    {},
    failures,
  );
});

test("a part that keeps one waiting is named, and what is there is shown meanwhile", async () => {
  await withPage(browser, site, async (page, url) => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(japanese, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`${url}search/?q=-xylophone`);
    const slow = page.locator("#slow");
    await slow.filter({ hasText: "Waiting for the stories of this time: from 1 May 2010 to 4 May 2013." }).waitFor();
    go();
    await said(page, "63 stories");
    assert.equal(await slow.isVisible(), false);
  });
});

test("offline it says so, and finds the rest when the line is back", async () => {
  await withPage(
    browser,
    site,
    async (page, url) => {
      await page.goto(`${url}search/?q=ferry`);
      await said(page, "11 stories");
      await page.context().setOffline(true);
      await page.locator("#offline").waitFor();
      // What was loaded already can still be searched; the texts of these stories were not.
      await page.fill("#q", "-ferry sort:old");
      await said(page, "could not be searched");
      await page.context().setOffline(false);
      await said(page, /^\d+ stories for “-ferry sort:old”/);
      assert.equal(await page.locator("#offline").isVisible(), false);
    },
    {},
    failures,
  );
});

test("nothing that stands in a story, or in a question, becomes markup or a program", async () => {
  await withPage(browser, site, async (page, url) => {
    const title = () => page.title();
    const strangers = () => page.locator("main :is(img, script:not([src], [type]), iframe, svg, object)").count();
    for (const query of ["gullible", attack, `by:${attack}`, `section:=${attack} foo:${attack}`, `-"${attack}`]) {
      await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
      await page.locator("#status p").first().waitFor();
      assert.equal(await page.inputValue("#q"), query);
      assert.equal(asked(page), query);
      assert.match(await title(), /Search/);
      assert.equal(await strangers(), 0, query);
    }
    await page.goto(`${url}search/?q=gullible`);
    await said(page, "1 story for “gullible”");
    assert.deepEqual(await headlines(page), [`Attack ${attack}`]);
    const result = page.locator("#results li");
    for (const part of [
      `Section ${attack}`,
      `By Author ${attack}`,
      `Paper ${attack}`,
      "<mark>unmarked</mark> &lt;b&gt;",
    ])
      assert.ok((await result.textContent())?.includes(part), part);
    await page.getByRole("checkbox", { name: `Author ${attack}` }).check();
    await said(page, "1 story for “gullible by:=");
    assert.equal(await page.locator("#chosen .chip").first().textContent(), `Author ${attack}`);
    assert.equal(await strangers(), 0);
    await page.locator("#chosen .chip").first().click();
    await said(page, "1 story for “gullible”");
  });
});
