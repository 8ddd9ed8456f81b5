import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { ServedFolder } from "./chromium.ts";

/**
 * Opens a page for some work, and fails when anything goes to the console or to another host, or any script breaks.
 *
 * @param expected faults that are meant: a file that the server withholds
 */
export async function withPage(
  browser: Browser,
  { url }: ServedFolder,
  work: (page: Page, site: string) => Promise<void>,
  options: BrowserContextOptions = {},
  expected: RegExp = /^\b$/,
): Promise<void> {
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
    assert.deepEqual(
      faults.filter((fault) => !expected.test(fault)),
      [],
    );
  } finally {
    await context.close();
  }
}

/** Waits until the page says so of what it found. */
export async function said(page: Page, text: RegExp | string): Promise<void> {
  await page.locator("#status").filter({ hasText: text }).waitFor({ timeout: 10_000 });
}

export const headlines = (page: Page): Promise<string[]> => page.locator("#results h3").allTextContents();

/** What stands in the address behind the path. */
export const asked = (page: Page): string => new URL(page.url()).searchParams.get("q") ?? "";

export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
