import assert from "node:assert/strict";
import { test } from "node:test";
import { readMoment } from "../../src/clippings/dates/moment.ts";

const moments = [
  ["Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-02", undefined],
  ["Thu, 01 Jan 04 19:48:21 EST", "2004-01-02", undefined],
  ["1 Jan 99 10:00 +0900", "1999-01-01", undefined],
  ["Thu, 01 Jan 2004 23:48:21 XYZ", "2004-01-01", undefined],
  ["Thu Jan  1 19:48:21 2004", "2004-01-01", undefined],
  ["Thu Jan 01 19:48:21 UTC 2004", "2004-01-02", undefined],
  ["2003-12-31T20:14:55Z", "2004-01-01", undefined],
  ["2003-12-31T20:14:55", "2003-12-31", undefined],
  ["20031231", "2003-12-31", undefined],
  ["2003-12", "2003-12", undefined],
  ["2003", "2003", undefined],
  // Midnight with an offset is a day without a time.
  ["2004-01-01T00:00:00-08:00", "2004-01-01", undefined],
  ["Fri, 02 Jan 2004 00:00:00 +0000", "2004-01-02", undefined],
  ["mié, 04 feb 2015 10:00:00 +0000", "2015-02-04", undefined],
  ["2003-12-31T25:14:55Z", "2003-12-31?", "date-unsure"],
  ["Mon, 31 Feb 2003 10:00:00 GMT", undefined, "date-impossible"],
  ["01/02/2003", "[2003-01-02,2003-02-01]", "date-ambiguous"],
  ["last week or so", undefined, undefined],
  ["", undefined, undefined],
] as const;

for (const [text, date, doubt] of moments) {
  test(`“${text}” is ${date ?? "no day"} in Tokyo`, () => {
    const read = readMoment(text, { zone: "Asia/Tokyo" });
    assert.equal(read?.edtf, date);
    assert.equal(read?.doubt?.rule, doubt);
  });
}
