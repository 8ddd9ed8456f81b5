import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fileFormatOf, headOf, readFile } from "../../../src/clippings/formats.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";

const folder = fileURLToPath(new URL("../../../../shared/corpora/iptc/", import.meta.url));

/** Files of which the wrong part is in what is no story (events, plans), or wrong only in an older version of ninjs. */
const notSeen =
  /001_no_uri|012_location|infosource|014_type_component|001_type_component|017_description|002_headline_nonascii|3\.0\/should_fail\/00[345]_/;

const ours: ReadonlySet<string> = new Set(["ninjs", "nitf", "newsml-1", "newsml-g2"]);

test("the IPTC's own examples: none is a problem that should pass, and each is one that should fail", {
  skip: !existsSync(folder),
}, async () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(?:json|xml)$/.test(name) && statSync(join(folder, name)).isFile(),
  );
  const wrong: string[] = [];
  for (const file of files) {
    const bytes = bytesOf(new Uint8Array(readFileSync(join(folder, file))));
    const format = fileFormatOf(headOf(bytes));
    const reading = format === undefined ? undefined : await readFile(format, { file, bytes, front: { zone: "UTC" } });
    const problems = reading?.problems.map(({ rule }) => rule) ?? [];
    if (reading !== undefined && !ours.has(reading.format)) continue;
    const inTally = (reading?.tally?.leftOut ?? []).reduce((sum, { count }) => sum + count, 0);
    if (reading !== undefined && reading.clippings.length + inTally !== reading.tally?.found)
      wrong.push(`${file}: lost count`);
    if (file.includes("should_fail")) {
      if (problems.length === 0 && !notSeen.test(file)) wrong.push(`${file}: no problem`);
    } else if (problems.some((rule) => rule !== "date-unreadable" && rule !== "ninjs-key"))
      wrong.push(`${file}: ${problems}`);
  }
  assert.ok(files.length > 200);
  assert.deepEqual(wrong, []);
});
