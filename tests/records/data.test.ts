import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SitePath } from "../../src/basics/address.ts";
import type { Article } from "../../src/records/article.ts";
import { columns, csvHeader, csvRow } from "../../src/records/data/csv.ts";
import { cellOf, textOf } from "../../src/records/data/csv-cells.ts";
import { isJsonLines, jsonLine } from "../../src/records/data/json-lines.ts";
import { isCsv } from "../../src/records/data/read-csv.ts";
import { rowOf } from "../../src/records/data/row.ts";
import { noDefaults } from "../../src/records/defaults.ts";
import { readSource } from "../../src/records/read.ts";
import { readContent } from "../../src/records/store.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { writeRecord } from "../../src/records/write-record.ts";
import { contentFolder, leeFile } from "./samples.ts";

const path = "/2022/02/04/pier/" as SitePath;

function sayings(file: string, text: string) {
  const { articles, problems, lines } = readSource(file, text);
  return {
    headlines: articles.map(({ headline }) => headline),
    problems: problems.map(({ line, rule }) => `${line} ${rule}`),
    lines: lines.map(({ as }) => as),
  };
}

test("a line that is no record costs no other", () => {
  const text =
    '{"headline":"One"}\n{"headline":\n\n[1]\n{"__proto__":{"x":1},"headline":"Two"}\n{"date":"2022"}\n{"headline":"Three","date":"nonsense"}\n';
  assert.deepEqual(sayings("content/a.jsonl", text), {
    headlines: ["One", "Three"],
    problems: ["2 json-unreadable", "4 json-unreadable", "5 json-unreadable", "6 record-empty", "7 date-unreadable"],
    lines: ["field", "leftover", "blank", "leftover", "leftover", "leftover", "field"],
  });
});

test("nesting without end is refused and nothing throws", () => {
  const deep = `{"headline":"One","extra":${"[".repeat(50_000)}${"]".repeat(50_000)}}\n{"headline":"Two"}\n`;
  assert.deepEqual(sayings("content/a.jsonl", deep).headlines, ["Two"]);
});

test("values that are no text are read as front matter is", () => {
  const [story] = readSource(
    "content/a.jsonl",
    '{"headline":1984,"truncated":true,"authors":"Ann Lee and Bo Ek","blurbs":"One.","date":"Feb. 4, 2022","mood":"dark","extra":{"body":"x"}}',
  ).articles;
  assert.deepEqual(
    [story?.headline, story?.truncated, story?.authors.length, story?.blurbs, story?.date, story?.extra],
    ["1984", true, 2, ["One."], "2022-02-04", { mood: "dark", body: "x" }],
  );
  assert.deepEqual(story?.provenance.headline, { how: "given", line: 1, rule: "data-row" });
  assert.deepEqual(story?.source, { file: "content/a.jsonl", line: 1 });
});

test("JSON Lines and tables are known by what stands in them, and an article file by what is left", () => {
  const formats = (text: string) => readSource("content/a.txt", text).format;
  assert.equal(formats('{"headline":"One"}\n'), "json-lines");
  assert.equal(formats("headline;date\nOne;2022\n"), "csv");
  assert.equal(formats(leeFile), "article-file");
  assert.equal(formats("{ a brace begins this page\nFeb 4, 2022\nPier kept\nThe board voted.\n"), "article-file");
  assert.equal(formats("Harbour, pier, board\nFeb 4, 2022\nPier kept\nThe board voted.\n"), "article-file");
});

test("a table or lines of somebody else's shape are not Backfile's, though some names are the same", () => {
  const isOwn = (text: string) => isCsv(text) || isJsonLines(text);
  for (const text of [
    "category\theadline\ttext\turl\nTown\tPier\tIt reopens.\thttps://harbour.example/1\n",
    "title,date,body\nPier,2020-01-01,<p>It reopens.</p>\n",
    "title,date,author\nPier &amp; gulls,2020-01-01,Ann Lee\n",
    '{"headline":"Pier","category":"Town","short_description":"It reopens."}\n',
  ]) {
    assert.equal(isOwn(text), false, text);
  }
  for (const text of [
    "headline,date,mood\nPier,2020-01-01,dark\n",
    `${csvHeader}${csvRow({ id: "abcde", headline: "<p>Pier</p> &amp;" })}`,
    '{"headline":"Pier","mood":"dark"}\n',
    '{"id":"abcde","headline":"Pier","path":"/2020/","text":"x"}\n',
  ]) {
    assert.equal(isOwn(text), true, text);
  }
});

test("a table that people have made is read: semicolons, other line ends, unknown columns", () => {
  for (const [end, sign] of [
    ["\r\n", ","],
    ["\n", ";"],
    ["\r", "\t"],
  ] as const) {
    const rows = [
      ["Headline", "date", "Authors", "mood"],
      ["One", "2022-02-04", '"Ann Lee"', ""],
      [],
      ["Two", "", "", "dark"],
    ];
    const text = rows.map((cells) => cells.join(sign)).join(end);
    const { articles, problems } = readSource("content/a.csv", text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      articles.map(({ headline, date, authors, extra }) => [headline, date, authors, extra]),
      [
        ["One", "2022-02-04", [{ name: "Ann Lee" }], undefined],
        ["Two", null, [], { mood: "dark" }],
      ],
    );
    assert.deepEqual(
      articles.map(({ source }) => source.line),
      [2, 4],
    );
  }
});

test("rows that are wrong are reported with their lines, and the others stand", () => {
  const text = [
    "headline,date,body",
    'One,2022,"first line',
    'second, with a comma"',
    "Two,2022,a,b,c",
    'Torn,2022,"never "closed, it goes on',
    "over a line",
    'Three,2022,"said ""yes"""',
    ",,",
    "Four",
    "",
  ].join("\r\n");
  assert.deepEqual(sayings("content/a.csv", text), {
    headlines: ["One", "Three", "Four"],
    problems: ["5 csv-unreadable", "4 csv-row-width"],
    lines: ["furniture", "field", "field", "leftover", "leftover", "leftover", "field", "leftover", "field"],
  });
  assert.deepEqual(sayings("content/a.csv", "name,town\nAnn,Sund\n"), {
    headlines: [],
    problems: ["1 csv-columns-unknown"],
    lines: ["leftover", "leftover"],
  });
});

test("a file of nothing but quotes is given up in time", () => {
  const started = performance.now();
  const { problems } = readSource("content/a.csv", `headline,body\n${'"x"y,\n'.repeat(20_000)}`);
  assert.ok(problems.length > 0 && problems.length <= 52, `${problems.length} problems`);
  assert.ok(performance.now() - started < 20_000);
});

test("what a spreadsheet would run is defused, and comes back to the letter", () => {
  for (const text of ["=1+1", "+44", "-5", "@x", "\tx", "\rx", "＝1", "'=x", "''+x"]) {
    assert.match(cellOf(text), /^'/, JSON.stringify(text));
    assert.equal(textOf(cellOf(text)), text);
  }
  for (const text of ["'tis", "a=b", "", "'", "[..2022]"]) assert.equal(cellOf(text), text);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => textOf(cellOf(text)) === text));
  const text = fc.string({ unit: fc.constantFrom("'", "=", "-", "@", "\t", "\r", "\n", '"', ",", ";", "x", " ") });
  fc.assert(
    fc.property(text, (said) => {
      const line = csvRow({ id: "abcde", path, headline: said });
      const cells = readSource("content/a.csv", `${csvHeader}${line}`).articles;
      // Front matter takes line ends off the end of a text, and nothing from blank ones.
      const expected = said.replace(/[\r\n]+$/, "");
      assert.deepEqual(
        cells.map(({ headline }) => headline),
        expected.trim() === "" ? [] : [expected],
      );
    }),
  );
});

test("no cell is a formula where a semicolon or a tab parts the cells, which knows nothing of our quotes", () => {
  const said = ["x;=1+1;y", "x\t=1+1\ty", "x\n=1+1\ny", "- one\n- two", "x;;'=1;＝1", "x;\t@a", "\n\n+1"];
  for (const text of said) {
    const line = csvRow({ id: "abcde", path, headline: text, tags: [text], corrections: [{ text: `y;-1;${text}` }] });
    for (const cell of line.split(/[,;\t\r\n]/)) assert.doesNotMatch(cell, /^"?[=+\-@＝＋－＠]/, JSON.stringify(text));
    assert.equal(textOf(cellOf(text)), text);
    const [article] = readSource("content/a.csv", `${csvHeader}${line}`).articles;
    assert.deepEqual(article?.headline, text);
  }
});

test("a story says the same as Markdown, as a row and as a line", () => {
  const { articles } = readSource("content/lee.txt", leeFile);
  assert.equal(articles.length, 4);
  for (const article of articles) {
    const settled: Article = { ...article, slug: "pier-kept-7k2fq", extra: { mood: "dark", list: ["a", ["b"]] } };
    const row = rowOf(settled, path);
    const [line] = readSource("content/a.jsonl", jsonLine(row)).articles;
    const [cells] = readSource("content/a.csv", `${csvHeader}${csvRow(row)}`).articles;
    const [record] = readSource("content/a.md", writeRecord(settled)).articles;
    assert.deepEqual([line, cells, record], [settled, settled, settled]);
    assert.equal(JSON.stringify(cells), JSON.stringify(line));
  }
});

test("every key of a row has a column", () => {
  const names = columns.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const name of ["id", "path", "headline", "body", "source_file", "provenance", "extra"])
    assert.ok(names.includes(name));
});

test("what another archive's settings said is given here, and what these say is not said again", () => {
  const defaults = (publication: string) => ({
    ...noDefaults,
    publication: { value: publication, how: "given", line: 2, rule: "archive-default" } as const,
  });
  const [story] = readSource(
    "content/a.txt",
    "Feb 4, 2022\nPier kept\nThe board voted.\n",
    defaults("The Gazette"),
  ).articles;
  assert.ok(story);
  const line = jsonLine(rowOf(story, path));
  const rules = (settings: typeof noDefaults) => {
    const [read] = readSource("content/b.jsonl", line, settings).articles;
    return [read?.publication, read?.provenance.publication?.rule];
  };
  assert.deepEqual(rules(defaults("The Gazette")), ["The Gazette", "archive-default"]);
  assert.deepEqual(rules(defaults("The Courier")), ["The Gazette", "data-row"]);
  assert.deepEqual(rules(noDefaults), ["The Gazette", "data-row"]);
});

test("of a Markdown record, a table and JSON Lines with one story the Markdown stands, and the same twice is one", async (context) => {
  const rowNamed = (id: string, headline: string) => {
    const text = `---\nid: ${id}\nheadline: ${headline}\ndate: 2022\n---\n`;
    return rowOf(readSource("x.md", text).articles[0] as Article, path);
  };
  const [one, two] = [rowNamed("pier0", "Pier"), rowNamed("quay0", "Quay")];
  const folder = contentFolder(context, {
    "archive.yaml": "title: Kept\n",
    "a.csv": `${csvHeader}${csvRow(one)}${csvRow(two)}`,
    "b.jsonl": `${jsonLine(one)}${jsonLine(two)}${jsonLine({ ...two, headline: "Another quay" })}`,
    "z.md": "---\nid: pier0\nheadline: The old pier\ndate: 2022\n---\n",
  });
  const { articles, problems, replaced } = await readContent(folder);
  assert.deepEqual(articles.map(({ headline }) => headline).sort(), ["Quay", "The old pier"]);
  assert.deepEqual(
    problems.map(({ file, rule }) => [file, rule]),
    [["content/b.jsonl", "id-twice"]],
  );
  assert.ok(replaced.length >= 1);
});

test("data are imported as Markdown, and imported again they change nothing", async (context) => {
  const { articles } = readSource("content/lee.txt", leeFile);
  const rows = articles.map((article) => rowOf(article, path));
  const folder = contentFolder(context, {
    "data.jsonl": rows.map(jsonLine).join(""),
    "data.csv": `${csvHeader}${rows.map(csvRow).join("")}`,
  });
  const files = [`${folder}/data.jsonl`, `${folder}/data.csv`];
  const first = await importFiles(files, folder);
  assert.deepEqual([first.written.length, first.problems], [4, []]);
  const again = await importFiles(files, folder);
  assert.deepEqual([again.written.length, again.updated.length, again.unchanged.length, again.problems], [0, 0, 4, []]);
});
