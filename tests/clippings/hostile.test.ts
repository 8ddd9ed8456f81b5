import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readClippings } from "../../src/clippings/formats.ts";
import { splitLines } from "../../src/clippings/split-lines.ts";
import { mergeStories } from "../../src/records/merge.ts";
import { readSource } from "../../src/records/read.ts";

/** A hang would be the fault here; how fast it is, is no matter of this test. */
const patience = { timeout: 120_000 };

function read(text: string) {
  const reading = readClippings({ file: "content/a.txt", text, firstLine: 1, front: {} });
  assert.deepEqual(
    reading.lines.map((line) => line.text),
    splitLines(text),
  );
  return reading;
}

const long = 1_000_000;
const enormous: readonly (readonly [name: string, line: string])[] = [
  ["full stops", ".".repeat(long)],
  ["full stops and a letter", `${".".repeat(long)}x`],
  ["spaces between two letters", `a${" ".repeat(long)}b`],
  ["quotes", `${"'".repeat(long)}x`],
  ["dashes", `${"-".repeat(long)}x`],
  ["unseen characters", `${"\u200b".repeat(long)}x`],
  ["digits", "1".repeat(long)],
  ["dates", "Feb 4, 2022 ".repeat(long / 12)],
  ["names", `By ${"Ann Lee and ".repeat(long / 12)}Bo Roy`],
  ["a web address", `https://lantern.example/${"a".repeat(long)}`],
  ["contributions", `For ${"latest contributions to ".repeat(long / 24)}, see below:`],
  ["brackets", "(".repeat(long)],
  ["a path", "A / ".repeat(long / 4)],
  ["accents on one letter", `a${"\u0301".repeat(100_000)}`],
  ["halves of characters", "\ud800".repeat(long)],
  ["control characters", "\u0000".repeat(long)],
];

for (const [name, line] of enormous) {
  test(`a line of a million characters, all ${name}, is one line`, patience, () => {
    const { lines } = read(`World Feb 4, 2022\n${line}\nA story below.`);
    assert.equal(lines.length, 3);
  });
}

test("many lines that are nearly the sign of contributions, for their gaps, are read", patience, () => {
  const line = `For ${" ".repeat(295)}x`;
  assert.equal(read(`${line}\n`.repeat(5000)).lines.length, 5000);
});

test("many lines that are nearly dates or bylines are read", patience, () => {
  const nearly = [
    "Feb ".repeat(49),
    "4 ".repeat(99),
    "2022-".repeat(39),
    "Updated ".repeat(24),
    `By ${"A ".repeat(190)}`,
  ];
  const lines = nearly.flatMap((line) => Array.from({ length: 200 }, (_, index) => `${line}${index}`));
  assert.equal(read(lines.join("\n")).lines.length, lines.length);
});

test("a hundred thousand stories that begin alike stay apart", patience, () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, index) =>
      `The ferrymen understand that there is no chance of the ministry meeting their demand number ${index}.`,
  );
  assert.equal(read(lines.join("\n")).clippings.length, lines.length);
});

test("names of built-in things are only words", () => {
  const words = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const { clippings } = read(words.map((word) => `World Feb 4, 2022\n${word}\nAbout ${word}.`).join("\n"));
  assert.deepEqual(
    clippings.map(({ headline }) => headline?.value),
    words,
  );
});

const security = fileURLToPath(new URL("../../../shared/corpora/security", import.meta.url));

test("real hostile strings are text like any other", { ...patience, skip: !existsSync(security) }, () => {
  let files = 0;
  for (const name of readdirSync(security, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.(?:txt|dict|dat|json|test)$/.test(name)) continue;
    const bytes = readFileSync(join(security, name));
    if (bytes.length > 2_000_000) continue;
    const { lines, articles } = readSource("content/a.txt", bytes);
    assert.ok(
      lines.every(({ line }, index) => line === index + 1),
      name,
    );
    assert.ok(
      articles.every(({ headline }) => headline !== ""),
      name,
    );
    files += 1;
  }
  assert.ok(files > 100);
});

test("each naughty string is read as a headline", { ...patience, skip: !existsSync(security) }, () => {
  const strings: readonly string[] = JSON.parse(readFileSync(join(security, "blns/blns.json"), "utf8"));
  for (const string of strings) {
    const text = `World Feb 4, 2022\n${string}\nBusiness Feb 3, 2022\nHeadline\nBlurb.`;
    const { clippings } = read(text);
    assert.ok(clippings.length >= 1 && clippings.length <= 3 + splitLines(string).length, string);
  }
});

test("a story that is told again and again, each time by somebody else, becomes one in a moment", patience, () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `Pier,2011-03-09,Ann W${index} Lee,https://g.example/`);
  const { articles } = readSource("content/a.csv", `headline,date,authors,url\n${rows.join("\n")}`);
  const [story, ...others] = mergeStories(articles);
  assert.deepEqual([articles.length, others.length, story?.authors.length], [rows.length, 0, rows.length]);
});
