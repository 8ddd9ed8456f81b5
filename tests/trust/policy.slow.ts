import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { build } from "../../src/build/build.ts";
import { sampleContent } from "../browser/built.ts";
import { launch } from "../browser/chromium.ts";
import { pageOfEachKind } from "../browser/kinds.ts";
import { installedServers } from "../hosts/servers.ts";
import { figure } from "./figures.ts";
import { holdMarkup, holdPolicy, type PolicySeen, serveWith, ways } from "./hold-policy.ts";

/** Every page of the sample archive, by its own policy, by a header, by both, and behind the web servers that are installed. */
const place = mkdtempSync(join(tmpdir(), "backfile-policy-"));
const prefix = "/harbour-observer/";
const sought = [
  { query: "harbour", stems: true },
  { query: "harbours -zeppelin sort:new", stems: true },
  { query: "灯台", stems: false },
  { query: "section:harbour", stems: false },
];
const sum: PolicySeen = { pages: 0, searches: 0, refused: 0 };
const done: string[] = [];
let browser: Browser;
let said = 0;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  const isDone = ways.every((way) => done.includes(way));
  const kinds = isDone ? pageOfEachKind(join(place, "plain")).length : 0;
  rmSync(place, { recursive: true, force: true });
  if (!isDone) return;
  figure(
    "policy",
    `${sum.pages.toLocaleString("en")} pages of ${kinds} kinds opened with the policy by ${done.join(", ")}, with ${sum.searches} searches: ` +
      `no breach, no word on the console, nothing inline; ${sum.refused.toLocaleString("en")} things put into them were refused; ` +
      `${said} pages name the policy before they load anything`,
  );
});

function add(seen: PolicySeen, way: string): void {
  sum.pages += seen.pages;
  sum.searches += seen.searches;
  sum.refused += seen.refused;
  done.push(way);
}

/** Redirects, which nobody stays on, lead on. */
function pagesOf(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  return all.filter((file) => file.endsWith(".html")).map((file) => file.replace(/(^|\/)index\.html$/, "$1"));
}

for (const way of ways) {
  test(`every page of the sample archive keeps to the policy by ${way}`, async () => {
    const folder = join(place, "plain");
    await build({ content: sampleContent, output: folder });
    said = holdMarkup(folder);
    const server = await serveWith(folder, prefix, way);
    try {
      add(await holdPolicy(browser, server.url, pagesOf(folder), sought), way);
    } finally {
      await server.close();
    }
  });
}

for (const server of installedServers) {
  const { host, missing = false } = server;
  if (host === undefined) continue;
  test(`a page of each kind keeps to the policy behind ${server.name}`, { skip: missing }, async () => {
    const folder = join(place, server.name);
    await build({ content: sampleContent, output: folder, host });
    const running = await server.start(folder, prefix);
    try {
      const addresses = pageOfEachKind(folder).map(([, address]) => address);
      const seen = await holdPolicy(browser, running.url, addresses, sought);
      assert.ok(seen.searches === sought.length);
      add(seen, server.name);
    } finally {
      await running.close();
    }
  });
}
