import assert from "node:assert/strict";
import { test } from "node:test";
import { aiCrawlers } from "../../src/pages/ai-crawlers.ts";
import { robots } from "../../src/pages/robots.ts";
import type { Crawlers } from "../../src/records/crawlers.ts";

const sitemap = "\nSitemap: https://past.example/sitemap.xml\n";
const anyone = "User-agent: *\nAllow: /\n";
const training = `${aiCrawlers.map((name) => `User-agent: ${name}\n`).join("")}Disallow: /\n`;

const asked: readonly (readonly [Crawlers, string | null, string])[] = [
  ["all", null, anyone],
  ["all", "https://past.example/", anyone + sitemap],
  ["search", null, `${training}\n${anyone}`],
  ["search", "https://past.example/", `${training}\n${anyone}${sitemap}`],
  ["none", null, "User-agent: *\nDisallow: /\n"],
  ["none", "https://past.example/", "User-agent: *\nDisallow: /\n"],
];

for (const [crawlers, address, text] of asked) {
  test(`crawlers: ${crawlers}, ${address === null ? "without" : "with"} an address`, () => {
    const file = robots(address, crawlers);
    assert.equal(file.text(), text);
    assert.equal(file.key(), text);
  });
}

test("no search engine counts as a crawler for training, and each name can stand in robots.txt", () => {
  for (const name of aiCrawlers) {
    assert.match(name, /^[A-Za-z0-9_-]+$/);
    assert.doesNotMatch(name, /^(?:Googlebot|Bingbot|Applebot|DuckDuckBot|YandexBot|Baiduspider|archive\.org_bot)$/i);
  }
  assert.equal(new Set(aiCrawlers).size, aiCrawlers.length);
});
