import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Browser } from "playwright-core";
import { readGroup, readHead } from "../../src/site/manifest.ts";
import { type Built, buildFrom, sampleContent } from "./built.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { assertAccessible, visit } from "./visit.ts";

suite("each kind of page is for everybody", () => {
  let browser: Browser;
  let built: Built;
  let served: ServedFolder;

  before(async () => {
    built = await buildFrom(sampleContent);
    [browser, served] = await Promise.all([launch(), serveFolder(built.folder, "/harbour-observer/")]);
  });
  after(async () => {
    await Promise.all([browser?.close(), served?.close()]);
    built?.remove();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      test(`${colorScheme}, ${width} px wide: no fault of WCAG 2.2 AA, and nothing to scroll sideways`, async (t) => {
        const { page, close } = await visit(browser, { colorScheme, viewport: { width, height: 800 } });
        t.after(close);
        for (const [kind, address] of addresses(built.folder)) {
          await page.goto(new URL(address, served.url).href);
          await assertAccessible(
            page,
            kind,
            colorScheme === "dark" ? ["color-contrast", "link-in-text-block"] : undefined,
          );
          const overflow = await page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(overflow, 0, `${kind} ${address} is wider than the window`);
          if (kind !== "article") continue;
          const widths = await page
            .locator("article :is(.blurbs, .body)")
            .evaluateAll((texts) =>
              texts.map((text) => text.clientWidth / Number.parseFloat(getComputedStyle(text).fontSize)),
            );
          assert.ok(widths.length > 0 && Math.max(...widths) <= 40, `${address}: lines of ${widths.join(", ")} em`);
        }
      });
    }
  }
});

/** One page of each kind, and stories that are out of the ordinary: with a table, without a date, in other scripts. */
function addresses(folder: string): readonly (readonly [string, string])[] {
  const head = readHead(folder);
  assert.ok(typeof head === "object");
  const parts = head.groups.map(({ name }) => readGroup(folder, name));
  const pages = parts
    .flatMap((part) => (typeof part === "object" ? part : []))
    .filter(({ path }) => path.endsWith(".html"));
  const kinds = new Map<string, string>();
  for (const { path, kind } of pages) if (kind !== "redirect" && !kinds.has(kind)) kinds.set(kind, path);
  const stories = pages.filter(({ path }) =>
    /light-railway|first-train|fish-pie|灯台の丘|رسالة|close-ranks|last-boat/.test(path),
  );
  assert.ok(kinds.size >= 14, `kinds of pages: ${[...kinds.keys()].join(", ")}`);
  return [...kinds, ...stories.map(({ path }) => ["article", path] as const)].map(
    ([kind, path]) => [kind, path.replace(/(^|\/)index\.html$/, "$1")] as const,
  );
}
