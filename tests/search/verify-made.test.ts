import assert from "node:assert/strict";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../src/build/build.ts";
import { isCatalogue } from "../../src/search/browser/catalogue.ts";
import { verifyMade } from "../../src/search/verify-made.ts";
import { temporary, write } from "../site/place.ts";

test("what was made for search is opened before it is published, and counted", async (context) => {
  const folder = temporary(context);
  const [content, output] = [join(folder, "content"), join(folder, "_site")];
  const story = (number: number) => `---\nheadline: The pier ${number}\ndate: 2004-02-03\n---\nThe pier stays green.\n`;
  write(content, { "a.md": story(1), "b.md": story(2), "c.md": story(3) });
  await build({ content, output });
  const place = join(output, "search", "shards.json");
  const text = readFileSync(place, "utf8");
  const catalogue: unknown = JSON.parse(text);
  assert.ok(isCatalogue(catalogue));
  const { shards } = catalogue;
  const [shard] = shards;
  assert.ok(shard !== undefined);
  verifyMade(output, shards, 3);
  verifyMade(output, [], 3);
  assert.throws(() => verifyMade(output, shards, 4), /search\/shards\.json .* has 3 stories in place of 4 stories/);
  assert.throws(() => verifyMade(output, [{ ...shard, stories: 4 }], 3), /has 3 stories in place of 4 stories/);
  writeFileSync(place, text.replace('"stories":3,"shards"', '"stories":2,"shards"'));
  assert.throws(() => verifyMade(output, [], 3), /has 2 stories in place of 3 stories/);
  writeFileSync(place, text);
  const own = join(output, "search", "shards", shard.name);
  const files = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 3);
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    for (const rest of [0, bytes.length >> 1]) {
      truncateSync(file, rest);
      assert.throws(() => verifyMade(output, shards, 3), /of the new site is not as it was planned/, `${file}, cut`);
      writeFileSync(file, bytes);
    }
  }
  verifyMade(output, shards, 3);
});
