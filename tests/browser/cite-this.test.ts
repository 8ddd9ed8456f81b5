import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { type Built, buildFrom, sampleContent } from "./built.ts";
import { launch } from "./chromium.ts";
import { assertAccessible, visit } from "./visit.ts";

suite("how to cite a story, as a reader sees it", () => {
  let browser: Browser;
  let built: Built;
  let address: string;

  before(async () => {
    built = await buildFrom(sampleContent);
    browser = await launch();
    const file = readdirSync(built.folder, { recursive: true, encoding: "utf8" }).find((name) =>
      /last-boat[^/]*\/index\.html$/.test(name),
    );
    assert.ok(file);
    address = pathToFileURL(join(built.folder, file)).href;
  });
  after(async () => {
    await browser?.close();
    built?.remove();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [320, 1280]) {
      test(`unfolded, ${colorScheme}, ${width} px wide: no fault, and nothing to scroll sideways`, async (t) => {
        const { page, faults, close } = await visit(browser, { colorScheme, viewport: { width, height: 800 } });
        t.after(close);
        await page.goto(address);
        assert.equal(await page.locator(".cite pre").first().isVisible(), false);
        await page.locator("summary").click();
        assert.equal(await page.locator(".cite pre:visible").count(), 3);
        assert.deepEqual(faults, []);
        await assertAccessible(page, "article");
        const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert.equal(overflow, 0);
      });
    }
  }

  test("opens from the keyboard, without a script", async (t) => {
    const { page, close } = await visit(browser, { javaScriptEnabled: false });
    t.after(close);
    await page.goto(address);
    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    const data = page.locator(".cite pre").last();
    assert.ok(await data.isVisible());
    assert.match((await data.textContent()) ?? "", /^\[\n \{\n {2}"id": /);
  });

  test("is one plain citation on paper, folded or not", async (t) => {
    const { page, close } = await visit(browser);
    t.after(close);
    await page.goto(address);
    for (const unfolded of [false, true]) {
      if (unfolded) await page.locator("summary").click();
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(
        await page.locator(".cite > :visible").evaluateAll((found) => found.map(({ className }) => className)),
        ["plain"],
      );
      await page.emulateMedia({ media: "screen" });
    }
  });
});
