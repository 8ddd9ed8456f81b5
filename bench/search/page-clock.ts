import type { Page } from "playwright-core";

/** What the search page did after something was asked. Milliseconds; null where it did nothing. */
export interface Reaction {
  /** Until its list of results changed for the first time. */
  readonly first: number | null;
  /** Until the last change of results, counts or notes. */
  readonly last: number | null;
  /** When results stood there, as `Date.now()` says. */
  readonly firstAt: number | null;
}

/** Quiet for so long: the page is done. */
const quiet = 700;

/**
 * Notes each change of what the page shows, from its first moment on, and each key. It runs in the page, so that the way
 * from here to the browser is in none of the times.
 */
const clock = `(() => {
  const seen = { key: 0, first: null, last: null, firstAt: null };
  globalThis.searchClock = seen;
  const start = (event) => {
    if (!event.isTrusted) return;
    seen.key = event.timeStamp;
    seen.first = seen.last = seen.firstAt = null;
  };
  addEventListener("keydown", start, true);
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const place = target.nodeType === 1 ? target : target.parentElement;
      const shown = place?.closest("#results, #status, #facets, #dates, #progress");
      if (shown == null) continue;
      const now = performance.now();
      seen.last = now;
      if (shown.id === "results" && seen.first === null && shown.children.length > 0) {
        seen.first = now;
        seen.firstAt = Date.now();
      }
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
})()`;

/** Before the page is opened. */
export async function setClock(page: Page): Promise<void> {
  await page.addInitScript({ content: clock });
}

interface Seen {
  readonly key: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly firstAt: number | null;
}

/** Waits until the page is quiet, and tells what it did since the last key, or since it was opened. */
export async function reaction(page: Page, patience = 30_000): Promise<Reaction> {
  const end = Date.now() + patience;
  for (;;) {
    const { now, ...seen } = (await page.evaluate("({ ...searchClock, now: performance.now() })")) as Seen & {
      readonly now: number;
    };
    const settled = now - (seen.last ?? seen.key) > quiet && (seen.last !== null || now - seen.key > 2 * quiet);
    if (settled || Date.now() > end) {
      const since = (time: number | null): number | null => (time === null ? null : time - seen.key);
      return { first: since(seen.first), last: since(seen.last), firstAt: seen.firstAt };
    }
    await page.waitForTimeout(50);
  }
}
