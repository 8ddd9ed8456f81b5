import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parsed } from "../../src/records/parsed.ts";
import { readSource } from "../../src/records/read.ts";

/**
 * Each folder of `article-file/` is a shape seen on authors' pages, in invented words: `input.txt` (or `input.bin`,
 * where the bytes matter) and what `backfile parse --json` says of it. With UPDATE=1 the expectations write
 * themselves; read what `git diff` then shows.
 */
const cases = fileURLToPath(new URL("article-file", import.meta.url));

for (const name of readdirSync(cases).sort()) {
  test(`an article file with ${name.replaceAll("-", " ")}`, () => {
    const file = existsSync(join(cases, name, "input.bin")) ? "input.bin" : "input.txt";
    const reading = parsed(readSource("input.txt", readFileSync(join(cases, name, file))));
    const expectation = join(cases, name, "expected.json");
    const json = `${JSON.stringify(reading, null, 2)}\n`;
    if (process.env.UPDATE === "1") writeFileSync(expectation, json);
    assert.deepEqual(JSON.parse(json), JSON.parse(readFileSync(expectation, "utf8")));
  });
}
