import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { type Built, buildFrom, sampleContent } from "../browser/built.ts";
import { launch } from "../browser/chromium.ts";
import { evaluateThere } from "../browser/evaluate-there.ts";
import { pageOfEachKind } from "../browser/kinds.ts";
import { type Visit, visit } from "../browser/visit.ts";
import { filesOf, linksOnDisk } from "./follow-links.ts";

/** What was really opened. */
export interface OnDisk {
  pages: number;
  links: number;
  /** Whether all was as it should be. */
  passed: boolean;
}

/** The page for what is not found holds addresses from the root of a domain; from a disk nobody comes there. */
const without = new Set(["404.html"]);

/** The sample archive opened from a disk: one page of each kind, or all of them. */
export function holdDisk(which: "each kind" | "all"): OnDisk {
  const counted: OnDisk = { pages: 0, links: 0, passed: false };
  suite("from a disk", () => {
    let built: Built;
    let browser: Browser;
    let [opened, searched] = [false, false];
    before(async () => {
      built = await buildFrom(sampleContent);
      browser = await launch();
    });
    /** A visit that is patient: a machine may have much else to do. */
    const visited = async (): Promise<Visit> => {
      const reader = await visit(browser);
      reader.page.setDefaultTimeout(120_000);
      return reader;
    };
    after(async () => {
      await browser?.close();
      built?.remove();
      counted.passed = opened && searched && counted.links > 0;
    });

    test("every link of every page names a file", () => {
      const { pages, links, faults } = linksOnDisk(built.folder, without);
      assert.deepEqual(faults, []);
      assert.ok(pages > 200 && links > 3000, `${pages} pages, ${links} links`);
      counted.links = links;
    });

    test("pages open with all that they load, and no script's complaint", async () => {
      const files = filesOf(built.folder).filter((file) => file.endsWith(".html") && !without.has(file));
      const kinds = pageOfEachKind(built.folder).map(([, address]) => address.replace(/(^|\/)$/, "$1index.html"));
      const { page, faults, close } = await visited();
      for (const file of which === "all" ? files : kinds.filter((each) => !without.has(each))) {
        await page.goto(pathToFileURL(join(built.folder, file)).href, { waitUntil: "load" });
        const style = await evaluateThere(
          page,
          "getComputedStyle(document.body).fontFamily + document.styleSheets.length",
        );
        assert.doesNotMatch(String(style), /0$/, `${file} has no style sheet`);
        counted.pages += 1;
      }
      assert.deepEqual(faults, []);
      await close();
      opened = true;
    });

    test("links can be followed, by clicking, to a story and back to the front page", async () => {
      const { page, faults, close } = await visited();
      await page.goto(pathToFileURL(join(built.folder, "index.html")).href);
      await page.locator("main h2 a, main h3 a").first().click();
      await page.locator("body.article h1").waitFor();
      await page.locator('.masthead a[rel="home"]').click();
      await page.locator("body.front, main h2 a").first().waitFor();
      assert.equal(page.url(), pathToFileURL(join(built.folder, "index.html")).href);
      assert.deepEqual(faults, []);
      await close();
    });

    test("the search page says in words that it needs a web server, and where to go in its place", async () => {
      const { page, faults, close } = await visited();
      await page.goto(`${pathToFileURL(join(built.folder, "search/index.html")).href}?q=harbour`);
      await page
        .locator("#status")
        .filter({ hasText: /web server/ })
        .waitFor();
      assert.ok(await page.locator(".browse a").first().isVisible(), "it offers the lists");
      await page.locator(".browse a").first().click();
      await page.locator("body.section h1").waitFor();
      assert.deepEqual(faults, []);
      await close();
      searched = true;
    });
  });
  return counted;
}
