import assert from "node:assert/strict";
import { test } from "node:test";
import { isMisspeltMonth, monthNamed } from "../../src/languages/reading/months.ts";

const languages = "en de fr es pt it nl sv da nb fi pl cs ro hu tr id sw ru uk el he hi fa-u-ca-gregory ar-EG".split(
  " ",
);

for (const language of languages) {
  test(`the months of ${language} are known as dates print them`, () => {
    const printed = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      const parts = printed.formatToParts(Date.UTC(2022, month - 1, 14));
      const name = parts.find(({ type }) => type === "month")?.value ?? "";
      assert.equal(monthNamed(name), month, name);
      assert.equal(monthNamed(name.toUpperCase()) ?? month, month, name);
    }
  });
}

test("short months are known, words that are none are not", () => {
  const short = [
    ["Sept", 9],
    ["févr", 2],
    ["Mär", 3],
    ["ene", 1],
    ["окт", 10],
    ["बसंत", undefined],
    ["Monday", undefined],
  ] as const;
  for (const [name, month] of short) assert.equal(monthNamed(name), month, name);
});

test("a slip of the pen is known as one", () => {
  for (const name of ["Febuary", "Feburary", "Januray", "Septmber", "Agust", "Ocotber", "Dicember"]) {
    assert.ok(isMisspeltMonth(name), name);
  }
  for (const name of ["February", "Chapter", "World", "Section", "Monday", "Mary"])
    assert.ok(!isMisspeltMonth(name), name);
});
