import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Article } from "../../src/records/article.ts";
import type { Defaults } from "../../src/records/defaults.ts";
import { parsed } from "../../src/records/parsed.ts";
import { readSource } from "../../src/records/read.ts";

const file = "content/pier.md";

function read(text: string, defaults?: Defaults) {
  const result = parsed(readSource(file, text, defaults));
  return { ...result, article: result.articles[0] };
}

/** One line of front matter, the field it is read as, and the value; or the rule that is broken. */
const values: readonly (readonly [string, keyof Article, unknown, string?])[] = [
  ["headline: No", "headline", "No"],
  ["title: 1984", "headline", "1984"],
  ["headline: '  spaces stay  '", "headline", "  spaces stay  "],
  ["headline: [a, b]", "headline", "Text.", "text-expected"],
  ["date: 2022-02-04", "date", "2022-02-04"],
  ["date: 2022-02", "date", "2022-02"],
  ["date: 2022", "date", "2022"],
  ["date: 1998~", "date", "1998~"],
  ["date: '[..2022-02-04]'", "date", "[..2022-02-04]"],
  ["date: Feb. 4, 2022", "date", "2022-02-04"],
  ["date: 4. Februar 2022", "date", "2022-02-04"],
  ["date: 2022年2月4日", "date", "2022-02-04"],
  ["date: 4 Feb 22", "date", "2022-02-04?", "date-unsure"],
  ["date: 04/02/2022", "date", "[2022-02-04,2022-04-02]", "date-ambiguous"],
  ["date: 2022-02-30", "date", null, "date-impossible"],
  ["date: the other day", "date", null, "date-unreadable"],
  ["date: 22:30:45", "date", null, "date-unreadable"],
  ["date: {a: b}", "date", null, "text-expected"],
  ["updated: 5 May 2022", "updated", "2022-05-05"],
  ["updated: later", "updated", undefined, "date-unreadable"],
  ["captured: 2024-11", "captured", "2024-11"],
  ["tags: [Piers, 'Sea, and land', Piers, '']", "tags", ["Piers", "Sea, and land"]],
  ["tags: 'Piers, Votes; Piers ,'", "tags", ["Piers", "Votes"]],
  ["keywords: 桟橋、投票", "tags", ["桟橋", "投票"]],
  ["tag: 1984", "tags", ["1984"]],
  ["tags: ' , '", "tags", undefined],
  ["tags: [[Piers], Votes]", "tags", ["Votes"], "text-expected"],
  ["tags: [__proto__, constructor]", "tags", ["__proto__", "constructor"]],
  ["guid: 'tag:gazette.example,2022:pier'", "guid", "tag:gazette.example,2022:pier"],
  ["guid: 4711", "guid", "4711"],
  ["archived: https://web.archive.example/2022/pier", "archived", "https://web.archive.example/2022/pier"],
  ["archived: javascript:alert(1)", "archived", undefined, "url-unreadable"],
  ["rights: © The Gazette", "rights", "© The Gazette"],
  ["section: 010", "section", "010"],
  ["authors: Ann Lee", "authors", [{ name: "Ann Lee" }]],
  ["author: Ann Lee and Bo Ek", "authors", [{ name: "Ann Lee" }, { name: "Bo Ek" }]],
  [
    "authors: [Ann Lee, {name: Bo Ek, role: photos}]",
    "authors",
    [{ name: "Ann Lee" }, { name: "Bo Ek", role: "photos" }],
  ],
  ["authors: [{role: photos}, Ann Lee]", "authors", [{ name: "Ann Lee" }], "author-unreadable"],
  ["authors: [constructor]", "authors", [{ name: "constructor" }]],
  ["blurbs: One", "blurbs", ["One"]],
  ["blurb: [One, Two]", "blurbs", ["One", "Two"]],
  ["blurbs: [[One]]", "blurbs", [], "text-expected"],
  ["url: https://gazette.example/pier?a=b", "url", "https://gazette.example/pier?a=b"],
  ["url: javascript:alert(1)", "url", null, "url-unreadable"],
  ["url: mailto:ann@gazette.example", "url", null, "url-unreadable"],
  ["language: EN-gb", "language", "en-GB"],
  ["language: no", "language", "no"],
  ["language: english", "language", null, "language-unreadable"],
  ["id: 007", "id", "007"],
  ["slug: old-pier", "slug", "old-pier"],
  ["slug: vieux-café", "slug", "vieux-café"],
  ["slug: con", "slug", "con-r87v", "slug-changed"],
  ["slug: Old Pier!", "slug", "old-pier", "slug-changed"],
  ["slug: ../../etc", "slug", "etc", "slug-changed"],
  ["aliases: old/pier", "aliases", ["/old/pier/"]],
  ["aliases: [/old/pier.html, /caf%C3%A9/]", "aliases", ["/old/pier.html", "/café/"]],
  ["aliases: ../x", "aliases", undefined, "alias-unreadable"],
  ["aliases: /a//b/", "aliases", undefined, "alias-unreadable"],
  ["aliases: /a/%2e%2e/b", "aliases", undefined, "alias-unreadable"],
  ["aliases: 'https://x.example/a'", "aliases", undefined, "alias-unreadable"],
  ["aliases: /%ff/", "aliases", undefined, "alias-unreadable"],
  ["aliases: /CON/", "aliases", undefined, "alias-unreadable"],
  ["aliases: /old/nul.html", "aliases", undefined, "alias-unreadable"],
  ["aliases: /console/", "aliases", ["/console/"]],
  ["corrections: ' '", "corrections", undefined],
  ["corrections: []", "corrections", undefined],
  ["corrections: Nine to eight.", "corrections", [{ date: null, text: "Nine to eight.", kind: "correction" }]],
  [
    "corrections: [{date: 7 Feb 2022, text: 'Not so.', kind: Retraction}, '', 010]",
    "corrections",
    [
      { date: "2022-02-07", text: "Not so.", kind: "retraction" },
      { date: null, text: "010", kind: "correction" },
    ],
  ],
  [
    "corrections: {text: x, date: the other day}",
    "corrections",
    [{ date: null, text: "x", kind: "correction" }],
    "date-unreadable",
  ],
  [
    "corrections: {text: x, date: 2022, kind: erratum}",
    "corrections",
    [{ date: "2022", text: "x", kind: "correction" }],
    "correction-kind-unknown",
  ],
  ["corrections: {date: 2022-02-07}", "corrections", undefined, "correction-unreadable"],
  ["corrections: {text: [a]}", "corrections", undefined, "correction-unreadable"],
  ["corrections: [[a]]", "corrections", undefined, "correction-unreadable"],
  ["truncated: yes", "truncated", true],
  ["truncated: no", "truncated", undefined],
  ["truncated: perhaps", "truncated", undefined, "truth-unreadable"],
  ["blurbs: The board voted to...", "truncated", true],
  ["blurbs: 'The board said “perhaps…”'", "truncated", true],
  ["blurbs: ['It was... long', 'Whole.']", "truncated", undefined],
];

for (const [line, field, expected, rule] of values) {
  test(`front matter ${line}`, () => {
    const { article, problems } = read(`---\n${line}\n---\nText.\n`);
    assert.deepEqual(article?.[field], expected);
    const rules = problems.filter((problem) => problem.line === 2).map((problem) => problem.rule);
    assert.deepEqual(rules, rule === undefined ? [] : [rule]);
  });
}

test("120,000 line ends within a text come through, each of them", () => {
  const text = `${"\\n".repeat(120_000)}x`;
  const { article } = read(`---\ndek: "${text}\\r\\n"\n---\nText.`);
  assert.equal(article?.dek, `${"\n".repeat(120_000)}x`);
});

test("a bad id is reported, and the record gets one of its own", () => {
  const { article, problems } = read("---\nid: Not An Id\n---\nText.");
  assert.match(article?.id ?? "", /^[0-9a-z]{10}$/);
  assert.deepEqual([problems[0]?.rule, problems[0]?.line], ["id-unreadable", 2]);
});

test("the body is kept to the letter, blank lines around it aside", () => {
  assert.equal(
    read("---\nheadline: A\n---\n\n\n    code\n\nb  \r\n# c\n---\n\n\n").article?.body,
    "    code\n\nb  \r\n# c\n---",
  );
  assert.equal(read("---\nheadline: A\n---\n \n\t\n").article?.body, null);
  assert.equal(read("No front matter at all.").article?.body, "No front matter at all.");
});

test("a first heading is the headline, as given", () => {
  const { article, lines } = read("---\ndate: 2022\n---\n# The **old** pier #\n\nIt stays.\n");
  assert.deepEqual([article?.headline, article?.body], ["The old pier", "It stays."]);
  assert.deepEqual(article?.provenance.headline, { how: "given", line: 4, rule: "first-heading" });
  assert.deepEqual(lines[3]?.fields, ["headline"]);
});

test("a first heading that only repeats the headline is a duplicate", () => {
  const { article, lines } = read("---\nheadline: The ‘old’ pier\n---\n# The 'old' pier\n\nIt stays.\n");
  assert.equal(article?.body, "It stays.");
  assert.deepEqual([lines[3]?.as, lines[3]?.sameAs], ["duplicate", 2]);
  const other = read("---\nheadline: Pier kept\n---\n# Background\n\nIt stays.\n");
  assert.equal(other.article?.body, "# Background\n\nIt stays.");
});

test("a record without a headline gets one from its blurb, else from its body", () => {
  const fromBlurb = read("---\nblurbs: It stays, they say. Good.\n---\nBody.").article;
  assert.deepEqual(
    [fromBlurb?.headline, fromBlurb?.provenance.headline],
    ["It stays, they say.", { how: "derived", line: 2, rule: "first-sentence" }],
  );
  const fromBody = read("---\ndate: 2022\n---\n\n> *It* stays, says [Ann](https://x.example/). Good.\n").article;
  assert.deepEqual([fromBody?.headline, fromBody?.provenance.headline?.line], ["It stays, says Ann.", 5]);
});

test("every field knows its line", () => {
  const { article } = read(
    "---\n# a comment\nheadline: A\ndate: 2022\n\nblurbs:\n  - x\n  - y\nurl: https://x.example/\n---\n\nText",
  );
  const rows = Object.entries(article?.provenance ?? {}).map(([field, said]) => [
    field,
    said.how,
    said.line,
    said.rule,
  ]);
  assert.deepEqual(rows, [
    ["headline", "given", 3, "front-matter"],
    ["date", "given", 4, "front-matter"],
    ["blurbs", "given", 6, "front-matter"],
    ["body", "given", 12, "body"],
    ["url", "given", 9, "front-matter"],
  ]);
});

test("what archive.yaml says for all is given there, and never what Backfile chose", () => {
  const said = { value: "The Harbour Gazette", how: "given", line: 4, rule: "archive-default" } as const;
  const { article } = read("Text.", { file: "content/archive.yaml", zone: "UTC", publication: said });
  assert.deepEqual([article?.publication, article?.language], ["The Harbour Gazette", null]);
  const { provenance } = article ?? {};
  assert.deepEqual(provenance?.publication, {
    how: "given",
    line: 4,
    file: "content/archive.yaml",
    rule: "archive-default",
  });
  assert.equal(read("Text.").article?.id, article?.id);
});

test("every line is accounted for, front matter included", () => {
  const { lines } = read("---\n# c\nheadline: A\nblurbs:\n  - x\ndate: whenever\ncolour: red\n\n---\n\nText\n");
  assert.deepEqual(
    lines.map(({ line, as, fields }) => [line, as, fields?.join()]),
    [
      [1, "furniture", undefined],
      [2, "furniture", undefined],
      [3, "field", "headline"],
      [4, "field", "blurbs"],
      [5, "field", "blurbs"],
      [6, "leftover", undefined],
      [7, "field", "colour"],
      [8, "blank", undefined],
      [9, "furniture", undefined],
      [10, "blank", undefined],
      [11, "field", "body"],
    ],
  );
});

test("keys that ask for code, layouts or addresses are text and do nothing", () => {
  const keys =
    "headline: A\nlayout: ../../x\npermalink: ../../x.html\ntemplateEngineOverride: njk\neleventyComputed:\n  a: '{{ 1 }}'\ncategories: [a]";
  const { article, problems } = read(`---\n${keys}\n---\n{{ config }} {% include "x" %}`);
  assert.equal(article?.body, '{{ config }} {% include "x" %}');
  assert.deepEqual(article?.extra, {
    layout: "../../x",
    permalink: "../../x.html",
    templateEngineOverride: "njk",
    eleventyComputed: { a: "{{ 1 }}" },
    categories: ["a"],
  });
  assert.deepEqual(
    problems.map(({ rule, found, severity }) => [rule, found, severity]),
    [
      ["key-unknown", "layout", "warning"],
      ["key-unknown", "permalink", "warning"],
      ["key-unknown", "templateEngineOverride", "warning"],
      ["key-unknown", "eleventyComputed", "warning"],
      ["key-unknown", "categories", "warning"],
    ],
  );
  assert.match(problems[0]?.note ?? "", /never runs/);
  assert.doesNotMatch(problems[4]?.note ?? "", /never runs/);
});

test("of two keys with one meaning the field's own is taken", () => {
  const { article, problems } = read("---\ntitle: Other\nheadline: Own\n---");
  assert.deepEqual([article?.headline, article?.extra, problems[0]?.rule], ["Own", { title: "Other" }, "key-twice"]);
});

test("a record with nothing to show, or with front matter that cannot be read, is a problem and no story", () => {
  for (const [text, rule] of [
    ["---\ndate: 2022\n---\n", "record-empty"],
    ["", "record-empty"],
    ["---js\n{}\n---\nText", "front-matter-language"],
    ["---\na: [\n---\nText", "yaml-unreadable"],
    ["---\nheadline: A", "front-matter-unclosed"],
  ] as const) {
    const { articles, problems, lines } = read(text);
    assert.deepEqual([articles.length, problems.at(-1)?.rule ?? problems[0]?.rule], [0, rule]);
    assert.ok(lines.every(({ as }) => as === "blank" || as === "leftover"));
  }
});

test("any front matter and body are read or reported, line for line", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "---",
      "---js",
      "headline: A",
      "date: 2022",
      "- x",
      "  y: [",
      "# H",
      "",
      "\t",
      "blurbs:",
      "  - b",
      "authors: {",
      "a: *b",
    ),
    fc.string({ unit: "binary", maxLength: 20 }).filter((text) => !/[\r\n]/.test(text)),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
      const text = lines.join(end);
      const { lines: ledger, problems, articles } = read(text);
      assert.deepEqual(
        ledger.map((entry) => entry.text),
        lines.at(-1) === "" ? lines.slice(0, -1) : lines,
      );
      assert.ok(articles.length === 1 || problems.length > 0);
      assert.deepEqual(read(text), { ...read(text) });
    }),
    { numRuns: 1000 },
  );
});

test("its leftovers are those of its lines, which are the same whenever they are asked for", () => {
  const texts = [
    "---\nheadline: Pier\ndate: the other day\n---\nText.\n",
    "---\nheadline: [a,\n\n  b]\n# a note\nurl: mailto:a@b.example\n---\n\nText.\n",
    "---js\nheadline: Pier\n---\n\nText.\n",
    "---\nheadline: Pier\n---\n",
  ];
  for (const text of texts) {
    const reading = readSource(file, text);
    const left = reading.lines
      .filter(({ as }) => as === "leftover")
      .map(({ line, text: said }) => ({ line, text: said }));
    assert.deepEqual(reading.leftovers, left);
    assert.deepEqual(reading.lines, readSource(file, text).lines);
  }
  assert.deepEqual(readSource(file, texts[0] ?? "").leftovers, [{ line: 3, text: "date: the other day" }]);
});

test("a list of clips in Markdown is read as such, a record without front matter as a record", () => {
  const list = `# Clips

- [Pier kept](https://gazette.example/pier), The Gazette, June 28, 2019
- [Ferry sold](https://gazette.example/ferry), The Gazette, July 2, 2019
- [Dredger aground](https://gazette.example/dredger), The Mail, July 9, 2019
`;
  const clips = readSource("content/clips.md", list);
  assert.deepEqual(
    clips.articles.map(({ headline, date, publication }) => [headline, date, publication]),
    [
      ["Pier kept", "2019-06-28", "The Gazette"],
      ["Ferry sold", "2019-07-02", "The Gazette"],
      ["Dredger aground", "2019-07-09", "The Mail"],
    ],
  );
  assert.equal(readSource("content/pier.md", "The board met.\n\n- Pier\n- Ferry\n").format, "record");
});
