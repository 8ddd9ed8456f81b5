import assert from "node:assert/strict";
import { test } from "node:test";
import { bounds, calendar, edtf, sortDay } from "../../src/basics/edtf.ts";

/** A date, the first and last day that it may mean, the parts that it states, and the day by which it is sorted. */
const dates = [
  ["2022-02-04", "2022-02-04", "2022-02-04", "2022 02 04", "2022-02-04"],
  ["2022-02", "2022-02-01", "2022-02-28", "2022 02", "2022-02-28"],
  ["2024-02", "2024-02-01", "2024-02-29", "2024 02", "2024-02-29"],
  ["2022", "2022-01-01", "2022-12-31", "2022", "2022-12-31"],
  ["2022-02-04?", "2022-02-04", "2022-02-04", "2022 02 04", "2022-02-04"],
  ["1998~", "1998-01-01", "1998-12-31", "1998", "1998-12-31"],
  ["1987-XX", "1987-01-01", "1987-12-31", "1987", "1987-12-31"],
  ["1987-03-XX", "1987-03-01", "1987-03-31", "1987 03", "1987-03-31"],
  ["198X", "1980-01-01", "1989-12-31", undefined, "1989-12-31"],
  ["[..2022-02-04]", undefined, "2022-02-04", undefined, "2022-02-04"],
  ["[2022-02-04..]", "2022-02-04", undefined, undefined, "2022-02-04"],
  ["[2022-01-01..2022-02-04]", "2022-01-01", "2022-02-04", undefined, "2022-02-04"],
  ["[2022-02-04,2022-04-02]", "2022-02-04", "2022-04-02", undefined, "2022-04-02"],
  ["2021/2022", "2021-01-01", "2022-12-31", undefined, "2022-12-31"],
] as const;

for (const [text, earliest, latest, parts, day] of dates) {
  test(`${text} is a date`, () => {
    const date = edtf(text);
    assert.ok(date !== undefined);
    assert.equal(bounds(text)?.earliest, earliest);
    assert.equal(bounds(text)?.latest, latest);
    const stated = calendar(date);
    assert.equal(stated && Object.values(stated).join(" "), parts);
    assert.equal(sortDay(date), day);
  });
}

/** Days that never were, among them some that the calendar library takes, and texts that are no EDTF. */
const none = [
  ...["", "yesterday", "2022-2-4", "4 February 2022", "2022-02-30", "2021-02-29", "2022-13", "2022-00-01"],
  ...[
    "0000",
    "0000-01-01",
    "2022-02-04T24:00",
    "2022-02-04T10:00:00Z",
    "[]",
    "[..]",
    "..",
    "/",
    "[2022-02-05..2022-02-04]",
  ],
  ...["2022-XX-04", "20X2", "1987-XX-XX-XX", "[2022-02-04,]", "２０２２-02-04", "2022-02-04 "],
];

for (const text of none) {
  test(`${JSON.stringify(text)} is no date`, () => {
    assert.equal(edtf(text), undefined);
  });
}

test("a text of full stops is no date, and takes no longer than it is long", () => {
  const begun = performance.now();
  assert.equal(edtf(`[${".".repeat(300_000)}\n..]`), undefined);
  assert.ok(performance.now() - begun < 20_000);
});
