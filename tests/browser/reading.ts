import type { Browser, Page } from "playwright-core";
import { faultsOf, visit } from "./visit.ts";

/** The ways in which people see a page, as a browser is told of them. */
const colours = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  /** Windows' high contrast and its like: the reader's own few colours. */
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

export interface Reading {
  readonly way: keyof typeof colours;
  /** Of the window, in pixels. */
  readonly width: number;
  /** Asks axe only what these colours may have broken; all else must have been asked at this width. */
  readonly coloursOnly?: boolean;
}

const ofColours = ["color-contrast", "link-in-text-block"];

/** What a set of pages was looked at for. */
export interface Looked {
  /** Page × reading. */
  readonly count: number;
  readonly faults: readonly string[];
}

/**
 * Holds pages against WCAG 2.2 AA, against readers who do not want to scroll sideways, and stories against lines that
 * are too long. A page is loaded once and looked at in every way.
 *
 * @param script false for readers who have switched scripts off
 */
export async function lookAt(
  browser: Browser,
  site: string,
  pages: readonly (readonly [kind: string, address: string])[],
  readings: readonly Reading[],
  script = true,
): Promise<Looked> {
  const { page, close } = await visit(browser, { javaScriptEnabled: script });
  const faults: string[] = [];
  let count = 0;
  try {
    for (const [kind, address] of pages) {
      await page.goto(new URL(address, site).href);
      if (script) await settled(page, address);
      for (const { way, width, coloursOnly = false } of readings) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia(colours[way]);
        const found = [
          ...(await faultsOf(page, coloursOnly ? ofColours : undefined)),
          ...(await faultsOfShape(page, kind)),
        ];
        const scripts = script ? "" : ", no script";
        faults.push(...found.map((fault) => `${kind}, ${way}, ${width} px${scripts}: ${address}: ${fault}`));
        count += 1;
      }
    }
  } finally {
    await close();
  }
  return { count, faults };
}

/** The search page is looked at when its answer is there. */
async function settled(page: Page, address: string): Promise<void> {
  if (!/(?:^|\/)search\//.test(address)) return;
  await page.waitForSelector("#results > li", { state: "attached" });
}

async function faultsOfShape(page: Page, kind: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  if (overflow !== 0) faults.push(`it is ${overflow} px wider than the window`);
  if (kind !== "article") return faults;
  const widths = await page
    .locator("article :is(.blurbs, .body)")
    .evaluateAll((texts) => texts.map((text) => text.clientWidth / Number.parseFloat(getComputedStyle(text).fontSize)));
  // A story of which only the headline may be shown has no text, and says so.
  if (widths.length === 0 && (await page.locator("article > .note").count()) === 0) faults.push("it has no text");
  if (Math.max(0, ...widths) > 40) faults.push(`lines of ${widths.join(", ")} em`);
  return faults;
}
