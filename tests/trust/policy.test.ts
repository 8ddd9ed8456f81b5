import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { type Built, buildFrom, sampleContent } from "../browser/built.ts";
import { launch } from "../browser/chromium.ts";
import { pageOfEachKind } from "../browser/kinds.ts";
import { holdMarkup, holdPolicy, serveWith, ways } from "./hold-policy.ts";

let sample: Built;
let browser: Browser;

before(async () => {
  sample = await buildFrom(sampleContent);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  sample?.remove();
});

test("every page says its policy before it loads anything", () => {
  assert.ok(holdMarkup(sample.folder) > 100);
});

for (const way of ways) {
  test(`a page of each kind keeps to the policy and is held to it, by ${way}`, async () => {
    const server = await serveWith(sample.folder, "/harbour-observer/", way);
    try {
      const addresses = pageOfEachKind(sample.folder).map(([, address]) => address);
      const sought = [
        { query: "harbour", stems: true },
        { query: "灯台", stems: false },
      ];
      const seen = await holdPolicy(browser, server.url, addresses, sought);
      assert.ok(seen.pages >= 12 && seen.searches === 2 && seen.refused > seen.pages * 4, JSON.stringify(seen));
    } finally {
      await server.close();
    }
  });
}
