import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { splitLines } from "../../src/clippings/split-lines.ts";
import { parsed } from "../../src/records/parsed.ts";
import { readSource } from "../../src/records/read.ts";
import { readYaml } from "../../src/records/yaml.ts";
import { writeYaml } from "../../src/records/yaml-write.ts";
import { leeFile } from "./samples.ts";

const file = "content/lee.txt";
const read = (text: string | Uint8Array) => parsed(readSource(file, text));
const shared = join(import.meta.dirname, "../../../shared");

test("an author page gives its stories, and each line its place", () => {
  const { articles, lines, problems, format } = read(leeFile);
  assert.deepEqual([format, articles.length, problems], ["article-file", 4, []]);
  const ids = articles.map(({ id }) => id);
  assert.deepEqual(
    lines.map(({ line, as, article, sameAs }) => [line, as, article === undefined ? -1 : ids.indexOf(article), sameAs]),
    [
      [1, "blank", -1, undefined],
      [2, "field", 0, undefined],
      [3, "field", 0, undefined],
      [4, "field", 0, undefined],
      [5, "furniture", -1, undefined],
      [6, "duplicate", 0, 4],
      [7, "field", 1, undefined],
      [8, "field", 2, undefined],
      [9, "field", 3, undefined],
    ],
  );
  assert.ok(
    articles.every(
      ({ authors, publication }) => authors[0]?.name === "Ann Lee" && publication === "The Harbour Gazette",
    ),
  );
  assert.deepEqual([articles[3]?.truncated, articles[2]?.truncated], [true, undefined]);
});

test("what the JSON says of a story is the contract", () => {
  const article = read(leeFile).articles[1];
  assert.deepEqual(JSON.parse(JSON.stringify(article)), {
    id: article?.id,
    headline: "Ahead of long-awaited talks with the county…",
    date: "[..2022-02-04]",
    section: null,
    authors: [{ name: "Ann Lee" }],
    publication: "The Harbour Gazette",
    dek: null,
    blurbs: [splitLines(leeFile)[6]],
    body: null,
    url: null,
    language: null,
    source: { file, line: 7 },
    provenance: {
      headline: { how: "derived", line: 7, rule: "first-clause" },
      date: { how: "inferred", line: 2, rule: "list-order" },
      authors: { how: "given", line: 5, rule: "contributions-line" },
      publication: { how: "given", line: 5, rule: "contributions-line" },
      blurbs: { how: "given", line: 7, rule: "contributor-blurb" },
    },
  });
});

test("front matter speaks for every story, with its own lines", () => {
  const text =
    "---\nauthor: Ann Lee\npublication: The Harbour Gazette\nlanguage: en-GB\norder: sideways\ncaptured: 5 Feb 2022\nmood: x\n---\nWorld 04/02/2022\nThe pier stays\nIt stays where it has always been.\n";
  const { articles, problems, lines } = read(text);
  assert.deepEqual([articles[0]?.date, articles[0]?.language, articles[0]?.source.line], ["2022-02-04", "en-GB", 9]);
  assert.deepEqual(articles[0]?.provenance.authors, { how: "given", line: 2, rule: "front-matter" });
  assert.deepEqual(
    problems.map(({ line, rule }) => [line, rule]),
    [
      [5, "order-unreadable"],
      [7, "key-unknown"],
    ],
  );
  assert.deepEqual(
    lines.slice(0, 8).map(({ as }) => as),
    ["furniture", "field", "field", "field", "leftover", "field", "field", "furniture"],
  );
});

test("front matter that cannot be read is reported, and the stories are read all the same", () => {
  for (const [fences, rule] of [
    ["---js\nprocess.exit(1)\n---\n", "front-matter-language"],
    ["---\nauthor: &a x\n---\n", "yaml-refused"],
    ["---\nauthor: [\n---\n", "yaml-unreadable"],
  ] as const) {
    const { articles, problems, lines } = read(fences + leeFile);
    assert.deepEqual([articles.length, problems.map((problem) => problem.rule)], [4, [rule]]);
    assert.deepEqual(
      lines.map(({ text }) => text),
      splitLines(fences + leeFile),
    );
  }
});

test("a line of dashes above a page is no front matter", () => {
  const { articles, problems } = read(`---\n${leeFile.trim()}\n---\n`);
  assert.deepEqual([articles.length, problems.filter(({ rule }) => rule.startsWith("yaml"))], [4, []]);
});

test("the owner's file gives its ten stories", { skip: !existsSync(join(shared, "seed/article-file.txt")) }, () => {
  const { articles, lines, problems } = read(readFileSync(join(shared, "seed/article-file.txt")));
  assert.deepEqual([articles.length, problems], [10, []]);
  assert.deepEqual(
    articles.map(
      ({ date, section, provenance }) => `${date} ${section} ${provenance.headline?.how} ${provenance.date?.how}`,
    ),
    ["2022-02-04 World given given", ...Array.from({ length: 9 }, () => "[..2022-02-04] null derived inferred")],
  );
  assert.ok(
    articles.every(
      ({ authors, publication }) => authors[0]?.name === "Ilya Arkhipov" && publication === "The Japan Times",
    ),
  );
  assert.deepEqual([lines[4]?.as, lines[5]?.as, lines[5]?.sameAs], ["furniture", "duplicate", 4]);
  assert.ok(lines.every(({ as }) => as !== "leftover"));
});

const security = join(shared, "corpora/security");
test("hostile files are read or reported as records and as article files", { skip: !existsSync(security) }, () => {
  let seen = 0;
  for (const name of readdirSync(security, { recursive: true, encoding: "utf8" }).sort()) {
    const place = join(security, name);
    const stat = statSync(place);
    if (!stat.isFile() || stat.size > 200_000 || seen >= 1500) continue;
    seen += 1;
    const bytes = readFileSync(place);
    for (const as of ["content/x.md", "content/x.txt"]) {
      const reading = parsed(readSource(as, bytes));
      assert.ok(reading.problems.length > 0 || reading.lines.every((line) => line.as !== "leftover"), `${name} ${as}`);
      assert.deepEqual(
        reading.lines.map(({ line }) => line),
        reading.lines.map((_, index) => index + 1),
      );
    }
    for (const text of splitLines(bytes.toString("utf8")).slice(0, 200)) {
      const back = readYaml(writeYaml({ text }));
      if (text.length < 100_000) assert.equal(back.ok && back.entries.get("text")?.value, text);
    }
  }
  assert.ok(seen > 0);
});
