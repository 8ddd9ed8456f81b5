import assert from "node:assert/strict";
import { test } from "node:test";
import { type NumbersTag, numbersOf } from "../../src/languages/plurals.ts";

const tags: readonly NumbersTag[] = [
  "en-GB",
  "de-DE",
  "es-ES",
  "fr-FR",
  "pt-BR",
  "ru-RU",
  "ar-u-nu-latn",
  "he-IL",
  "hi-IN-u-nu-latn",
  "ja-JP",
  "zh-CN",
];

const numbers = [
  ...Array.from({ length: 1200 }, (_, number) => number),
  ...[9999, 10_000, 12_345, 99_999, 100_000, 100_001, 999_999, 1_000_000, 1_000_001, 1_234_567, 2_000_000, 123_456_789],
];

for (const tag of tags) {
  test(`numbers and plurals of ${tag} are those that Node knows`, () => {
    const { print, counted } = numbersOf(tag);
    const [format, rules] = [new Intl.NumberFormat(tag), new Intl.PluralRules(tag)];
    const name = counted({ zero: "zero", one: "one", two: "two", few: "few", many: "many", other: "other" });
    for (const number of numbers) {
      assert.equal(print(number), format.format(number));
      assert.equal(name(number), rules.select(number), `${number}`);
    }
  });
}

test("a form that a language has and a word has not is the general one", () => {
  assert.equal(numbersOf("ru-RU").counted({ one: "{n} текст", other: "{n} текстов" })(3), "3 текстов");
  assert.equal(numbersOf("en-GB").counted({ one: "{n} story", other: "{n} stories" })(1234), "1,234 stories");
});
