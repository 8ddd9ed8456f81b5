import assert from "node:assert/strict";
import { test } from "node:test";
import { authorsOf } from "../../../src/clippings/tables/cell-authors.ts";
import { dateInCell } from "../../../src/clippings/tables/cell-date.ts";
import { imagesOf } from "../../../src/clippings/tables/cell-images.ts";
import { listOf } from "../../../src/clippings/tables/cell-list.ts";
import { mendBreaks, plainText } from "../../../src/clippings/tables/cell-text.ts";
import { languageOf } from "../../../src/clippings/tables/language-names.ts";
import { plainMarkdown } from "../../../src/clippings/tables/plain-markdown.ts";
import { plain, read } from "./read.ts";

const style = { isSpreadsheet: false, order: undefined, breaks: undefined } as const;

const dates: readonly (readonly [string, string | undefined, string?])[] = [
  ["7:33  PM ET Fri, 17 July 2020", "2020-07-17"],
  ["2020-07-18", "2020-07-18"],
  ["18-Jul-2020", "2020-07-18"],
  ["2020-07-18T03:30:00Z", "2020-07-17"],
  ["2020-07-18T03:30:00+0000", "2020-07-17"],
  ["2020-07-18 03:30:00 UTC", "2020-07-17"],
  ["2020-07-18T03:30:00", "2020-07-18"],
  ["Sat, 18 Jul 2020 03:30:00 +0000", "2020-07-17"],
  ["Sat Jul 18 03:30:00 +0000 2020", "2020-07-17"],
  ["Sat Jul 18 2020 09:12:00 GMT+0100 (British Summer Time)", "2020-07-18"],
  ["20200718", "2020-07-18"],
  ["2020.07", "2020-07"],
  ["1595043000", "2020-07-17", "epoch-seconds"],
  ["1595043000000", "2020-07-17", "epoch-seconds"],
  ["03/04/2020", "[2020-03-04,2020-04-03]"],
  ["13/04/2020", "2020-04-13"],
  ["20201345", undefined],
  ["42", undefined],
  ["next week perhaps", undefined],
];
for (const [text, day, rule] of dates) {
  test(`the date ${text} is ${day}`, () => {
    const found = dateInCell(text, style, { zone: "America/New_York" });
    assert.equal(found?.value, day);
    if (rule !== undefined) assert.deepEqual([found?.how, found?.rule], ["derived", rule]);
  });
}

test("a column that has a day beyond 12 in one place settles the others, and that is inferred", async () => {
  const table = (cells: string) =>
    read(
      `headline,date\n${cells
        .split(" ")
        .map((cell) => `Pier,${cell}`)
        .join("\n")}\n`,
    );
  const days = async (cells: string) => (await table(cells)).clippings.map(({ date }) => date?.value);
  assert.deepEqual(await days("03/04/2020 25/04/2020"), ["2020-04-03", "2020-04-25"]);
  assert.deepEqual(await days("03/04/2020 04/25/2020"), ["2020-03-04", "2020-04-25"]);
  // Both orders stand in the column: nothing is settled.
  assert.equal((await days("03/04/2020 25/04/2020 04/25/2020"))[0], "[2020-03-04,2020-04-03]");
  const { clippings } = await table("03/04/2020 25/04/2020");
  assert.deepEqual([clippings[0]?.date?.how, clippings[0]?.date?.rule], ["inferred", "column-date-order"]);
  assert.equal(clippings[1]?.date?.how, "given");
});

test("numbers are days of a spreadsheet only where the column is called date and has nothing else", async () => {
  const first = async (text: string) => (await read(text)).clippings[0]?.date;
  assert.deepEqual(await first("headline,date\nPier,44030\nFair,44031\n"), {
    value: "2020-07-18",
    how: "derived",
    rule: "spreadsheet-days",
    line: 2,
  });
  assert.equal(await first("headline,date\nPier,44030\nFair,2020-07-19\n"), undefined);
  assert.equal(await first("headline,views\nPier,44030\nFair,44031\n"), undefined);
  assert.equal(await first("headline,views\nPier,1595043000\nFair,1595043001\n"), undefined);
});

const texts: readonly (readonly [string, string, string | null])[] = [
  ["The pier", "The pier", null],
  ["AT&amp;T &#8217;tis", "AT&T ’tis", "entities resolved"],
  ["Pier &amp;#39;reopens&amp;#39;", "Pier 'reopens'", "entities resolved"],
  ["Harbour #39;s pier", "Harbour's pier", "torn entities mended"],
  ["Pier #151;at last", "Pier—at last", "torn entities mended"],
  ["AT amp;T", "AT&T", "torn entities mended"],
  ["the amp; the guitar", "the amp; the guitar", null],
  ["&lt;b&gt;Pier&lt;/b&gt; reopens", "Pier reopens", "entities resolved, without its markup"],
  ["<p>Pier<br>reopens</p>", "Pier reopens", "without its markup, spaces and line breaks closed up"],
  ["a < b > c", "a < b > c", null],
  ["List<String> wins", "List<String> wins", null],
  ["x<script>alert(1)</script>y", "xy", "without its markup"],
  ["x<script>alert(1)", "x", "without its markup"],
  ["&nosuch; &#xD800; &#0;", "&nosuch; &#xD800; &#0;", null],
];
for (const [given, text, how] of texts) {
  test(`the cell ${given}`, () => assert.deepEqual(plainText(given), { text, how }));
}

test("text made to cost much costs little", () => {
  const before = performance.now();
  for (const part of ["<script>", "<", "<a ", "&", "&#", "&amp;", " #39;", "<!--", "\\"])
    plainText(part.repeat(200_000));
  for (const part of ["_", "*", "\n", " \n", "[", "#"]) plainMarkdown(part.repeat(200_000));
  assert.ok(performance.now() - before < 20_000);
});

test("line breaks that are written as backslashes", () => {
  assert.equal(mendBreaks("a second\\team for \\$10", "bare"), "a second\nteam for $10");
  assert.equal(mendBreaks("One.\\n\\nTwo.", "escaped"), "One.\n\nTwo.");
  assert.equal(mendBreaks("c:\\temp", undefined), "c:\\temp");
});

const bylines: readonly (readonly [Parameters<typeof authorsOf>[0], readonly string[]])[] = [
  ["Carla K. Johnson, AP", ["Carla K. Johnson", "AP"]],
  ["Ann Lee; Bo Roy", ["Ann Lee", "Bo Roy"]],
  ["['Ann Lee', 'Bo Roy']", ["Ann Lee", "Bo Roy"]],
  ['["Ann Lee"]', ["Ann Lee"]],
  ["By Madonna", ["Madonna"]],
  ["doug_bell", ["doug_bell"]],
  ["ann@harbour.example (Ann Lee)", ["Ann Lee"]],
  ["17", []],
  ["Staff report", []],
  [
    ["Ann Lee", new Map([["name", "Bo Roy"]])],
    ["Ann Lee", "Bo Roy"],
  ],
  [
    [
      new Map([
        ["firstname", "Ann"],
        ["lastname", "Lee"],
      ]),
    ],
    ["Ann Lee"],
  ],
];
for (const [cell, names] of bylines) {
  test(`the byline ${JSON.stringify(cell)}`, () =>
    assert.deepEqual(
      authorsOf(cell).map(({ name }) => name),
      names,
    ));
}

test("lists in cells", () => {
  assert.deepEqual(listOf("pier; gulls; pier"), ["pier", "gulls"]);
  assert.deepEqual(listOf("['O\\'Neill', \"pier\"]"), ["O'Neill", "pier"]);
  assert.deepEqual(listOf("[not a list"), ["[not a list"]);
  assert.deepEqual(
    listOf([
      new Map([
        ["name", "persons"],
        ["value", "Lee, Ann"],
      ]),
    ]),
    ["Lee, Ann"],
  );
});

test("of one picture in several sizes the widest is kept", () => {
  const size = (src: string, width: string) =>
    new Map([
      ["url", `https://harbour.example/${src}`],
      ["format", src],
      ["width", width],
      ["caption", "The pier"],
    ]);
  assert.deepEqual(imagesOf([size("small.jpg", "75"), size("large.jpg", "2000")]), [
    { src: "https://harbour.example/large.jpg", caption: "The pier" },
  ]);
  assert.deepEqual(imagesOf("no picture"), []);
});

test("languages by tag and by name", () => {
  assert.deepEqual(["en", "de_DE", "German", "anglais", "Klingonish", "x"].map(languageOf), [
    "en",
    "de-DE",
    "de",
    "en",
    undefined,
    undefined,
  ]);
});

test("plain text as Markdown shows the same, its paragraphs parted", () => {
  assert.equal(plainMarkdown("One day.\nAnother day.\n"), "One day.\n\nAnother day.");
  assert.equal(plainMarkdown("broken at\nsome width"), "broken at\nsome width");
  assert.equal(
    plainMarkdown("# no head\n\n1. no list *no* <b> snake_case _x_"),
    "\\# no head\n\n1\\. no list \\*no\\* \\<b> snake_case \\_x\\_",
  );
});

test("marks as HTML and paragraphs as lines: both are kept", async () => {
  const { clippings } = await read('headline,body\nPier,"One <em>day</em>.\n\nAnother day."\n');
  assert.equal(clippings[0]?.body?.value, "One *day*.\n\nAnother day.");
});

test("bodies in HTML become Markdown, headlines plain text", async () => {
  const { clippings } = await read(
    "headline,content,url\n<b>Pier</b> &amp; gulls,<p>One <em>day</em>.</p><p>Two.</p>,https://harbour.example/1\n",
  );
  assert.deepEqual(plain(clippings[0]), {
    headline: "Pier & gulls",
    body: "One *day*.\n\nTwo.",
    url: "https://harbour.example/1",
  });
});

for (const [name, look] of [
  ["at signs and a blank", () => authorsOf(`${"@".repeat(300_000)} a`)],
  ["addresses in a bracket that does not end", () => authorsOf(`a <${"a@".repeat(150_000)}b`)],
  ["blanks behind an address", () => imagesOf(`https://lantern.example/a.jpg${" ".repeat(300_000)}b`)],
  ["strokes behind an address", () => imagesOf(`https://lantern.example/a.jpg${"|".repeat(300_000)}b`)],
] as const) {
  test(`a cell of ${name} takes no longer than it is long`, () => {
    const begun = performance.now();
    assert.deepEqual(look(), []);
    assert.ok(performance.now() - begun < 20_000);
  });
}
