import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { visit } from "../browser/visit.ts";

/** Types a word into the front page's form, waits for stories, and opens the first: with no fault behind any page. */
export async function searchThere(browser: Browser, url: string, word: string): Promise<void> {
  const { page, faults, close } = await visit(browser);
  // A machine may have much else to do.
  page.setDefaultTimeout(120_000);
  try {
    await page.goto(url);
    await page.fill("#find", word);
    await page.press("#find", "Enter");
    await page
      .locator("#status")
      .filter({ hasText: new RegExp(`stor(?:y|ies) for “${word}”`) })
      .waitFor();
    const found = page.locator("#results h3 a");
    assert.ok((await found.count()) > 3, `${url} finds stories with “${word}”`);
    const headline = (await found.first().textContent()) ?? "";
    await found.first().click();
    await page.locator("body.article h1").waitFor();
    assert.equal((await page.locator("h1").textContent())?.trim(), headline.trim());
    assert.deepEqual(faults, []);
  } finally {
    await close();
  }
}
