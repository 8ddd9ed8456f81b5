import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { archiveOf } from "../archive-fixture.ts";
import { type Built, buildFrom, sampleContent } from "../browser/built.ts";
import { launch, type ServedFolder, serveFolder } from "../browser/chromium.ts";
import { pageOfEachKind } from "../browser/kinds.ts";
import { courier, searchFolder } from "../search/courier.ts";
import { type FaultyFront, faultyFront } from "./faulty-front.ts";
import { ask, askInTrouble, lastWord, type Trouble, withSearchPage } from "./search-in-trouble.ts";

let browser: Browser;
let folder: string;
let site: ServedFolder;
let front: FaultyFront;
let built: Built;

before(async () => {
  browser = await launch();
  // One after the other: Pagefind has one program for all that a process asks of it, and who is done first ends it.
  folder = await searchFolder(courier());
  built = await buildFrom(sampleContent);
  site = await serveFolder(folder);
  front = await faultyFront(site.url);
});
after(async () => {
  await browser?.close();
  await front?.close();
  await site?.close();
  built?.remove();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

const isPart = (path: string) => /^\/search\/shards\/ja-/.test(path);

const lasting: readonly Trouble[] = [
  { name: "cut", spoil: (path) => (isPart(path) ? { kind: "cut" } : undefined) },
  { name: "refused", spoil: (path) => (isPart(path) ? { kind: "refused" } : undefined) },
  { name: "502", spoil: (path) => (isPart(path) ? { kind: "status", status: 502 } : undefined) },
  { name: "no catalogue", spoil: (path) => (path.endsWith("shards.json") ? { kind: "cut" } : undefined) },
  { name: "no answer ever", spoil: (path) => (isPart(path) ? { kind: "silent" } : undefined) },
];

for (const trouble of lasting) {
  test(`search in trouble (${trouble.name}) says what is missing, and finds it when it is tried again`, async () => {
    const said = await askInTrouble(browser, front, "-xylophone", "63 stories for “-xylophone”", trouble);
    assert.ok(said.lacks, said.text);
    if (trouble.name !== "no catalogue")
      assert.match(said.text, /At least 57 stories\..* from 1 May 2010 to 4 May 2013/);
  });
}

test("a search page whose script does not come says how the stories can be reached", async () => {
  await withSearchPage(browser, front, async (page) => {
    front.spoil((path) => (path.endsWith("search.js") ? { kind: "status", status: 503 } : undefined));
    await page.goto(`${front.url}search/?q=ferry`);
    front.spoil(() => undefined);
    assert.match(
      (await page.locator("main").textContent()) ?? "",
      /every story can be reached through the lists below/,
    );
  });
});

test("files that fail once each are not missed, and slow ones are only waited for", async () => {
  const failed = new Set<string>();
  const bursts: Trouble = {
    name: "each file fails once",
    spoil(path) {
      if (!path.includes("/shards/") || failed.has(path)) return undefined;
      failed.add(path);
      return failed.size % 2 === 0 ? { kind: "status", status: 503 } : { kind: "cut" };
    },
  };
  const slow: Trouble = {
    name: "slow",
    spoil: (path) => (isPart(path) ? { kind: "slow", wait: 1500, rate: 20_000 } : undefined),
  };
  for (const trouble of [bursts, slow]) {
    const said = await askInTrouble(browser, front, "-xylophone", "63 stories for “-xylophone”", trouble);
    assert.equal(said.lacks, false, trouble.name);
    if (trouble === slow) assert.match(said.meanwhile, /Waiting for the stories of this time: from 1 May 2010/);
  }
  assert.ok(failed.size > 4);
});

test("a page that was open when the site was published anew says what it lacks, and finds it when it is tried again", async () => {
  const stories = ["一", "二"].map((number) => {
    return { headline: `新しい灯台、第${number}報`, date: "2014-03-01", language: "ja", body: "灯台は無事だった。" };
  });
  const newer = await searchFolder(archiveOf(stories));
  const later = await serveFolder(newer);
  try {
    await withSearchPage(browser, front, async (page) => {
      assert.equal((await ask(page, front, "lighthouse")).lacks, false);
      front.leadTo(later.url);
      await page.fill("#q", "灯台");
      await page.locator("#retry").waitFor();
      assert.match((await lastWord(page)).text, /At least 6 stories\..*could not be searched: .*from 1 May 2010/);
      await page.getByRole("button", { name: "Try again" }).click();
      await page.locator("#retry").waitFor({ state: "hidden" });
      assert.equal((await lastWord(page)).text, "2 stories for “灯台”");
    });
  } finally {
    front.leadTo(site.url);
    await later.close();
    rmSync(newer, { recursive: true });
  }
});

test("no other page asks for a file of search, nor misses one", async () => {
  const whole = await serveFolder(built.folder);
  const spoilt = await faultyFront(whole.url);
  spoilt.spoil((path) => (path.startsWith("/search/") ? { kind: "silent" } : undefined));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const kinds = pageOfEachKind(built.folder).filter(([kind]) => kind !== "search");
    assert.ok(kinds.length > 5, `${kinds.length} kinds of pages`);
    for (const [kind, address] of kinds) {
      await page.goto(`${spoilt.url}${address}`, { waitUntil: "networkidle" });
      assert.ok(((await page.locator("main").textContent()) ?? "").length > 20, kind);
    }
    assert.ok(spoilt.asked.length >= kinds.length);
    assert.deepEqual(
      spoilt.asked.filter((path) => path.includes("search")),
      [],
    );
  } finally {
    await context.close();
    await spoilt.close();
    await whole.close();
  }
});
