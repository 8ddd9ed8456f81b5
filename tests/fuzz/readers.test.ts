import assert from "node:assert/strict";
import { test } from "node:test";
import { fileFormatOf, fileFormats, headOf, textFormats } from "../../src/clippings/formats.ts";
import { bytesOf } from "../../src/clippings/source-bytes.ts";
import { readAnySource } from "../../src/records/read.ts";
import { fuzzReaders } from "./fuzz-readers.ts";
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
  context.diagnostic(`${told} told a story; the slowest took ${Math.round(slowest)} ms a hundred kilobytes`);
});
