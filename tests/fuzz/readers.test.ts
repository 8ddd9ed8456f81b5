import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fileFormatOf, fileFormats, headOf, textFormats } from "../../src/clippings/formats.ts";
import { bytesOf } from "../../src/clippings/source-bytes.ts";
import { readAnySource } from "../../src/records/read.ts";
import { fuzzReaders } from "./fuzz-readers.ts";
import { dictionaryWords } from "./mutate.ts";
import { seeds } from "./seeds.ts";

for (const [name, bytes] of seeds) {
  test(`${name} tells a story before anything is changed in it`, async () => {
    const { articles, format } = await readAnySource(name, bytes);
    assert.ok(articles.length > 0, format);
    assert.ok(
      articles.some(({ headline }) => /Pier|pier/.test(headline)),
      JSON.stringify(articles.map(({ headline }) => headline)),
    );
  });
}

test("every format has a seed", async () => {
  const known = seeds.map(([, bytes]) => fileFormatOf(headOf(bytesOf(bytes)))?.name);
  const missing = fileFormats.filter(({ name }) => !known.includes(name)).map(({ name }) => name);
  assert.deepEqual(missing, [], "a format of files without a seed in tests/fuzz/seeds.ts");
  const read = new Set<string>();
  for (const [name, bytes] of seeds) read.add((await readAnySource(name, bytes)).format);
  const others = ["record", "markdown", "json-lines", "csv", "substack", "medium", "tumblr"];
  const unread = [...textFormats.map(({ name }) => name), ...others].filter((name) => !read.has(name));
  assert.deepEqual(unread, [], "a way of writing stories down without a seed");
});

test("2,000 sources of all formats, changed at random, are read without a fault", async (context) => {
  const { told, formats, slowest } = await fuzzReaders(2000, 20_261_129);
  assert.ok(told > 500, `${told} of them still tell a story`);
  assert.ok(Object.keys(formats).length > 10, JSON.stringify(formats));
  context.diagnostic(
    `${told} told a story; the slowest, ${slowest.what}, took ${Math.round(slowest.took)} ms a hundred kilobytes`,
  );
});

test("a dictionary's words are its quoted parts, escapes resolved", () => {
  const text = '# "no"\n"<a"\nname="\\x00\\xff"\n\n"a\\"b\\\\"\nnothing\n';
  assert.deepEqual(
    dictionaryWords(text).map((word) => word.toString("latin1")),
    ["<a", "\0\xff", 'a"b\\'],
  );
});

test("whatever values a program makes up for JSON, XML, tables and front matter, they are read", async () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.json());
  const cell = text.map((value) => value.replaceAll('"', '""'));
  const property = fc.asyncProperty(text, cell, fc.jsonValue(), async (any, quoted, value) => {
    const json = JSON.stringify({ headline: any, date: any, authors: value, body: any, section: value });
    for (const [name, source] of [
      ["a.json", `[${json}]`],
      ["a.jsonl", json],
      ["a.json", JSON.stringify(value)],
      ["a.csv", `headline,date,authors,body\n"${quoted}","${quoted}","${quoted}","${quoted}"\n`],
      ["a.csv", `title,pub_date,byline,text\n"${quoted}","${quoted}","${quoted}","${quoted}"\n`],
      ["a.md", `---\nheadline: Pier\nauthors: ${JSON.stringify(value)}\ntags: ${any}\n---\n${any}`],
      ["posts/a.md", `+++\ntitle = ${JSON.stringify(any)}\ntags = ${JSON.stringify(value)}\n+++\n${any}`],
      [
        "a.xml",
        `<rss version="2.0"><channel><item><title><![CDATA[${any}]]></title><description>${any}</description></item></channel></rss>`,
      ],
      ["a.html", `<html><body><h1>${any}</h1><p class="byline">${any}</p><p>${any}</p></body></html>`],
      ["a.txt", `World Mar 9, 2011\n${any}\n${any}`],
    ] as const) {
      const { articles } = await readAnySource(name, Buffer.from(source));
      for (const { id, headline } of articles) assert.ok(id.length > 0 && headline.length > 0, name);
    }
  });
  await fc.assert(property, { numRuns: 60 });
});
