import assert from "node:assert/strict";
import { test } from "node:test";
import { temporary } from "../site/place.ts";
import { carriers } from "./carriers.ts";
import { dateCarriers } from "./date-carriers.ts";
import { days, impossible, moments, times, zones } from "./dates.ts";
import { declared, plain } from "./encodings.ts";
import { figure } from "./figures.ts";
import { texts } from "./texts.ts";
import { assertEncodings, assertOut, datesThrough, everythingRead, through } from "./unaltered.ts";

test("all texts and dates, by every way in, on machines of all zones, and out again", async (context) => {
  const rows = new Set(texts).size + moments.length + days.length + times.length + impossible.length;
  assert.ok(rows + declared.length + plain.length >= 200);
  const found = { kept: 0, otherwise: 0, unsayable: 0 };
  for (const carrier of carriers) for (const text of texts) found[await through(carrier, text)] += 1;
  let dated = 0;
  const before = process.env.TZ;
  const read = new Set<string>();
  try {
    for (const zone of zones) {
      process.env.TZ = zone;
      for (const carrier of dateCarriers) dated += await datesThrough(carrier);
      read.add(await everythingRead());
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
  assert.equal(read.size, 1);
  const encoded = await assertEncodings();
  const out = await assertOut(temporary(context));
  figure(
    "unaltered",
    `${rows} texts and dates and ${declared.length + plain.length} encodings by ${carriers.length} ways in: ${found.kept} headlines to the letter ` +
      `(${found.otherwise} more are markup where titles may be, ${found.unsayable} no file of the format can hold), ${dated} dates right in ` +
      `${zones.length} zones of the archive on machines in ${zones.length} zones, ${encoded} encoded files, ${out} values out again`,
  );
});
