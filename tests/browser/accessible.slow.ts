import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { type Built, buildFolder, sampleContent } from "./built.ts";
import { launch, type ServedFolder, serveFolder } from "./chromium.ts";
import { pageOfEachKind, storiesLike } from "./kinds.ts";
import { lookAt, type Reading } from "./reading.ts";

/*
 * Every kind of page × three widths × light, dark and forced colours × with and without scripts: the sample archive in
 * each theme, and a paper that runs from right to left and one in Japanese. All rules each time.
 */

const ways = ["light", "dark", "forced"] as const;
const readings: readonly Reading[] = [360, 768, 1280].flatMap((width) => ways.map((way) => ({ way, width })));

const papers = [
  { name: "the sample archive", content: sampleContent, theme: "default", query: "harbour" },
  { name: "the sample archive in the theme Gazette", content: sampleContent, theme: "gazette", query: "harbour" },
  { name: "a paper in Arabic", content: paper("arabic-paper"), theme: "default", query: "البلدة" },
  { name: "a paper in Japanese", content: paper("japanese-paper"), theme: "default", query: "港" },
  { name: "a paper in Arabic in the theme Gazette", content: paper("arabic-paper"), theme: "gazette", query: "البلدة" },
];

function paper(name: string): string {
  return fileURLToPath(new URL(`../sites/${name}/content`, import.meta.url));
}

for (const { name, content, theme, query } of papers) {
  suite(name, () => {
    let browser: Browser;
    let built: Built;
    let served: ServedFolder;

    before(async () => {
      const settings = `${readFileSync(join(content, "archive.yaml"), "utf8")}\ntheme: ${theme}\n`;
      built = await buildFolder(content, { "archive.yaml": settings });
      const prefix = new URL(built.report.address ?? "http://127.0.0.1/").pathname;
      [browser, served] = await Promise.all([launch(), serveFolder(built.folder, prefix)]);
    });
    after(async () => {
      await Promise.all([browser?.close(), served?.close()]);
      built?.remove();
    });

    for (const script of [true, false]) {
      test(`${script ? "with" : "without"} scripts, three widths, light, dark and forced colours`, async (t) => {
        const kinds = pageOfEachKind(built.folder);
        assert.ok(kinds.length >= 18, `kinds of pages: ${kinds.map(([kind]) => kind).join(", ")}`);
        const stories = storiesLike(built.folder, /first-train|灯台の丘|رسالة|a-heron|a-letter|close-ranks|last-boat/);
        const pages = [...kinds, ...stories, ["search", `search/?q=${encodeURIComponent(query)}`] as const];
        const { count, faults } = await lookAt(browser, served.url, pages, readings, script);
        assert.deepEqual(faults, []);
        assert.equal(count, pages.length * readings.length);
        t.diagnostic(`${count} looks at ${pages.length} pages: no fault`);
      });
    }
  });
}
