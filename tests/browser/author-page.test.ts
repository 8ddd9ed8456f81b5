import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { type Built, buildFrom } from "./built.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { visit } from "./visit.ts";

/** An article file that is an archive by itself: its author page's ten stories. */
interface AuthorPage {
  readonly file: string;
  readonly author: string;
  readonly publication: string;
  readonly first: string;
}

/** The owner's file, where it is at hand, and an invented one of the very same shape. */
const pages: readonly AuthorPage[] = [
  {
    file: fileURLToPath(new URL("../sites/author-page-alone/content/lund.txt", import.meta.url)),
    author: "Petra Lund",
    publication: "The Strait Courier",
    first: "Northmark and Sund close ranks over the strait tunnel",
  },
  {
    file: fileURLToPath(new URL("../../../shared/seed/article-file.txt", import.meta.url)),
    author: "Ilya Arkhipov",
    publication: "The Japan Times",
    first: "Putin and Xi close ranks against the West on Ukraine and Taiwan",
  },
];

for (const { file, author, publication, first } of pages) {
  suite(`${author}'s page alone`, { skip: existsSync(file) ? false : "the file is not at hand" }, () => {
    let browser: Browser;
    let built: Built;
    let served: ServedFolder;

    before(async () => {
      built = await buildFrom(file);
      [browser, served] = await Promise.all([launch(), serveFolder(built.folder)]);
    });
    after(async () => {
      await Promise.all([browser?.close(), served?.close()]);
      built?.remove();
    });

    test("ten stories and nothing in doubt", () => {
      assert.equal(built.report.articles, 10);
      assert.deepEqual(built.report.problems, []);
    });

    test("each is reached from the author's page, and says how each of its fields is known", async (t) => {
      const { page, faults, close } = await visit(browser, { javaScriptEnabled: false });
      t.after(close);
      await page.goto(served.url);
      await page.getByRole("link", { name: "Authors", exact: true }).first().click();
      await page.getByRole("main").getByRole("link", { name: author, exact: true }).click();
      const list = page.url();
      const stories = page.getByRole("main").locator("h3 a");
      assert.equal(await stories.count(), 10);
      let derived = 0;
      for (let index = 0; index < 10; index += 1) {
        await page.goto(list);
        const name = ((await stories.nth(index).textContent()) ?? "").trim();
        await stories.nth(index).click();
        assert.equal(((await page.getByRole("heading", { level: 1 }).textContent()) ?? "").trim(), name);
        const said = async (part: string): Promise<string> =>
          ((await page.getByRole("main").locator(part).textContent()) ?? "").replace(/\s+/g, " ");
        const [text, how] = [await said("article.h-entry"), await said("#how")];
        assert.match(text, new RegExp(`By ${author}`));
        assert.match(how, /Byline ?given — named in the line that opens the list of contributions, line 5/);
        assert.match(how, /Publication ?given — named in the line that opens the list of contributions, line 5/);
        assert.ok(text.includes(publication));
        if (name === first) {
          assert.match(text, /World/);
          assert.match(text, /4 February 2022/);
          assert.doesNotMatch(text, /on or before/);
          assert.match(how, /Headline ?given — .*line 3/);
          assert.match(how, /Date ?given — .*line 2/);
          assert.match(how, /Section ?given — .*line 2/);
        } else {
          derived += 1;
          assert.match(text, /Headline taken from the beginning of the text/);
          assert.match(text, /on or before 4 February 2022/);
          assert.match(how, /Headline ?derived — /);
          assert.match(how, /Date ?inferred — concluded from the story’s place in a dated list/);
        }
      }
      assert.equal(derived, 9);
      assert.deepEqual(faults, []);
    });

    test("each is found by its words, and all by their author, the undated below the dated one", async (t) => {
      const { page, faults, close } = await visit(browser);
      t.after(close);
      await page.goto(`${served.url}authors/`);
      await page.getByRole("main").getByRole("link", { name: author, exact: true }).click();
      const listed = page.getByRole("main").locator("h3 a");
      const headlines = (await listed.allTextContents()).map((text) => text.trim());
      const addresses = await listed.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const status = page.locator("#status");
      const found = page.locator("#results h3 a");
      for (const [index, headline] of headlines.entries()) {
        await page.goto(served.url);
        await page.getByRole("searchbox").fill(headline.replace(/…$/u, ""));
        await page.getByRole("button", { name: "Search" }).click();
        await status.filter({ hasText: /stor(?:y|ies) for/ }).waitFor();
        assert.equal(await found.first().getAttribute("href"), addresses[index], headline);
      }
      await page.goto(`${served.url}search/?author=${author.toLowerCase().replace(" ", "-")}&sort=newest`);
      await status.filter({ hasText: /^10 stories/ }).waitFor();
      assert.deepEqual(await found.allTextContents(), headlines);
      const dates = await page.locator("#results .date").allTextContents();
      assert.deepEqual(dates, ["4 February 2022", ...Array(9).fill("on or before 4 February 2022")]);
      assert.deepEqual(faults, []);
    });
  });
}
