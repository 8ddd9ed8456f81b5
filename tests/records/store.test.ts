import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/records/store.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { contentFolder, leeFile } from "./samples.ts";

const record = (more: string, body = "Text.") => `---\n${more}\n---\n\n${body}\n`;

test("a folder with one article file is an archive, with a notice", async (context) => {
  const content = await readContent(contentFolder(context, { "lee.txt": leeFile }));
  assert.equal(content.articles.length, 4);
  assert.deepEqual(content.problems, []);
  assert.match(content.notices.join(), /no content\/archive\.yaml/);
  assert.deepEqual(content.sources, [{ file: "content/lee.txt", format: "article-file", articles: 4, leftovers: [] }]);
});

test("only the story with a head has a section, and undated ones have the list's bound", async (context) => {
  const { articles } = await readContent(contentFolder(context, { "lee.txt": leeFile }));
  assert.deepEqual(
    articles.map(({ date, section, provenance }) => [date, section, provenance.headline?.how, provenance.date?.how]),
    [
      ["2022-02-04", "World", "given", "given"],
      ["[..2022-02-04]", null, "derived", "inferred"],
      ["[..2022-02-04]", null, "derived", "inferred"],
      ["[..2022-02-04]", null, "derived", "inferred"],
    ],
  );
});

test("a record takes the place of a story with its id", async (context) => {
  const folder = contentFolder(context, { "lee.txt": leeFile });
  const { articles } = await readContent(folder);
  writeFileSync(join(folder, "fix.md"), record(`id: ${articles[1]?.id}\nheadline: Mended\ndate: 2022-01-30`));
  const mended = await readContent(folder);
  assert.equal(mended.articles.length, 4);
  assert.deepEqual(mended.problems, []);
  assert.deepEqual(
    mended.replaced.map(({ story, record: by }) => [story.id, story.date, by.id, by.headline]),
    [[articles[1]?.id, "[..2022-02-04]", articles[1]?.id, "Mended"]],
  );
});

test("of two records with one id the first by path is kept, and the other reported", async (context) => {
  const files = { "b/one.md": record("id: x1\nheadline: B"), "a/two.md": record("id: x1\nheadline: A") };
  const { articles, problems } = await readContent(contentFolder(context, files));
  assert.deepEqual(
    articles.map(({ headline }) => headline),
    ["A"],
  );
  assert.deepEqual(
    problems.map(({ file, rule, found, severity }) => [file, rule, found, severity]),
    [["content/b/one.md", "id-twice", "x1", "error"]],
  );
});

test("records without an id that begin alike are told apart by the rest of their text, and none is lost", async (context) => {
  const begin = `---\nheadline: Prices\ndate: 1987-03-02\n---\n${"The same beginning of a table. ".repeat(10)}`;
  const files = { "a.md": `${begin}Wheat fell.\n`, "b.md": `${begin}Rye rose.\n`, "c.md": `${begin}Rye rose.\n` };
  const { articles, problems } = await readContent(contentFolder(context, files));
  assert.equal(articles.length, 2);
  assert.notEqual(articles[0]?.id, articles[1]?.id);
  assert.deepEqual(
    problems.map(({ file, rule, severity }) => [file, rule, severity]),
    [
      ["content/b.md", "id-shared", "warning"],
      ["content/c.md", "id-twice", "error"],
    ],
  );
  const alone = await readContent(contentFolder(context, { "a.md": files["a.md"] }));
  assert.equal(alone.articles[0]?.id, articles[0]?.id);
});

test("a record is reported when its article file tells the story in other words, not when it is silent", async (context) => {
  const folder = contentFolder(context, { "lee.txt": leeFile });
  await importFiles([join(folder, "lee.txt")], folder);
  const rules = async () => (await readContent(folder)).problems.map(({ rule }) => rule);
  assert.deepEqual(await rules(), []);
  writeFileSync(join(folder, "lee.txt"), leeFile.replace("Feb 4, 2022", "Feb 3, 2022"));
  assert.deepEqual(await rules(), ["source-changed"]);
  writeFileSync(join(folder, "lee.txt"), leeFile.trimEnd().split("\n").slice(0, -1).join("\n"));
  assert.deepEqual(await rules(), []);
});

test("a story on two authors' pages is one, by both, and names both places", async (context) => {
  const page = (name: string) =>
    `For ${name}'s latest contributions to The Harbour Gazette, see below:\nThe pier stays, two reporters found.\n`;
  const folder = contentFolder(context, { "a.txt": page("Ann Lee"), "b.txt": page("Bo Ek") });
  const { articles, sources } = await readContent(folder);
  assert.equal(articles.length, 1);
  assert.deepEqual(
    articles[0]?.authors.map(({ name }) => name),
    ["Ann Lee", "Bo Ek"],
  );
  assert.deepEqual(
    [articles[0]?.source, articles[0]?.alsoIn],
    [{ file: "content/a.txt", line: 2 }, [{ file: "content/b.txt", line: 2 }]],
  );
  assert.deepEqual(
    sources.map((source) => source.articles),
    [1, 1],
  );
});

test("two stories of which only a headline is known are two when their authors differ", async (context) => {
  const text = "Feb 4, 2022\nThe week in letters\nBy Ann Lee\n\nFeb 4, 2022\nThe week in letters\nBy Bo Ek\n";
  const { articles } = await readContent(contentFolder(context, { "a.txt": text }));
  assert.equal(new Set(articles.map(({ id }) => id)).size, articles.length);
});

test("an unknown key is reported once over all files", async (context) => {
  const files = {
    "a.md": record("mood: a"),
    "b.md": record("headline: B\nmood: b\nlayout: x", "Other."),
    "c.txt": "---\nmood: c\n---\nMay 2021\nThe tide\n",
  };
  const { problems } = await readContent(contentFolder(context, files));
  assert.deepEqual(
    problems.map(({ file, line, found }) => [file, line, found]),
    [
      ["content/a.md", 2, "mood"],
      ["content/b.md", 4, "layout"],
    ],
  );
});

test("settings are read, and bad ones reported", async (context) => {
  const yaml =
    "title: Clips\naddress: https://archive.example/clips\nlanguage: de\nzone: nowhere\ntheme: ../x\ntitel: x\npublication: The Harbour Gazette\ncrawlers: some\n";
  const { settings, problems, articles, notices } = await readContent(
    contentFolder(context, { "archive.yaml": yaml, "a.md": "Text." }),
  );
  assert.deepEqual(settings, {
    title: "Clips",
    description: null,
    address: "https://archive.example/clips/",
    online: null,
    oai: null,
    language: "de",
    zone: "UTC",
    theme: "default",
    publication: "The Harbour Gazette",
    rights: null,
    show: null,
    crawlers: "all",
    data: "all",
    cards: null,
    fields: [],
  });
  assert.deepEqual(
    problems.map(({ line, rule }) => [line, rule]),
    [
      [4, "zone-unreadable"],
      [5, "theme-unreadable"],
      [6, "key-unknown"],
      [8, "crawlers-unreadable"],
    ],
  );
  assert.deepEqual([articles[0]?.publication, articles[0]?.language], ["The Harbour Gazette", "de"]);
  assert.deepEqual(notices, []);
});

test("an archive.yaml that cannot be read stops the build with its line", async (context) => {
  const folder = contentFolder(context, { "archive.yaml": "title: a\nrights: [\n", "a.md": "Text." });
  await assert.rejects(readContent(folder), { name: "Failure", message: /content\/archive\.yaml:3/ });
});

test("no folder and no story stop the build with a sentence", async (context) => {
  const folder = contentFolder(context, { "a.md": "---\nheadline: [\n---\n" });
  await assert.rejects(readContent(join(folder, "none")), { name: "Failure", message: /is not there/ });
  await assert.rejects(readContent(join(folder, "a.md")), { name: "Failure", message: /is a file/ });
  await assert.rejects(readContent(folder), { name: "Failure", message: /no story.*content\/a\.md/ });
});

test("links, pipes, strangers and giants are reported and stop nothing", {
  skip: process.platform === "win32",
}, async (context) => {
  const folder = contentFolder(context, {
    "a.md": "Text.",
    ".hidden.md": "Hidden.",
    ".git/x.md": "Hidden.",
    "README.md": "About this folder.",
    "photo.doc": "no text",
    "sub/archive.yaml": "title: x",
    "big.txt": "",
  });
  symlinkSync("/etc/hostname", join(folder, "link.txt"));
  symlinkSync(folder, join(folder, "loop"));
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
  truncateSync(join(folder, "big.txt"), 64 * 1024 * 1024 + 1);
  const { articles, problems, notices } = await readContent(folder);
  assert.equal(articles.length, 1);
  assert.deepEqual(
    problems.map(({ file, rule }) => [file, rule]),
    [
      ["content/link.txt", "link"],
      ["content/loop", "link"],
      ["content/pipe.txt", "not-a-file"],
      ["content/photo.doc", "file-unknown"],
      ["content/sub/archive.yaml", "file-unknown"],
      ["content/big.txt", "file-too-large"],
    ],
  );
  assert.match(notices.join(), /README\.md/);
});

test("a file that may not be read is reported", {
  skip: process.getuid?.() === 0 || process.platform === "win32",
}, async (context) => {
  const folder = contentFolder(context, { "a.md": "Text.", "b.md": "Closed." });
  chmodSync(join(folder, "b.md"), 0o000);
  const { problems } = await readContent(folder);
  assert.deepEqual(
    problems.map(({ file, rule }) => [file, rule]),
    [["content/b.md", "unreadable"]],
  );
});
