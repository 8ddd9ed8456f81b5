import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Browser } from "playwright-core";
import { type Built, buildFrom, sampleContent } from "./built.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { pageOfEachKind, storiesLike } from "./kinds.ts";
import { lookAt, type Reading } from "./reading.ts";

/*
 * The part of accessible.slow.ts that finds nearly all: each kind of page in the sample archive, with all rules on a
 * phone and on a desk, and the other colours by the rules that colours can break.
 */

const readings: readonly Reading[] = [
  { way: "light", width: 360 },
  { way: "dark", width: 360, coloursOnly: true },
  { way: "forced", width: 360, coloursOnly: true },
  { way: "light", width: 1280 },
];

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

  test("light, dark and in forced colours, on a phone and on a desk: no fault of WCAG 2.2 AA", async () => {
    const kinds = pageOfEachKind(built.folder);
    assert.ok(kinds.length >= 19, `kinds of pages: ${kinds.map(([kind]) => kind).join(", ")}`);
    // Out of the ordinary: with a table, without a date, in other scripts.
    const stories = storiesLike(built.folder, /first-train|灯台の丘|رسالة|a-heron/);
    assert.ok(stories.length >= 4);
    const { count, faults } = await lookAt(browser, served.url, [...kinds, ...stories], readings);
    assert.deepEqual(faults, []);
    assert.ok(count >= 90);
  });

  test("without a script: the search page leads on, and has no fault either", async () => {
    const pages = [
      ["search", "search/?q=harbour"],
      ["front", ""],
    ] as const;
    assert.deepEqual((await lookAt(browser, served.url, pages, [{ way: "light", width: 360 }], false)).faults, []);
  });
});
