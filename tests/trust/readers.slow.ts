import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { isSourceName, readAnySource } from "../../src/records/read.ts";
import { openPlainFile } from "../../src/records/store-open.ts";
import { figure } from "./figures.ts";
import { beginnings, endless } from "./gigabytes.ts";
import { growing } from "./growing-sources.ts";
import { type Growth, growthOf, isTooMuch, tooShort } from "./growth.ts";

const corpora = fileURLToPath(new URL("../../../shared/corpora", import.meta.url));
/** A second of the processor for a hundred kilobytes; in milliseconds. Small files take what starting takes. */
const hang = 1000;
const allowed = (size: number): number => Math.max(3 * hang, (size / 100_000) * hang);

test("four times the source takes at most six times the time, whatever it repeats", async (context) => {
  const wrong: Growth[] = [];
  let measured = 0;
  let steepest: Growth | undefined;
  for (const each of growing) {
    const growth = await growthOf(each);
    if (isTooMuch(growth)) wrong.push(growth);
    if (growth.four <= tooShort) continue;
    measured += 1;
    if (steepest === undefined || growth.four / growth.one > steepest.four / steepest.one) steepest = growth;
  }
  assert.deepEqual(wrong, []);
  assert.ok(measured > 50 && steepest !== undefined, `${measured} took long enough to be measured`);
  const times = (steepest.four / steepest.one).toFixed(1);
  context.diagnostic(`steepest: ${JSON.stringify(steepest)}`);
  figure(
    "readers",
    `${growing.length} sources grown fourfold, ${measured} of them long enough to be measured: at most ${times} times the time`,
  );
});

test("every file of every corpus is read by its reader without a fault", {
  skip: !existsSync(corpora) && "no corpora",
}, async (context) => {
  let files = 0;
  let bytes = 0;
  let stories = 0;
  let problems = 0;
  let slowest = 0;
  const begun = performance.now();
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  for (const name of readdirSync(corpora, { recursive: true, encoding: "utf8" }).sort()) {
    // What has no name of a source is read as one as well: hostile files are often called so.
    const file = isSourceName(name) ? name : `${name}.txt`;
    const open = openPlainFile({ file, place: join(corpora, name) });
    if ("problem" in open) continue;
    try {
      const started = process.cpuUsage();
      const reading = await readAnySource(file, open).catch((error: unknown) => {
        throw new Error(`${name} throws`, { cause: error });
      });
      const { user, system } = process.cpuUsage(started);
      const took = (user + system) / 1000;
      assert.ok(took < allowed(open.size), `${name}: ${Math.round(took)} ms for ${open.size} bytes`);
      slowest = Math.max(slowest, took);
      for (const { id, headline } of reading.articles) assert.ok(id !== "" && headline !== "", name);
      files += 1;
      bytes += open.size;
      stories += reading.articles.length;
      problems += reading.problems.length;
    } finally {
      open.close();
    }
  }
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
  assert.ok(files > 10_000, `${files} files`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const count = (value: number): string => value.toLocaleString("en-GB");
  context.diagnostic(`the slowest took ${Math.round(slowest)} ms`);
  figure(
    "readers",
    `all ${count(files)} files of the corpora (${count(Math.round(bytes / 1e6))} MB) read in ${seconds} s: ${count(stories)} stories, ${count(problems)} problems, no throw, no hang`,
  );
});

test("a gigabyte of zeros, and 60 MB of one line, take no more memory than there is", async (context) => {
  for (const [file, text] of beginnings) {
    for (const [size, letter] of [
      [1024, "\0"],
      [60, "\0"],
      [60, "a"],
    ] as const) {
      const { problems, articles } = await readAnySource(file, endless(text, size * 1024 * 1024, letter));
      assert.ok(problems.length > 0 || articles.length > 0, `${file} is passed over without a word`);
    }
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  assert.ok(peak < 4096, `${peak} MB`);
  context.diagnostic(`${peak} MB at most`);
  figure("readers", `${beginnings.length} beginnings of files that go on for a gigabyte: at most ${peak} MB in memory`);
});
