import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { type Built, buildFrom, sampleContent } from "./built.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { type Visit, visit } from "./visit.ts";

suite("the sample archive, browsed as a reader does", () => {
  let browser: Browser;
  let built: Built;
  let atRoot: ServedFolder;
  let belowPrefix: ServedFolder;

  before(async () => {
    built = await buildFrom(sampleContent);
    [browser, atRoot, belowPrefix] = await Promise.all([
      launch(),
      serveFolder(built.folder),
      serveFolder(built.folder, "/harbour-observer/"),
    ]);
  });
  after(async () => {
    await Promise.all([browser?.close(), atRoot?.close(), belowPrefix?.close()]);
    built?.remove();
  });

  test("nothing in the sample is in doubt", () => {
    assert.deepEqual(built.report.problems, []);
    assert.deepEqual(built.report.notices, []);
  });

  for (const [where, front] of [
    ["at a domain's root", () => atRoot.url],
    ["below a prefix", () => belowPrefix.url],
    ["from a disk", () => pathToFileURL(join(built.folder, "index.html")).href],
  ] as const) {
    for (const javaScriptEnabled of [true, false]) {
      test(`from the front page to a story by author, section and date, ${where}, scripts ${javaScriptEnabled ? "on" : "off"}`, async (t) => {
        const reader = await visit(browser, { javaScriptEnabled });
        t.after(() => reader.close());
        await byAuthor(reader, front());
        await bySection(reader, front());
        await byDate(reader, front());
        assert.deepEqual(reader.faults, []);
      });
    }
  }

  test("an address that nobody has gives a page with its style and ways back, however deep it is", async (t) => {
    const reader = await visit(browser);
    t.after(() => reader.close());
    for (const path of ["nothing", "2022/02/99/nothing/", "authors/nobody"]) {
      const answer = await reader.page.goto(`${belowPrefix.url}${path}`);
      assert.equal(answer?.status(), 404);
      await heading(reader.page, "Page not found");
      assert.notEqual(await reader.page.evaluate("document.styleSheets[0].cssRules.length"), 0);
    }
    await reader.page.getByRole("link", { name: "The Harbour Observer" }).first().click();
    assert.equal(reader.page.url().replace(/index\.html$/, ""), belowPrefix.url);
    assert.deepEqual(
      reader.faults.filter((fault) => !fault.includes("404")),
      [],
    );
  });

  test("a corrected story stands in its twin's place, and the old address leads to it", async (t) => {
    const reader = await visit(browser, { javaScriptEnabled: false });
    t.after(() => reader.close());
    await reader.page.goto(`${atRoot.url}1994/06/18/bench/`);
    await reader.page.waitForURL(/\/1994\/06\/18\/bench-third-hearing-/);
    await heading(reader.page, "Bench, third hearing");
  });
});

async function byAuthor({ page }: Visit, front: string): Promise<void> {
  await page.goto(front);
  assert.match(await page.title(), /The Harbour Observer/);
  await follow(page, "Authors");
  await heading(page, "Authors");
  await follow(page, "Iris Lanyon");
  await heading(page, "Iris Lanyon");
  await follow(page, "Ice house opened after a century; still cold", { absent: true });
  await follow(page, "Town goes by two times until further notice");
  await heading(page, "Town goes by two times until further notice");
  assert.ok((await main(page)).includes("By Iris Lanyon and Maren Quill"));
}

async function bySection({ page }: Visit, front: string): Promise<void> {
  await page.goto(front);
  await follow(page, "Sections");
  await follow(page, "Country Notes");
  await follow(page, "A walk to the salt pans in October");
  await heading(page, "A walk to the salt pans in October");
  const text = await main(page);
  for (const part of ["By Tobias Anstey", "17 October 1998", "The Harbour Observer", "How we know"]) {
    assert.ok(text.includes(part), `${part} is in ${text}`);
  }
}

async function byDate({ page }: Visit, front: string): Promise<void> {
  await page.goto(front);
  await follow(page, "Years");
  await follow(page, "2021");
  await heading(page, "2021");
  await follow(page, "October 2021");
  await heading(page, "October 2021");
  await page.getByRole("main").locator('a[href*="/16/"], a[href^="16/"]').first().click();
  await heading(page, /16 October 2021/);
  await follow(page, "The dredger arrives, and runs aground");
  await heading(page, "The dredger arrives, and runs aground");
  assert.match(page.url(), /\/2021\/10\/16\/the-dredger-arrives-and-runs-aground-[0-9a-z]{5}\/(?:index\.html)?$/);
  await follow(page, "2021");
  await heading(page, "2021");
}

async function follow(page: Page, name: string, { absent = false } = {}): Promise<void> {
  const link = page.getByRole("link", { name, exact: true });
  if (absent) assert.equal(await link.count(), 0, `no link ${name}`);
  else await link.first().click();
}

async function heading(page: Page, name: string | RegExp): Promise<void> {
  const text = ((await page.getByRole("heading", { level: 1 }).textContent()) ?? "").trim();
  if (typeof name === "string") assert.equal(text, name);
  else assert.match(text, name);
}

async function main(page: Page): Promise<string> {
  return ((await page.getByRole("main").textContent()) ?? "").replace(/\s+/g, " ");
}
