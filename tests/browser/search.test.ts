import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { stateFrom } from "../../src/search/browser/state.ts";
import { answerOf, openSite } from "../../src/search/search-site.ts";
import { attack, courier, searchFolder } from "../search/courier.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";

let browser: Browser;
let folder: string;
let served: readonly ServedFolder[];

before(async () => {
  folder = await searchFolder(courier());
  served = [await serveFolder(folder), await serveFolder(folder, "/some/prefix/")];
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all((served ?? []).map((one) => one.close()));
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** A page that fails the test when anything goes to the console or to another host, or any script breaks. */
async function withPage(
  work: (page: Page, site: string) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  for (const { url } of served) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(url)) faults.push(`asked for ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
    });
    try {
      await work(page, url);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  }
}

const status = (page: Page, text: RegExp | string) =>
  page.locator("#status").filter({ hasText: text }).waitFor({ timeout: 10_000 });
const headlines = (page: Page) => page.locator("#results h3").allTextContents();
const addressQuery = (page: Page) => decodeURIComponent(new URL(page.url()).search);

test("words, facets, order, more and Back, all of it in the address", async () => {
  await withPage(async (page, site) => {
    await page.goto(`${site}search/`);
    await status(page, "63 stories");
    await page.fill("#q", "herring");
    await status(page, "15 stories for “herring”");
    assert.equal(addressQuery(page), "?q=herring");
    assert.match((await page.locator("#results mark").first().textContent()) ?? "", /^herring$/i);

    await page.getByRole("checkbox", { name: "Harbour" }).check();
    await status(page, "3 stories for “herring”");
    assert.equal(addressQuery(page), "?q=herring&section=harbour");
    await page.getByRole("checkbox", { name: "Weather" }).check();
    await status(page, "5 stories for “herring”");
    await page.selectOption("#sort", "oldest");
    await page.waitForURL(/sort=oldest$/);
    await page.locator("#results .date", { hasText: "2010" }).first().waitFor();
    const oldest = await headlines(page);

    await page.goBack();
    assert.equal(addressQuery(page), "?q=herring&section=harbour&section=weather");
    await page.goBack();
    await status(page, "3 stories");
    assert.equal(await page.getByRole("checkbox", { name: "Weather" }).isChecked(), false);
    await page.goForward();
    await page.goForward();
    await status(page, "5 stories");
    await page.waitForFunction((first) => document.querySelector("#results h3")?.textContent === first, oldest[0]);
    assert.deepEqual(await headlines(page), oldest);
    assert.equal(await page.inputValue("#sort"), "oldest");

    await page.getByRole("button", { name: "Remove Harbour" }).click();
    await status(page, "2 stories");
    await page.locator("#results a").first().click();
    await page.waitForURL(/\/20\d\d\/.*\/index\.html$/);
    assert.match((await page.locator("h1").textContent()) ?? "", /^Herring prices/);
    await page.goBack();
    await status(page, "2 stories for “herring”");
    assert.equal(await page.inputValue("#q"), "herring");
  });
});

test("twenty results, more on demand, and a link that opens the same again", async () => {
  await withPage(async (page, site) => {
    await page.goto(`${site}search/?q=tide`);
    await status(page, "48 stories for “tide”");
    assert.equal((await headlines(page)).length, 20);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("#results li:nth-child(21)").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.closest("li")?.matches(":nth-child(21)")), true);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("#results li:nth-child(48)").waitFor();
    assert.equal(await page.locator("#more").isHidden(), true);
    assert.equal(addressQuery(page), "?q=tide&shown=60");
    const all = await headlines(page);
    await page.reload();
    await page.locator("#results li:nth-child(48)").waitFor();
    assert.deepEqual(await headlines(page), all);
  });
});

test("the page and the command give the same answer", async () => {
  const search = await openSite(folder);
  await withPage(async (page, site) => {
    for (const query of [
      "q=herring",
      "q=storm+market&sort=oldest",
      "year=undated&sort=newest",
      "q=灯台",
      'q="harbour wall"',
    ]) {
      const answer = answerOf("", await search.ask(stateFrom(new URLSearchParams(query))));
      await page.goto(`${site}search/?${query}`);
      await status(page, new RegExp(`^${answer.total} stor`));
      assert.deepEqual(
        await headlines(page),
        answer.results.map((result) => result.headline),
        query,
      );
      const links = await page
        .locator("#results a")
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      assert.deepEqual(
        links.map((link) => decodeURI(link)),
        answer.results.map((result) => `${site}${result.url.slice(1)}index.html`),
        query,
      );
      const dates = await page.locator("#results .date").allTextContents();
      assert.equal(
        dates.filter((date) => date === "Undated").length,
        answer.results.filter((one) => one.date === null).length,
      );
    }
  });
});

test("everything by keyboard", async () => {
  await withPage(async (page, site) => {
    await page.goto(`${site}search/`);
    await status(page, "63 stories");
    await page.keyboard.press("/");
    await page.keyboard.type("ferry 1/2");
    assert.equal(await page.inputValue("#q"), "ferry 1/2");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("ferry");
    await page.keyboard.press("Enter");
    await status(page, "11 stories for “ferry”");
    const focused = () => page.evaluate(() => document.activeElement?.id);
    for (let presses = 0; (await focused()) !== "section harbour"; presses += 1) {
      assert.ok(presses < 10, `the focus went to ${await focused()}`);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    await status(page, "3 stories for “ferry”");
    assert.equal(await focused(), "section harbour");
    for (let presses = 0; (await focused()) !== "sort"; presses += 1) {
      assert.ok(presses < 30, `the focus went to ${await focused()}`);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/sort=newest/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/20\d\d\//);
  });
});

test("what is found is announced, and nothing found is said in words, with ways to browse", async () => {
  await withPage(async (page, site) => {
    await page.goto(`${site}search/?q=zeppelin`);
    await status(page, "Nothing was found for “zeppelin”.");
    assert.equal(await page.getByRole("status").count(), 1);
    assert.equal(await page.locator(".browse a").first().isVisible(), true);
    await page.fill("#q", "regatta");
    await status(page, "stories for “regatta”");
    assert.equal(await page.title(), "regatta — Search — The Saltmarsh Courier: past issues");
  });
});

test("screen readers and small screens find no fault with it", async () => {
  for (const [width, colorScheme] of [
    [1200, "light"],
    [360, "dark"],
  ] as const) {
    await withPage(
      async (page, site) => {
        await page.goto(`${site}search/?q=herring&section=harbour`);
        await status(page, "3 stories");
        if (width < 768) await page.getByText("Narrow the search").click();
        await page.addScriptTag({ content: axe.source });
        const faults = await page.evaluate(async () => {
          const run = (window as unknown as { axe: typeof axe }).axe.run;
          const { violations } = await run(document, { rules: { "target-size": { enabled: true } } });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
        });
        assert.deepEqual(faults, []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      },
      { viewport: { width, height: 800 }, colorScheme, bypassCSP: true },
    );
  }
});

test("hostile text in every field and in the query stays text", async () => {
  await withPage(async (page, site) => {
    const query = new URLSearchParams({ q: `gullible ${attack}`, section: attack }).toString();
    await page.goto(`${site}search/?${query}`);
    await status(page, "<script>");
    await page.goto(`${site}search/?q=gullible`);
    await status(page, "1 story for “gullible”");
    assert.deepEqual(await headlines(page), [`Attack ${attack}`]);
    assert.equal(await page.locator("#results mark").count(), 1);
    assert.match((await page.locator("#results .blurb").textContent()) ?? "", /<mark>unmarked<\/mark> &lt;b&gt;/);
    await page.goto(`${site}search/`);
    await page.getByRole("checkbox", { name: `Section ${attack}` }).check();
    await status(page, "1 story");
    assert.match((await page.locator("#chosen button").textContent()) ?? "", /<script>/);
    assert.equal(await page.locator("main img, main script:not([src]):not([type])").count(), 0);
    assert.notEqual(await page.title(), "run");
  });
});

test("without JavaScript the page says so and leads into the archive", async () => {
  await withPage(
    async (page, site) => {
      await page.goto(`${site}search/?q=herring`);
      assert.equal(await page.locator("noscript p").isVisible(), true);
      assert.equal(await page.locator("#answer").isVisible(), false);
      assert.equal(await page.locator("#waiting").isVisible(), false);
      assert.ok((await page.locator(".browse a").count()) > 5);
    },
    { javaScriptEnabled: false },
  );
});

test("opened from a disk, the page says that search needs a web server", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "search", "index.html")).href);
  await status(page, "Search needs a web server");
  await page.close();
});

test("a shard that does not come is said, the rest is shown, and the next question tries again", async () => {
  const [site] = served;
  const page = await browser.newPage();
  const shards = readdirSync(join(folder, "search", "shards"));
  const unknown = shards.find((name) => name.startsWith("en-unknown")) ?? "";
  await page.route(`**/${unknown}/**`, (route) => route.abort());
  await page.goto(`${site?.url}search/?q=ferry`);
  await status(page, /could not be read.*10 stories/);
  await page.unroute(`**/${unknown}/**`);
  await page.fill("#q", "ferry late");
  await status(page, /^1 story for/);
  await page.close();
});
