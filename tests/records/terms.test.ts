import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Article } from "../../src/records/article.ts";
import { shown } from "../../src/records/shown.ts";
import { readContent } from "../../src/records/store.ts";
import { articleTerms } from "../../src/records/terms/article-terms.ts";
import { findTerms, type Part } from "../../src/records/terms/find-terms.ts";
import { bits, copyTerms, mostTerms, termNumber } from "../../src/records/terms/pack-terms.ts";
import { temporary } from "../site/place.ts";

/** Names have a sign before them, terms that are joined to the one before a hyphen. */
const found = (text: string, part: Part = "headline") =>
  findTerms(text, part).map(({ form, joined, named }) => `${joined ? "-" : ""}${named ? "@" : ""}${form}`);

describe("the terms of a text", () => {
  const rows: readonly [string, Part, string[]][] = [
    ["Ferry stuck off Lantern Point", "headline", ["ferry", "-stuck", "-off", "-@lantern", "-@point"]],
    ["Ferry Stuck Off Lantern Point", "headline", ["ferry", "-stuck", "-off", "-lantern", "-point"]],
    ["The mayor met Petra Lund of the EU on Monday. Nobody asked.", "blurb", ["@petra", "-@lund", "@eu"]],
    [
      "When the Bank of England wrote to Mr Abel, nobody on the Tyne answered",
      "blurb",
      ["@bank", "-@england", "@abel", "@tyne"],
    ],
    ["It was done there. And there it was done.", "blurb", []],
    ["FERRY STUCK, SAYS EU", "body", []],
    ["ferry, ferry and ferries, 1987", "headline", ["ferry", "and", "-ferries"]],
    ["О мосте Святой Анны", "headline", ["мост", "-@свят", "-@анн"]],
    ["افتتاح النفق والمضيق", "headline", ["افتتاح", "-نفق", "-مضيق"]],
    ["北浜の海底トンネル", "headline", ["北浜", "海底", "@トンネル"]],
    ["東京都知事", "blurb", ["東京", "-京都", "-都知", "-知事"]],
    ["東京都知事", "body", []],
    ["한강다리", "headline", ["한강", "-강다", "-다리"]],
    ["\u{d800}Old \u0000Tom", "headline", ["old", "tom"]],
  ];
  for (const [text, part, expected] of rows) {
    test(JSON.stringify(`${part}: ${text}`), () => assert.deepEqual(found(text, part), expected));
  }

  test("long texts are looked at to their beginning, and no story has more than so many", () => {
    const long = Array.from({ length: 5000 }, (_, index) => `Wort${index.toString(36)}zz`).join(" ");
    const { all, announced } = articleTerms({ headline: long, dek: long, blurbs: [long, long], body: long });
    assert.ok(announced <= all.length && all.length <= mostTerms, `${announced}, ${all.length}`);
  });
});

const numbers = (article: Article): number[] => {
  const to = new Uint32Array(2 * mostTerms);
  return [...to.subarray(mostTerms, mostTerms + copyTerms(article, to, mostTerms))];
};

test("a kept story has the same terms, and a summary none of its text", async (context) => {
  const [folder, kept] = [temporary(context), temporary(context)];
  const text =
    '---\nheadline: A ferry for Orrin\nblurbs: ["It is paid for by Ann Rook."]\n---\n\nThe mayor met the shy Petra Lund.\n';
  writeFileSync(join(folder, "ferry.md"), text);
  const [story] = (await readContent(folder)).articles;
  const [first] = (await readContent(folder, { folder: kept, code: "test" })).articles;
  const content = await readContent(folder, { folder: kept, code: "test" });
  const [again] = content.articles;
  assert.ok(story !== undefined && first !== undefined && again !== undefined);
  const has = (article: Article, form: string) =>
    numbers(article).some((term) => (term & bits.term) === termNumber(form));
  for (const article of [story, first, again]) {
    assert.deepEqual(numbers(article), numbers(story));
    assert.deepEqual([has(article, "orrin"), has(article, "rook"), has(article, "lund")], [true, true, true]);
    const summary = shown(article, "summary");
    assert.deepEqual([has(summary, "orrin"), has(summary, "rook"), has(summary, "lund")], [true, true, false]);
    assert.deepEqual(numbers(summary), numbers(shown(story, "summary")));
    assert.equal(article.headline, "A ferry for Orrin");
  }
  content.reused?.kept.sources.stories.texts.close();
});
