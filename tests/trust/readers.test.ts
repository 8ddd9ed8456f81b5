import assert from "node:assert/strict";

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { build, type Report } from "../../src/build/build.ts";

import { fileFormatOf, fileFormats, headOf } from "../../src/clippings/formats.ts";
import { readAnySource } from "../../src/records/read.ts";

import { makeZip } from "../clippings/archives/make-zip.ts";
import { seeds } from "../fuzz/seeds.ts";
import { BuiltSite } from "../sites/built-site.ts";
import { beginnings, endless } from "./gigabytes.ts";

/** A hang would be the fault here; how fast it is, is no matter of these tests. */
const patience = { timeout: 240_000 };
const megabyte = 1024 * 1024;

test("of a file of 300 MB no reader takes more at once than it can hold", patience, async (context) => {
  const seen = new Set<string | undefined>();
  for (const [file, text] of beginnings) {
    const bytes = endless(text, 300 * megabyte, "\0");
    seen.add(fileFormatOf(headOf(bytes))?.name);
    const { problems, articles } = await readAnySource(file, bytes);
    assert.ok(bytes.most() <= 64 * megabyte, `${file}: ${bytes.most()} bytes at once`);
    assert.ok(problems.length > 0 || articles.length > 0, `${file} is passed over without a word`);
  }
  const without = fileFormats.map(({ name }) => name).filter((name) => !seen.has(name) && name !== "wacz");
  assert.deepEqual(without, [], "formats without a beginning in gigabytes.ts");
  context.diagnostic(`at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB in memory`);
});

type Files = readonly (readonly [name: string, bytes: Uint8Array])[];

async function built(place: string, files: Files): Promise<{ report: Report; pages: readonly string[] }> {
  const content = join(place, "content");
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), bytes);
  }
  const report = await build({ content, output: join(place, "_site"), search: false });
  return { report, pages: new BuiltSite(join(place, "_site")).files.filter((file) => file.endsWith(".html")) };
}

/** One of every kind that is damaged: cut off, strewn with bytes that are no text, and what nobody could have meant. */
const damaged: Files = [
  ...seeds.map(([name, bytes]) => [`cut/${name}`, bytes.subarray(0, Math.floor(bytes.length * 0.45))] as const),
  ...seeds.map(
    ([name, bytes]) => [`torn/${name}`, bytes.map((byte, at) => (at > 60 && at % 5 === 0 ? 0xff : byte))] as const,
  ),
  ["deep.html", Buffer.from(`<!doctype html><html><body>${"<div>".repeat(100_000)}`)],
  ["deep.json", Buffer.from(`[{"title":"x","a":${"[".repeat(100_000)}`)],
  ["deep.xml", Buffer.from(`<rss version="2.0"><channel><item>${"<a>".repeat(100_000)}`)],
  ["deep.md", Buffer.from(`---\nheadline: ${"[".repeat(100_000)}\n---\nText.`)],
  ["line.csv", Buffer.from(`title,date,text\nx,2011-03-09,"${"a,".repeat(500_000)}`)],
  ["yaml.md", Buffer.from("---\nheadline: [\n---\nText.")],
  ["toml.md", Buffer.from("+++\ntitle = \n+++\nText.")],
  [
    "entities.xml",
    Buffer.from(
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><item><title>&a19;</title></item></channel></rss>`,
    ),
  ],
  ["bomb.html.gz", gzipSync(Buffer.alloc(300 * megabyte))],
  [
    "bomb.zip",
    makeZip([
      { name: "a.csv", bytes: Buffer.alloc(64 * megabyte) },
      { name: "../b.csv", bytes: Buffer.from("x") },
    ]),
  ],
  ["zeros.xml", Buffer.alloc(megabyte)],
  ["empty.xml", Buffer.alloc(0)],
];

test(
  "one bad file of every kind never loses a good one, and each is named or still tells its story",
  patience,
  async () => {
    const place = mkdtempSync(join(tmpdir(), "backfile-damaged-"));
    try {
      const good = seeds.map(([name, bytes]) => [`good/${name}`, bytes] as const);
      const alone = await built(join(place, "alone"), good);
      const beside = await built(join(place, "beside"), [
        ...good,
        ...damaged.map(([name, bytes]) => [`bad/${name}`, bytes] as const),
      ]);
      const stories = alone.pages.filter((page) => /^(?:\d{4}\/\d\d\/\d\d|undated)\/[^/]+\/index\.html$/.test(page));
      assert.ok(stories.length >= 20, `${stories.length} stories`);
      const missing = stories.filter((page) => !beside.pages.includes(page));
      assert.deepEqual(missing, [], "pages of good files");
      const named = new Set(beside.report.problems.map(({ file }) => file));
      const silent: string[] = [];
      for (const [name, bytes] of damaged) {
        const file = `content/bad/${name}`;
        if ([...named].some((one) => one === file || one.startsWith(`${file}/`))) continue;
        const { articles, tally } = await readAnySource(file, bytes);
        if (articles.length === 0 && (tally?.leftOut.length ?? 0) === 0) silent.push(file);
      }
      assert.deepEqual(silent, [], "bad files without a word");
      assert.ok([...named].filter((file) => file.startsWith("content/bad/")).length > 40);
    } finally {
      rmSync(place, { recursive: true });
    }
  },
);
