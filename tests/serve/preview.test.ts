import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type TestContext, test } from "node:test";
import { build } from "../../src/build/build.ts";
import { Preview } from "../../src/serve/preview.ts";
import { project, put, stories } from "../cli/run-cli.ts";

/** An archive that was built, and a preview of it. */
async function opened(context: TestContext, more: Readonly<Record<string, string>> = {}) {
  const folder = project(context, { ...stories, ...more });
  const [content, output] = [join(folder, "content"), join(folder, "_site")];
  await build({ content, output });
  const preview = await Preview.open(content, `${output}.backfile/kept`);
  assert.ok(preview);
  return { folder, content, output, preview };
}

/** The pages of a built site and its feed, by file. */
function pagesIn(output: string): Map<string, string> {
  const files = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((file) => file.endsWith(".html") || file === "feed.xml");
  return new Map(files.map((file) => [file, readFileSync(join(output, file), "utf8")]));
}

const heron =
  "---\nheadline: A heron on the town hall\ndate: 2021-01-02\nsection: Town\nauthors: Ida Marl\n---\nIt stayed.\n";

const tern =
  "---\nid: tern000001\nslug: the-terns\nheadline: The terns are back\ndate: 2019-05-03\nsection: Town\nauthors: Ida Marl\n---\nThey came at noon.\n";

const changes: readonly [string, string[], (content: string) => void][] = [
  [
    "a text is corrected",
    ["lock.md"],
    (content) => put(content, { "lock.md": `${stories["content/lock.md"]}\nNobody had thought so.\n` }),
  ],
  [
    "a headline is corrected",
    ["eel.md"],
    (content) => put(content, { "eel.md": stories["content/eel.md"].replace("double", "triple") }),
  ],
  [
    "a date and an author are",
    ["lock.md"],
    (content) =>
      put(content, { "lock.md": stories["content/lock.md"].replace("2019-05", "2018-11").replace("Ida", "Ada") }),
  ],
  ["a story is added", ["heron.md"], (content) => put(content, { "heron.md": heron })],
  ["and taken out again", ["heron.md"], (content) => rmSync(join(content, "heron.md"))],
  ["a story comes that states its id and address", ["tern.md"], (content) => put(content, { "tern.md": tern })],
  [
    "and is corrected, headline and all",
    ["tern.md"],
    (content) => put(content, { "tern.md": tern.replace("terns", "swifts").replace("They", "**All** of them") }),
  ],
  [
    "a folder appears",
    ["birds"],
    (content) => put(content, { "birds/heron.md": heron, "birds/deep/tern.md": heron.replace("heron", "tern") }),
  ],
  ["is renamed", ["birds", "bird"], (content) => renameSync(join(content, "birds"), join(content, "bird"))],
  ["and goes", ["bird"], (content) => rmSync(join(content, "bird"), { recursive: true })],
  [
    "an article file is added",
    ["clips.txt"],
    (content) =>
      put(content, { "clips.txt": "Town May 3, 2019\nFen ferry sold\nBy Bo Tench\nIt went for a shilling.\n" }),
  ],
  [
    "and corrected",
    ["clips.txt"],
    (content) =>
      put(content, { "clips.txt": "Town May 4, 2019\nFen ferry sold\nBy Bo Tench\nIt went for two shillings.\n" }),
  ],
  ["a record cannot be read", ["eel.md"], (content) => put(content, { "eel.md": "---\nheadline: [\n---\n" })],
  ["and is mended", ["eel.md"], (content) => put(content, { "eel.md": stories["content/eel.md"] })],
  [
    "the archive gets another title",
    ["archive.yaml"],
    (content) =>
      put(content, { "archive.yaml": "title: The Fen Gazette\npublication: The Fenmouth Ledger\nlanguage: en\n" }),
  ],
  [
    "an author is described",
    ["authors"],
    (content) => put(content, { "authors/ida.md": "---\nname: Ida Marl\naliases: Ada Marl\n---\nShe keeps eels.\n" }),
  ],
  [
    "is told more of, and called otherwise",
    ["authors/ida.md"],
    (content) =>
      put(content, { "authors/ida.md": "---\nname: Ida Marl of Fen\naliases: [Ida Marl, Ada Marl]\n---\nTwo eels.\n" }),
  ],
  ["and is described no more", ["authors/ida.md"], (content) => rmSync(join(content, "authors/ida.md"))],
  [
    "what is no source comes",
    [".hidden.md", "note.pdf", "readme.md", "gone.md"],
    (content) => put(content, { ".hidden.md": heron, "note.pdf": "x", "readme.md": heron }),
  ],
  [
    "two are corrected at once",
    ["lock.md", "ferry.md"],
    (content) => {
      put(content, { "lock.md": `${stories["content/lock.md"]}\nOr hardly anybody.\n` });
      put(content, { "ferry.md": stories["content/ferry.md"].replace("leaves in", "leaves at") });
    },
  ],
];

test("a preview shows, page by page, what the next build will write", async (context) => {
  const { content, output, preview } = await opened(context);
  let before = pagesIn(output);
  for (const [what, paths, change] of changes) {
    change(content);
    assert.equal(await preview.change(new Set(paths)), true, what);
    await build({ content, output });
    const after = pagesIn(output);
    for (const [file, text] of after) {
      assert.equal(preview.has(file), true, `${what}: ${file}`);
      assert.equal(preview.text(file), text, `${what}: ${file}`);
    }
    for (const file of before.keys()) if (!after.has(file)) assert.equal(preview.has(file), false, `${what}: ${file}`);
    assert.equal(preview.has("assets/style.css"), undefined, "not a page");
    preview.settle();
    before = after;
  }
});

test("what was shown and never built is missing, not unknown, once it is gone", async (context) => {
  const { content, preview } = await opened(context);
  const name = "2021/01/02/index.html";
  assert.equal(preview.has(name), undefined);
  put(content, { "heron.md": heron });
  await preview.change(new Set(["heron.md"]));
  assert.equal(preview.has(name), true);
  rmSync(join(content, "heron.md"));
  await preview.change(new Set(["heron.md"]));
  assert.equal(preview.has(name), false);
});

test("what a preview cannot tell is left to the build", async (context) => {
  const { content, preview } = await opened(context);
  const many = new Set(Array.from({ length: 500 }, (_, index) => `many-${index}.md`));
  assert.equal(await preview.change(many), false, "many files at once");
  put(content, { "theme.css": ":root { --mark: #00407a }" });
  assert.equal(await preview.change(new Set(["theme.css"])), false, "the look of every page");
  put(content, { "archive.yaml": "title: T\npublication: Another Paper\n" });
  assert.equal(await preview.change(new Set(["archive.yaml"])), false, "what every source is read with");
});

test("an archive in which no story is left, or whose settings cannot be read, is not shown", async (context) => {
  const { content, preview } = await opened(context);
  put(content, { "archive.yaml": "title: [\n" });
  await assert.rejects(preview.change(new Set(["archive.yaml"])), /archive\.yaml/);
  const other = await opened(context);
  const paths = ["lock.md", "eel.md", "ferry.md"];
  for (const path of paths) rmSync(join(other.content, path));
  assert.equal(await other.preview.change(new Set(paths)), false);
});

test("a preview asks for readings that were kept with these settings by this code, and writes nothing", async (context) => {
  const { folder, content, output } = await opened(context);
  assert.equal(await Preview.open(content, join(folder, "nowhere")), undefined);
  const kept = `${output}.backfile/kept`;
  const before = readdirSync(kept);
  writeFileSync(join(content, "archive.yaml"), "publication: Another Paper\n");
  assert.equal(await Preview.open(content, kept), undefined);
  mkdirSync(join(content, "new"));
  assert.deepEqual(readdirSync(kept), before);
});
