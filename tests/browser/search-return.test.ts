import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { courier, searchFolder } from "../search/courier.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { asked, said, withPage } from "./search-visit.ts";

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

test("where only Pagefind's script fails, trying again helps", async () => {
  await withPage(
    browser,
    site,
    async (page, url) => {
      await page.route("**/pagefind.js*", (route) => route.abort());
      // A form that no story has: its stem must be asked for.
      await page.goto(`${url}search/?q=regattaing`);
      await said(page, "could not be searched");
      assert.doesNotMatch((await page.locator("#status").textContent()) ?? "", /At least 0/);
      await page.unroute("**/pagefind.js*");
      await page.getByRole("button", { name: "Try again" }).click();
      await said(page, "9 stories for “regattaing”");
    },
    {},
    /pagefind|ERR_FAILED/,
  );
});

test("whoever comes back from a story, or from another search, is where she was", async () => {
  await withPage(
    browser,
    site,
    async (page, url) => {
      const top = () => page.evaluate(() => Math.round(scrollY));
      await page.goto(`${url}search/?q=tide&shown=40`);
      const story = page.locator("#results li:nth-child(35) h3 a");
      await story.waitFor();
      await story.scrollIntoViewIfNeeded();
      const before = await top();
      assert.ok(before > 1000);
      await story.click();
      await page.waitForURL(/index\.html/);
      await page.goBack();
      await story.waitFor();
      await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 3, before, { timeout: 5000 });
      await page.fill("#q", "storm");
      await said(page, "10 stories for “storm”");
      // Playwright brings the field into view before it fills it.
      await page.goBack();
      await said(page, "48 stories");
      assert.equal(asked(page), "tide");
    },
    { viewport: { width: 390, height: 800 } },
  );
});

test("clearing the filters leaves what the reader wrote", async () => {
  await withPage(browser, site, async (page, url) => {
    const query = "(ferry OR regatta) -late section:=sport 2010.. sort:old";
    await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
    await said(page, "for “(ferry OR regatta)");
    assert.equal(await page.locator("#chosen .chip").count(), 2);
    await page.getByRole("button", { name: "Clear all" }).click();
    await said(page, "for “(ferry OR regatta) -late sort:old”");
    assert.equal(await page.inputValue("#q"), "(ferry OR regatta) -late sort:old");
  });
});

test("a language that is chosen stands outside of a quote that was left open", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/?q=${encodeURIComponent('"harbour wall')}`);
    await said(page, 'for “"harbour wall”');
    await page.locator("#tongue").selectOption("en");
    await page.waitForURL(/lang/);
    assert.equal(await page.inputValue("#q"), '"harbour wall" lang:en');
  });
});

test("the undated are a choice beside the years, and as many as the number says", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/?q=2011..2012`);
    await said(page, "2011..2012");
    const count = await page
      .locator("label", { has: page.locator("#undated") })
      .locator(".count")
      .textContent();
    await page.locator("#undated").check();
    await said(page, new RegExp(`^${count} stories for “is:undated”`));
    assert.equal(await page.locator(".years").isVisible(), true);
  });
});

test("the filters are at hand when a phone is turned", async () => {
  await withPage(
    browser,
    site,
    async (page, url) => {
      await page.goto(`${url}search/?q=tide`);
      await said(page, "48 stories");
      assert.equal(await page.locator("#facets").isVisible(), false);
      await page.setViewportSize({ width: 844, height: 390 });
      await page.locator("#facets fieldset").first().waitFor();
    },
    { viewport: { width: 390, height: 844 } },
  );
});

test("a drag over the years that turns into scrolling chooses nothing, and says so", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/?q=tide`);
    await said(page, "48 stories");
    await page.locator(".bars").dispatchEvent("pointerdown", { button: 0, clientX: 100, pointerId: 1 });
    await page.locator(".bars").dispatchEvent("pointercancel", { pointerId: 1 });
    assert.equal(asked(page), "tide");
    assert.deepEqual([await page.inputValue("#year-from"), await page.inputValue("#year-to")], ["2010", "2013"]);
    assert.equal(await page.locator(".bars i:not(.in)").count(), 0);
  });
});
