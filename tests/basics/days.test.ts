import assert from "node:assert/strict";
import { test } from "node:test";
import { before, dayIn } from "../../src/basics/edtf.ts";

const spans = [
  ["2022-02-04", "day", 0, "2022-02-04"],
  ["2022-02-04", "day", 4, "2022-01-31"],
  ["2024-03-01", "day", 1, "2024-02-29"],
  ["2022-02-04", "week", 2, "2022-01-21~"],
  ["2022-02-04", "month", 3, "2021-11~"],
  ["2022-03-31", "month", 1, "2022-02~"],
  ["2022-02-04", "year", 2, "2020~"],
  ["2022-02-04", "year", 9999, undefined],
  ["2022-02-04", "day", 1e9, undefined],
  ["2022-02", "day", 1, "2022-01-31"],
  ["yesterday", "day", 1, undefined],
] as const;

for (const [day, unit, count, expected] of spans) {
  test(`${count} ${unit}s before ${day} is ${expected ?? "no date"}`, () => {
    assert.equal(before(day, { unit, count }), expected);
  });
}

const moments = [
  ["2022-02-04T23:30:00Z", "UTC", "2022-02-04"],
  ["2022-02-04T23:30:00Z", "Asia/Tokyo", "2022-02-05"],
  ["2022-02-04T01:00:00+09:00", "America/New_York", "2022-02-03"],
  ["2022-02-04T23:30Z", "No/Where", "2022-02-04"],
  ["2022-02-04T24:00:00Z", "UTC", undefined],
  ["2022-02-30T10:00:00Z", "UTC", undefined],
  ["this morning", "UTC", undefined],
] as const;

for (const [moment, zone, expected] of moments) {
  test(`${moment} falls on ${expected ?? "no day"} in ${zone}`, () => assert.equal(dayIn(moment, zone), expected));
}
