import { test } from "node:test";
import { figure } from "../trust/figures.ts";
import { fuzzReaders, type Slowest } from "./fuzz-readers.ts";

/** `BACKFILE_FUZZ=200000` changes fewer, `BACKFILE_SEED=40` begins at another part. */
const sources = Number(process.env.BACKFILE_FUZZ ?? 1_000_000);
const first = Number(process.env.BACKFILE_SEED ?? 0);
/** In parts, so that a fault names the part that finds it again. */
const each = 10_000;

const many = sources.toLocaleString("en");
test(`${many} sources of all formats, changed at random, are read without a fault`, async (context) => {
  const formats: Record<string, number> = {};
  let told = 0;
  let slowest: Slowest | undefined;
  for (let from = 0; from < sources; from += each) {
    const fuzzed = await fuzzReaders(Math.min(each, sources - from), first + from / each);
    told += fuzzed.told;
    if (fuzzed.slowest.took > (slowest?.took ?? 0)) slowest = fuzzed.slowest;
    for (const [format, count] of Object.entries(fuzzed.formats)) formats[format] = (formats[format] ?? 0) + count;
  }
  figure("readers", `${many} changed sources of ${Object.keys(formats).length} formats read, 0 faults`);
  context.diagnostic(
    `${told} told a story; the slowest, ${slowest?.what}, took ${Math.round(slowest?.took ?? 0)} ms a hundred kilobytes`,
  );
  context.diagnostic(JSON.stringify(formats));
});
