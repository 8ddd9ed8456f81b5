import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { digest } from "../../src/basics/digest.ts";
import { build } from "../../src/build/build.ts";
import { temporary } from "../site/place.ts";
import { filesOf } from "./edits.ts";
import { type Forgery, forge } from "./forge.ts";
import { anyStory, makePaper, Paper } from "./paper.ts";
import { Random } from "./random.ts";

const script = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const forgeries: readonly (readonly [name: string, forgery: Forgery])[] = [
  [
    "markup in every text",
    { story: { headline: script, dek: script, blurbs: [script], body: `${script}\n\n[x](javascript:alert(1))` } },
  ],
  ["markup in names", { story: { section: script, publication: script, authors: [{ name: script }] } }],
  ["markup in a language", { story: { language: `en${script}` } }],
  ["an address that runs", { story: { url: "javascript:alert(1)" } }],
  ["an id of every object", { story: { id: "__proto__" }, row: { id: "__proto__" } }],
  [
    "sections of every object",
    { story: { section: "__proto__", publication: "constructor", authors: [{ name: "toString" }] } },
  ],
  ["a path that leads out", { row: { path: "/../../x/" } }],
  ["a path that leads out below", { row: { path: "/2001/../../../x/" } }],
  ["a path with backslashes", { row: { path: "/..\\..\\x/" } }],
  ["a path that is a file's name", { row: { path: "/backfile.json/" } }],
  ["a path among the manifest's parts", { row: { path: "/backfile/root.json" } }],
  ["a path that is no path", { row: { path: "x" } }],
  ["a path of markup", { row: { path: `/2001/${script}/` } }],
  ["the path of another page", { row: { path: "/authors/" } }],
  [
    "aliases that lead out",
    { story: { aliases: ["/../../x/", "/backfile/root.json", "/assets/style.css"] }, row: { flags: 4 } },
  ],
  ["an alias that runs", { story: { aliases: ["javascript:alert(1)", `/${script}/`] }, row: { flags: 4 } }],
  ["a slug that leads out", { story: { slug: "../../x" }, row: { flags: 2 } }],
  ["a source that leads out", { story: { source: { file: "../../x", line: 1 } }, row: { file: '"../../x"' } }],
  [
    "corrections of markup",
    {
      story: {
        corrections: [{ date: script, text: script, kind: "constructor" }, { text: 7, kind: "__proto__" }, null],
      },
      row: { flags: 16 },
    },
  ],
  ["a date that is none", { story: { date: "the other day" } }],
  ["a date of markup", { story: { date: `2001-02-03${script}` } }],
  ["a date that is a number", { story: { date: 42 } }],
  ["authors that are none", { story: { authors: null } }],
  ["authors without names", { story: { authors: [{}] } }],
  ["texts that are none", { story: { headline: null, blurbs: 7, body: {} } }],
  ["no provenance", { story: { provenance: null } }],
  ["columns that are no JSON", { row: { date: "{", authors: "[" } }],
  ["a volume that is not there", { row: { volume: 4_000_000_000 } }],
  ["a place behind the end", { row: { start: 1e15 } }],
  ["a place before the beginning", { row: { start: -5 } }],
  ["a place that is no number", { row: { start: Number.NaN } }],
  ["more bytes than there are", { row: { bytes: 4_000_000_000 } }],
  ["a source with more stories than there are", { source: { stories: 1000 } }],
  ["a source without its stories", { source: { stories: 0 } }],
  ["a source with asides that are none", { source: { aside: '{"leftovers":7}' } }],
  ["volumes that lead out", { volumes: { "../../x": 5, __proto__: 1 } as never }],
  ["volumes that are none", { volumes: { 1: Number.NaN } }],
  ["no volumes", { volumes: {} }],
];

/** A site of an invented paper, built once. */
const built = mkdtempSync(join(tmpdir(), "backfile-test-"));
const random = new Random(5);

before(async () => {
  const paper = makePaper(join(built, "a", "b", "content"), random, false);
  for (const path of [...paper.records.keys()].slice(12)) paper.remove(path);
  await build({ content: paper.folder, output: join(built, "a", "b", "_site"), search: false });
});

after(() => rmSync(built, { recursive: true }));

/** A copy of all that stands there. */
function place(context: TestContext) {
  const folder = temporary(context);
  cpSync(built, folder, { recursive: true, preserveTimestamps: true });
  const paper = new Paper(join(folder, "a", "b", "content"));
  return { folder, paper, options: { content: paper.folder, output: join(folder, "a", "b", "_site"), search: false } };
}

for (const [name, forgery] of forgeries) {
  test(`what is kept is forged: ${name}`, async (context) => {
    const { folder, paper, options } = place(context);
    forge(`${options.output}.backfile/kept`, forgery);
    paper.put("another.md", anyStory(random));
    const report = await build(options);
    assert.equal(report.published, true);
    assertHarmless(folder, options.output);
  });
}

test("a forged report of the last build changes nothing of the site", async (context) => {
  const { folder, options } = place(context);
  const before = filesOf(options.output).map((path) => readFileSync(join(options.output, path), "utf8"));
  const last = `${options.output}.backfile/kept/last-build.json`;
  const { build: said } = JSON.parse(readFileSync(last, "utf8")) as { build: object };
  for (const change of [{ problems: null }, { articles: "many" }, { address: 7 }]) {
    const forged = { ...said, ...change };
    writeFileSync(last, JSON.stringify({ seal: digest([JSON.stringify(forged)], 26), build: forged }));
    await build(options);
  }
  assert.deepEqual(
    filesOf(options.output).map((path) => readFileSync(join(options.output, path), "utf8")),
    before,
  );
  assertHarmless(folder, options.output);
});

/** Nothing stands outside of the site and the folder beside it, and no page holds anything that runs. */
function assertHarmless(folder: string, output: string): void {
  const strangers = filesOf(folder).filter((path) => !/^a\/b\/(?:content|_site|_site\.backfile)\//.test(path));
  assert.deepEqual(strangers, []);
  assert.ok(existsSync(join(output, "backfile.json")));
  for (const path of filesOf(output)) {
    if (!path.endsWith(".html")) continue;
    const page = readFileSync(join(output, path), "utf8");
    const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
    const active = tags.filter(
      (tag) =>
        /^<(?:script(?! (?:type="application\/(?:ld\+)?json"|src="))|img|iframe|object|embed)/i.test(tag) ||
        /\s(?:on\w+\s*=|(?:href|src)\s*=\s*"?\s*javascript:)/i.test(
          tag.replace(/"[^"]*"/g, (value) => (/^"\s*javascript:/i.test(value) ? value : '""')),
        ),
    );
    assert.deepEqual(active, [], path);
  }
}
