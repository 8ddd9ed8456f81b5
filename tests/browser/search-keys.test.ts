import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { courier, searchFolder } from "../search/courier.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { focused, said, withPage } from "./search-visit.ts";
import { assertAccessible } from "./visit.ts";

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

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; (await focused(page)) !== id; presses += 1) {
    assert.ok(presses < 60, `the focus went to ${await focused(page)}, not to ${id}`);
    await page.keyboard.press("Tab");
  }
}

test("everything by keyboard", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/`);
    await said(page, "63 stories");
    await page.keyboard.press("/");
    await page.keyboard.type("ferry 1/2");
    assert.equal(await page.inputValue("#q"), "ferry 1/2");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("ferry");
    await page.keyboard.press("Enter");
    await said(page, "11 stories for “ferry”");
    await page.keyboard.press("Escape");
    assert.equal(await page.inputValue("#q"), "ferry", "Escape does not empty the field");
    await tabTo(page, "year-from");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/2012/);
    await said(page, "for “ferry 2012..2013”");
    assert.equal(await focused(page), "year-from");
    assert.match((await page.getAttribute("#year-from", "aria-valuetext")) ?? "", /^2012, \d+ stor/);
    await page.keyboard.press("Home");
    await said(page, "11 stories for “ferry”");
    await page.keyboard.press("Tab");
    await page.keyboard.press("PageDown");
    await page.waitForURL(/q=ferry\+\S*2010/);
    await page.keyboard.press("End");
    await said(page, "11 stories for “ferry”");
    await tabTo(page, "date-from");
    await page.keyboard.type("2011-13");
    await page.keyboard.press("Tab");
    assert.match((await page.locator("#date-fault").textContent()) ?? "", /“2011-13” is no date/);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2011-03");
    await page.keyboard.press("Enter");
    await page.waitForURL(/2011-03/);
    assert.match(await page.inputValue("#q"), /^ferry 2011-03\.\.$/);
    await tabTo(page, "section council");
    await page.keyboard.press("Space");
    await said(page, "section:=council");
    assert.equal(await focused(page), "section council");
    await tabTo(page, "clear");
    await page.keyboard.press("Enter");
    await said(page, "11 stories for “ferry”");
    await tabTo(page, "sort");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/sort%3Anew/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(?:20\d\d|undated)\//);
  });
});

test("what is found is announced once an answer, and nothing found is said in words, with ways to browse", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/`);
    await said(page, "63 stories");
    assert.equal(await page.getByRole("status").count(), 1);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const status = document.getElementById("status");
      if (status === null) return;
      new MutationObserver(() => {
        if (status.textContent !== "" && status.textContent !== "Searching…") heard.push(status.textContent ?? "");
      }).observe(status, { childList: true, subtree: true, characterData: true });
    });
    await page.fill("#q", "xylophone");
    await said(page, "Nothing was found for “xylophone”.");
    assert.equal(await page.locator(".browse a").first().isVisible(), true);
    await page.fill("#q", "regatta");
    await said(page, "9 stories for “regatta”");
    await page.getByRole("checkbox", { name: "Sport" }).check();
    await said(page, "for “regatta section:=sport”");
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    assert.equal(heard.length, 3, heard.join("\n"));
    assert.match(heard[0] ?? "", /^Nothing was found/);
    assert.match(heard[2] ?? "", /^\d stor(?:y|ies) for “regatta section:=sport”/);
  });
});

test("years can be dragged over, by mouse and by finger", async () => {
  await withPage(
    browser,
    site,
    async (page, url) => {
      await page.goto(`${url}search/?q=tide`);
      await said(page, "48 stories");
      const bars = page.locator(".bars");
      const box = await bars.boundingBox();
      assert.ok(box !== null);
      const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
      await page.mouse.move(...at(0.3));
      await page.mouse.down();
      await page.mouse.move(...at(0.7), { steps: 5 });
      await page.mouse.up();
      await said(page, "for “tide 2011..2012”");
      assert.match((await page.locator("#status").textContent()) ?? "", /^24 stories/);
      await page.touchscreen.tap(...at(0.05));
      await said(page, "12 stories for “tide on:2010”");
    },
    { hasTouch: true },
  );
});

test("a wrong word is put right by a click on what is offered", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.goto(`${url}search/?q=herrring`);
    const link = page.locator("#suggestions a").first();
    await link.waitFor();
    assert.match((await link.textContent()) ?? "", /herring/);
    assert.match((await link.getAttribute("href")) ?? "", /^\?q=herring$/);
    assert.match((await page.locator("#suggestions").textContent()) ?? "", /\(15 stories\)/);
    await link.click();
    await said(page, "15 stories for “herring”");
    await page.goBack();
    await page.locator("#suggestions").waitFor();
    await page.focus("#q");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#suggestions").count(), 0);
    assert.equal(await page.inputValue("#q"), "herrring");
  });
});

test("searches are kept only where the reader asks, and all is forgotten when she says so", async () => {
  await withPage(browser, site, async (page, url) => {
    const stored = () => page.evaluate(() => Object.values(localStorage));
    await page.goto(`${url}search/?q=ferry`);
    await said(page, "11 stories");
    await page.fill("#q", "storm");
    await page.keyboard.press("Enter");
    await said(page, "10 stories");
    assert.deepEqual(await stored(), []);
    await page.getByText("Your searches").click();
    await page.getByRole("checkbox", { name: "Remember my searches" }).check();
    await page.fill("#q", "herring");
    await page.keyboard.press("Enter");
    await said(page, "15 stories");
    await page.getByRole("button", { name: "Save this search" }).click();
    await page.fill("#q", "<img src=x onerror=run>");
    await page.keyboard.press("Enter");
    await said(page, "<img");
    await page.reload();
    await page.getByText("Your searches").click();
    assert.deepEqual(await page.locator("#keeping li a").allTextContents(), [
      "herring",
      "<img src=x onerror=run>",
      "herring",
    ]);
    assert.equal(await page.locator("main img").count(), 0);
    await page.locator("#keeping li a").first().click();
    await said(page, "15 stories for “herring”");
    await page.getByRole("button", { name: "Delete <img" }).click();
    assert.equal(await page.locator("#keeping li").count(), 2);
    await page.getByRole("button", { name: "Forget all" }).click();
    assert.deepEqual(await stored(), []);
    assert.equal(await page.getByRole("checkbox", { name: "Remember my searches" }).isChecked(), false);
  });
});

test("a store that was spoilt, or may not be used, breaks nothing", async () => {
  await withPage(browser, site, async (page, url) => {
    await page.addInitScript(() => {
      for (const key of [`backfile searches ${location.pathname.replace(/search\/.*$/, "")}`]) {
        localStorage.setItem(key, '{"version":1,"saved":[{"toString":1},"ferry"],"last":7}');
      }
    });
    await page.goto(`${url}search/`);
    await said(page, "63 stories");
    await page.getByText("Your searches").click();
    assert.deepEqual(await page.locator("#keeping li a").allTextContents(), ["ferry"]);
  });
  await withPage(browser, site, async (page, url) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Denied", "SecurityError");
        },
      });
    });
    await page.goto(`${url}search/?q=ferry`);
    await said(page, "11 stories");
    await page.getByText("Your searches").click();
    assert.match((await page.locator("#keeping").textContent()) ?? "", /keeps nothing for this page/);
    assert.equal(await page.locator("#keeping button").count(), 0);
  });
});

test("screen readers and small screens find no fault with it", async () => {
  for (const [width, colorScheme] of [
    [1200, "light"],
    [320, "dark"],
  ] as const) {
    await withPage(
      browser,
      site,
      async (page, url) => {
        await page.goto(`${url}search/?q=herrring+foo:bar+section:=harbour+2010..`);
        await said(page, "foo:bar");
        await page.getByText("All that can be asked").click();
        await page.getByText("Your searches").click();
        if (width < 768) await page.getByText("Narrow the search").click();
        await assertAccessible(page, `nothing found, ${width} px`);
        await page.fill("#q", "herring 2010..2013");
        await said(page, "for “herring 2010..2013”");
        await assertAccessible(page, `results, ${width} px`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      },
      { viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce", forcedColors: "none" },
    );
  }
});
