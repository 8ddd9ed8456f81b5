import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { carriers } from "./carriers.ts";
import { dateCarriers } from "./date-carriers.ts";
import { zones } from "./dates.ts";
import { texts } from "./texts.ts";
import { assertEncodings, assertOut, datesThrough, everythingRead, through } from "./unaltered.ts";

for (const carrier of carriers) {
  test(`a text comes through ${carrier.name} to the letter`, async () => {
    const found = { kept: 0, otherwise: 0, unsayable: 0 };
    // One in six; the slow suite takes all.
    for (const text of texts.filter((_, at) => at % 6 === carriers.indexOf(carrier) % 6)) {
      found[await through(carrier, text)] += 1;
    }
    assert.ok(found.kept > 25 && found.otherwise < 5, JSON.stringify(found));
  });
}

test("a moment is the day that it was where the paper is, by every way in", async () => {
  for (const carrier of dateCarriers.filter((_, at) => at % 4 === 0)) assert.ok((await datesThrough(carrier)) > 150);
});

test("no day is another on a machine in another zone", async () => {
  const before = process.env.TZ;
  try {
    const found = new Map<string, string>();
    const offsets = new Set<number>();
    for (const zone of zones) {
      process.env.TZ = zone;
      offsets.add(new Date(2022, 1, 4).getTimezoneOffset());
      found.set(zone, await everythingRead());
    }
    assert.equal(offsets.size, zones.length, "the machine was in all of them");
    assert.equal(new Set(found.values()).size, 1);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test("a text is the same whatever encoding its file has", async () => {
  assert.ok((await assertEncodings()) > 100);
});

test("what went in comes out: on pages, in feeds, in data", async (context) => {
  assert.ok((await assertOut(temporary(context))) > 2000);
});
