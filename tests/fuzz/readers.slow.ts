import { test } from "node:test";
import { figure } from "../trust/figures.ts";
import { fuzzReaders } from "./fuzz-readers.ts";

/** In parts, so that a fault names the part that finds it again. */
const parts = 100;

test("1,000,000 sources of all formats, changed at random, are read without a fault", async (context) => {
  const formats: Record<string, number> = {};
  let told = 0;
  let slowest = 0;
  for (let part = 0; part < parts; part += 1) {
    const fuzzed = await fuzzReaders(1_000_000 / parts, part);
    told += fuzzed.told;
    slowest = Math.max(slowest, fuzzed.slowest);
    for (const [format, count] of Object.entries(fuzzed.formats)) formats[format] = (formats[format] ?? 0) + count;
  }
  figure("readers", `1,000,000 changed sources of ${Object.keys(formats).length} formats read, 0 faults`);
  context.diagnostic(`${told} told a story; the slowest took ${Math.round(slowest)} ms a hundred kilobytes`);
  context.diagnostic(JSON.stringify(formats));
});
