import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fileFormatOf, headOf, readFile } from "../../../src/clippings/formats.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";

const corpora = fileURLToPath(new URL("../../../../shared/corpora", import.meta.url));

for (const folder of ["feeds/feedparser", "feeds/rss-parser/input", "wxr", "exports/tryghost-migrate/mg-wp-xml"]) {
  const place = join(corpora, folder);
  test(`no file of ${folder} stops the reader`, { skip: !existsSync(place) }, async () => {
    let stories = 0;
    for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = bytesOf(readFileSync(join(entry.parentPath, entry.name)));
      const format = fileFormatOf(headOf(bytes));
      if (format?.name !== "feed" && format?.name !== "wordpress") continue;
      const reading = await readFile(format, { file: entry.name, bytes, front: { zone: "UTC" } });
      const { found = 0, leftOut = [] } = reading.tally ?? {};
      const left = leftOut.reduce((sum, { count }) => sum + count, 0);
      assert.equal(reading.clippings.length + left, found, entry.name);
      stories += reading.clippings.length;
    }
    assert.ok(stories > 0);
  });
}
