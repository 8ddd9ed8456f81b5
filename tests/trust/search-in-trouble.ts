import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import type { Fault, FaultyFront } from "./faulty-front.ts";

/** What the search page says at last, and how long it took to say it, in milliseconds. */
export interface Said {
  readonly text: string;
  /** Whether it says that something is missing. */
  readonly lacks: boolean;
  readonly took: number;
  /** What it said meanwhile, where it kept one waiting. */
  readonly meanwhile: string;
}

/** No question may keep a reader longer without a last word: a file of which nothing comes is given up after 20 s. */
export const longestWait = 200_000;

/** Looks after a page: nothing may go to another host, and no script of it may break. */
export async function withSearchPage<Value>(
  browser: Browser,
  front: FaultyFront,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(front.url)) faults.push(`asked for ${request.url()}`);
  });
  try {
    const value = await work(page);
    assert.deepEqual(faults, []);
    return value;
  } finally {
    await context.close();
  }
}

/** Waits for the last word on the question that stands in the field: a result, or what is missing. */
export async function lastWord(page: Page, begun = performance.now()): Promise<Said> {
  let meanwhile = "";
  const results = page.locator("#results");
  for (;;) {
    const isBusy = (await results.getAttribute("aria-busy")) === "true";
    const text = ((await page.locator("#status").textContent()) ?? "").trim();
    const took = performance.now() - begun;
    if (!isBusy && text !== "" && text !== "Searching…") {
      return { text, lacks: await page.locator("#retry").isVisible(), took, meanwhile };
    }
    const slow = page.locator("#slow");
    if (isBusy && (await slow.isVisible())) meanwhile = (await slow.textContent()) ?? meanwhile;
    assert.ok(took < longestWait, `no last word after ${Math.round(took)} ms: ${text}`);
    await page.waitForTimeout(50);
  }
}

export async function ask(page: Page, front: FaultyFront, query: string): Promise<Said> {
  const begun = performance.now();
  await page.goto(`${front.url}search/?q=${encodeURIComponent(query)}`);
  return lastWord(page, begun);
}

export interface Trouble {
  readonly name: string;
  readonly spoil: (path: string) => Fault | undefined;
}

/**
 * Asks a question while a fault befalls the files of search. The page must give the whole answer, or say which days are
 * missing or that there is no search; and after the fault, “Try again” must give the whole answer.
 *
 * @param whole what it says where nothing is wrong
 */
export async function askInTrouble(
  browser: Browser,
  front: FaultyFront,
  query: string,
  whole: string,
  { name, spoil }: Trouble,
): Promise<Said> {
  return withSearchPage(browser, front, async (page) => {
    front.spoil(spoil);
    const said = await ask(page, front, query);
    front.spoil(() => undefined);
    if (!said.lacks) {
      assert.equal(said.text, whole, `${name}: a whole answer`);
      return said;
    }
    assert.match(said.text, /could not be searched: .*\d|date not known|could not be read/, name);
    await page.getByRole("button", { name: "Try again" }).click();
    // The button takes the words with it when it is pressed.
    await page.locator("#results[aria-busy]").waitFor({ state: "detached", timeout: longestWait });
    const again = await lastWord(page);
    assert.deepEqual([again.text, again.lacks], [whole, false], `${name}: tried again`);
    return said;
  });
}
