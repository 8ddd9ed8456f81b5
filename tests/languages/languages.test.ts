import assert from "node:assert/strict";
import { test } from "node:test";
import type { Edtf } from "../../src/basics/edtf.ts";
import { directionOf } from "../../src/languages/direction.ts";
import { languageFor, languages } from "../../src/languages/languages.ts";

test("a tag finds the nearest language, or else English", () => {
  const rows = [
    ["en", "en"],
    ["en-GB", "en"],
    ["EN-us", "en"],
    ["de-AT", "de"],
    ["ar-EG", "ar"],
    ["zh-Hant-TW", "zh"],
    ["pt-PT", "pt"],
    ["ko", "en"],
    ["", "en"],
    ["__proto__", "en"],
  ] as const;
  for (const [tag, expected] of rows) assert.equal(languageFor(tag).tag, expected, tag);
});

test("which way a language runs", () => {
  for (const tag of ["ar", "he", "fa", "ur", "AR-eg", "az-Arab", "pa-Arab-PK", "ckb", "yi"]) {
    assert.equal(directionOf(tag), "rtl", tag);
  }
  for (const tag of ["en", "ja", "ar-Latn", "zh-Hant", "ku", "", "arn"]) assert.equal(directionOf(tag), "ltr", tag);
});

test("every language has words for every field, role and rule, and none is empty but a frame", () => {
  const shape = (value: unknown, path: string): readonly string[] => {
    if (typeof value === "string") {
      assert.ok(value !== "" || /\.\d$/.test(path), `${path} is empty`);
      return [path];
    }
    if (typeof value === "function") {
      const said = [0, 1, 2, 3, 11, 100, 1_000_000].map((count) => (value as (count: number) => string)(count));
      for (const text of said) assert.ok(text !== "" && !text.includes("{n}"), path);
      return [path];
    }
    if (Array.isArray(value)) return value.flatMap((each, index) => shape(each, `${path}.${index}`));
    if (/\.(?:found|foundFor|atLeast|soFar|yearCount)$/.test(path)) return [path];
    return Object.entries(value as object).flatMap(([key, each]) => shape(each, `${path}.${key}`));
  };
  const english = shape(languageFor("en").words, "words");
  assert.ok(english.length > 100);
  for (const language of languages.values()) {
    assert.deepEqual(shape(language.words, "words"), english, language.tag);
  }
});

test("words with numbers take each language's own forms", () => {
  const rows = [
    ["en", 1, "1 story"],
    ["en", 1234, "1,234 stories"],
    ["de", 1234, "1.234 Artikel"],
    ["fr", 0, "0 article"],
    ["fr", 2, "2 articles"],
    ["es", 1_000_000, "1.000.000 de artículos"],
    ["ja", 3, "3件"],
    ["ar", 1, "مقال واحد"],
    ["ar", 2, "مقالان"],
    ["ar", 5, "5 مقالات"],
    ["ar", 11, "11 مقالًا"],
    ["ar", 100, "100 مقال"],
    ["zh", 1234, "1,234篇"],
    ["he", 1, "כתבה אחת"],
    ["he", 2, "שתי כתבות"],
    ["he", 5, "5 כתבות"],
    ["ru", 0, "0 статей"],
    ["ru", 1, "1 статья"],
    ["ru", 2, "2 статьи"],
    ["ru", 5, "5 статей"],
    ["ru", 11, "11 статей"],
    ["ru", 21, "21 статья"],
    ["ru", 22, "22 статьи"],
    ["ru", 112, "112 статей"],
    ["pt", 0, "0 artigo"],
    ["pt", 2, "2 artigos"],
    ["pt", 1_000_000, "1.000.000 de artigos"],
    ["hi", 100_000, "1,00,000 लेख"],
  ] as const;
  for (const [tag, count, expected] of rows) assert.equal(languageFor(tag).words.stories(count), expected);
});

test("a word with a number has each form that its language's numbers ask for, and no other", () => {
  for (const { tag, words } of languages.values()) {
    const { found, foundFor, atLeast, soFar, yearCount, locale } = words.searching;
    const rules = new Intl.PluralRules(locale);
    const all = new Set<string>([...rules.resolvedOptions().pluralCategories, "other"]);
    const asked = new Set([1, 2, 3, 5, 11, 21, 100, 101, 1_000_000].map((count) => rules.select(count)));
    for (const forms of [found, foundFor, atLeast, soFar, yearCount]) {
      for (const form of asked) assert.ok(Object.hasOwn(forms, form), `${tag} ${form}: ${forms.other}`);
      for (const form of Object.keys(forms)) assert.ok(all.has(form), `${tag} ${form}`);
      for (const text of Object.values(forms)) {
        const places = text.match(/\{(?:query|year)\}/g) ?? [];
        assert.deepEqual(places, forms.other.match(/\{(?:query|year)\}/g) ?? [], `${tag} ${text}`);
      }
    }
  }
});

/** All that a language says, by where it stands; words with a number say it of 5. */
function sayings(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value.length === 2 ? value("", "") : value(5))]];
  return Object.entries(value as object).flatMap(([key, each]) => sayings(each, `${path}.${key}`));
}

/** Words that some languages share with English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: ["Feed", "Format", "Link", "Text"],
  fr: ["Date", "Dates", "Format", "Source", "Sources"],
  pt: ["Feed", "Link"],
};

test("no word was left in English", () => {
  const english = new Map(sayings(languageFor("en").words, "words"));
  for (const { tag, words } of languages.values()) {
    if (tag === "en") continue;
    const allowed = shared[tag] ?? [];
    for (const [path, text] of sayings(words, "words")) {
      if (!/\p{L}/u.test(text.replace(/\{\w+\}/g, "")) || /\.locale$|\.queries\.\d+\.0$/.test(path)) continue;
      if (text === english.get(path)) assert.ok(allowed.includes(text), `${tag} ${path}: ${text}`);
    }
  }
});

test("languages of other scripts keep none of our letters but names and what is typed", () => {
  const typed =
    /\{\w+\}|JavaScript|Atom|JSON Lines|CSV|Markdown|index\.md|Backfile|\b(?:sort|has|before|lang|by|in|is|on|after|section):\w*|\bOR\b/gu;
  for (const { tag, words } of languages.values()) {
    if (/^(?:de|en|es|fr|pt)$/.test(tag)) continue;
    for (const [path, text] of sayings(words, "words")) {
      if (/\.locale$|\.queries\.\d+\.0$/.test(path)) continue;
      assert.doesNotMatch(text.replace(typed, ""), /[a-z]/i, `${tag} ${path}`);
    }
  }
});

test("what the search page puts into its sentences is asked for in every language", () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  const english = new Map(sayings(languageFor("en").words.searching, "searching"));
  for (const { tag, words } of languages.values()) {
    for (const [path, text] of sayings(words.searching, "searching")) {
      const expected = english.get(path);
      if (expected === undefined || /\.(?:found|foundFor|atLeast|soFar|yearCount)\./.test(path)) continue;
      assert.deepEqual(places(text), places(expected), `${tag} ${path}`);
    }
  }
});

test("the examples of the query language have the same signs and fields in every language", () => {
  const signs = (tag: string) =>
    languageFor(tag).words.searching.queries.map(([query]) =>
      query.match(/\b(?:lang:|[a-z]+:(?:undated|correction|old)?)|\bOR\b|\{\w+\}|\.\.|[-"=*()]/g),
    );
  for (const tag of languages.keys()) {
    assert.deepEqual(signs(tag), signs("en"), tag);
    assert.ok(languageFor(tag).words.searching.queries.some(([query]) => query === `lang:${tag}`));
  }
});

test("a count does not read its own text as a pattern", () => {
  assert.doesNotMatch(languageFor("en").words.stories(5), /\$|\{/);
});

test("an unknown rule is told by its name", () => {
  assert.equal(languageFor("en").rule("third-line-from-below"), "third line from below");
  assert.equal(languageFor("en").rule("constructor"), "constructor");
  assert.equal(languageFor("de").rule("byline"), "als Autorenzeile gedruckt");
});

test("headings: days with their names, months without their years", () => {
  const rows = [
    ["en", "Friday, 4 February 2022", "February", "February 2022"],
    ["de", "Freitag, 4. Februar 2022", "Februar", "Februar 2022"],
    ["fr", "vendredi 4 février 2022", "février", "février 2022"],
    ["es", "viernes, 4 de febrero de 2022", "febrero", "febrero de 2022"],
    ["ja", "2022年2月4日（金）", "2月", "2022年2月"],
    ["ar", "الجمعة، 4 فبراير 2022", "فبراير", "فبراير 2022"],
    ["zh", "2022年2月4日 星期五", "2月", "2022年2月"],
    ["he", "יום שישי, 4 בפברואר 2022", "פברואר", "פברואר 2022"],
    ["ru", "пятница, 4 февраля 2022 года", "февраль", "февраль 2022 года"],
    ["pt", "sexta-feira, 4 de fevereiro de 2022", "fevereiro", "fevereiro de 2022"],
    ["hi", "शुक्रवार, 4 फ़रवरी 2022", "फ़रवरी", "फ़रवरी 2022"],
  ] as const;
  for (const [tag, day, month, cut] of rows) {
    const language = languageFor(tag);
    assert.equal(language.longDay("2022-02-04" as Edtf), day);
    assert.equal(language.longDay("2022-02" as Edtf), cut);
    assert.equal(language.monthName("2022-02" as Edtf), month);
    assert.equal(language.cut("2022-02" as Edtf), cut);
  }
});

test("days of the week, as the calendar has them", () => {
  const day = (date: string): string =>
    languageFor("en")
      .longDay(date as Edtf)
      .split(",")[0] ?? "";
  const rows = [
    ["2000-02-29", "Tuesday"],
    ["1987-03-01", "Sunday"],
    ["1900-01-01", "Monday"],
    ["2024-12-31", "Tuesday"],
    ["1970-01-01", "Thursday"],
  ] as const;
  for (const [date, name] of rows) assert.equal(day(date), name, date);
  assert.deepEqual(
    languageFor("ja").week.map((each) => each.short),
    ["日", "月", "火", "水", "木", "金", "土"],
  );
  const firsts = {
    en: "Monday",
    ar: "السبت",
    zh: "星期一",
    he: "יום ראשון",
    ru: "понедельник",
    pt: "domingo",
    hi: "रविवार",
  };
  for (const [tag, name] of Object.entries(firsts)) assert.equal(languageFor(tag).week[0]?.name, name);
});
