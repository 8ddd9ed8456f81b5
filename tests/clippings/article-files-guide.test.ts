import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseByline } from "../../src/clippings/bylines/parse-byline.ts";
import type { Author } from "../../src/clippings/clipping.ts";
import { parseDate } from "../../src/clippings/dates/parse-date.ts";
import type { Article } from "../../src/records/article.ts";
import { type Parsed, parsed } from "../../src/records/parsed.ts";
import { readSource } from "../../src/records/read.ts";

/** The guide for people who use article files. With UPDATE=1 the ledgers below its examples write themselves. */
const file = fileURLToPath(new URL("../../docs/article-files.md", import.meta.url));
const guide = readFileSync(file, "utf8");
const examples = /```article-file\n([\s\S]*?)```\n\n```ledger\n([\s\S]*?)```/g;

if (process.env.UPDATE === "1") {
  writeFileSync(
    file,
    guide.replace(examples, (block, text, ledger) => block.replace(ledger, () => ledgerOf(text))),
  );
}

for (const [index, [, text = "", ledger]] of [...readFileSync(file, "utf8").matchAll(examples)].entries()) {
  test(`example ${index + 1} of the guide is read as it says`, () => assert.equal(ledgerOf(text), ledger));
}

test("the dates in the guide are read as it says", () => {
  let rows = 0;
  for (const [, printed = "", said = ""] of tableBelow("printed")) {
    for (const text of inTicks(printed)) {
      const expected = inTicks(said)[0];
      const date = parseDate(text, { zone: "UTC" });
      assert.equal(date?.edtf, expected, text);
      assert.equal(date?.doubt !== undefined, / and a /.test(said), text);
      rows += 1;
    }
  }
  assert.ok(rows > 20);
});

test("the bylines in the guide are read as it says", () => {
  let rows = 0;
  for (const [, printed = "", names = ""] of tableBelow("byline")) {
    for (const text of inTicks(printed)) {
      assert.equal(namesOf(parseByline(text)?.authors ?? []) || "nobody", names, text);
      rows += 1;
    }
  }
  assert.ok(rows > 12);
});

test("every problem that a reader of article files can report is in the guide", () => {
  const source = fileURLToPath(new URL("../../src/clippings", import.meta.url));
  const rules = new Set<string>();
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/^(?:(?:article-file|bylines|clip-list|dates)[\\/].*|decode)\.ts$/.test(name)) continue;
    const code = readFileSync(join(source, name), "utf8");
    for (const [, rule = ""] of code.matchAll(/(?:leftover\(\s*\w+(?:\.\w+)?,\s*|rule: )"([a-z-]+)"/g)) rules.add(rule);
  }
  const told = new Set([...guide.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule));
  assert.ok(rules.size > 15);
  assert.deepEqual(
    [...rules].filter((rule) => !told.has(rule)),
    [],
  );
});

/** The rows of the table whose first column has this name. */
function tableBelow(column: string): readonly (readonly string[])[] {
  const table = guide.slice(guide.indexOf(`| ${column} |`)).split("\n\n")[0] ?? "";
  return table
    .split("\n")
    .slice(2)
    .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

function inTicks(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
}

function ledgerOf(text: string): string {
  const reading = parsed(readSource("example.txt", text));
  return `${[...linesOf(reading), "", ...reading.articles.map(storyOf)].join("\n")}\n`;
}

function linesOf({ articles, lines, problems }: Parsed): readonly string[] {
  const numbers = new Map(articles.map(({ id }, index) => [id as string, index + 1]));
  return lines.map((line) => {
    const fields = line.fields === undefined ? "" : `: ${line.fields.join(", ")}`;
    if (line.as === "duplicate") return `${line.line}  duplicate of line ${line.sameAs}`;
    if (line.as === "leftover")
      return `${line.line}  left over: ${problems.find((each) => each.line === line.line)?.rule}`;
    const what = line.article === undefined ? line.as : `story ${numbers.get(line.article)}`;
    return `${line.line}  ${what}${fields}`;
  });
}

function storyOf(story: Article, index: number): string {
  const { headline, date } = story.provenance;
  const parts = [
    headline?.how === "given" ? `“${story.headline}”` : "no headline",
    story.date === null
      ? "no date"
      : date?.how === "given"
        ? story.date
        : `${story.date} (${date?.rule}, line ${date?.line})`,
    story.section,
    namesOf(story.authors),
    story.publication,
    story.url,
    story.truncated ? "cut short" : null,
  ];
  return `story ${index + 1}  ${parts.filter((part) => part !== null && part !== "").join("; ")}`;
}

function namesOf(authors: readonly Author[]): string {
  return authors.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)).join(", ");
}
