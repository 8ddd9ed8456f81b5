import assert from "node:assert/strict";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sizeOf, sizeOfSite } from "../../src/site/site-size.ts";
import { temporary } from "./place.ts";

test("all files of a site count, its manifest's own too", (context) => {
  const folder = temporary(context);
  mkdirSync(join(folder, "backfile"), { recursive: true });
  writeFileSync(join(folder, "backfile.json"), "12345");
  writeFileSync(join(folder, "backfile/root.json"), "1234567");
  const files = ["index.html", "about/index.html", "about/a.html", "about/b.html"];
  const size = sizeOf(
    folder,
    ["root"],
    files.map((path) => ({ path, size: 100 })),
  );
  assert.deepEqual(size, { files: 6, bytes: 412, largest: 100, fullest: 3 });
  assert.equal(statSync(join(folder, "backfile/root.json")).size, 7);
});

test("where no site stands there is nothing to count", (context) => {
  assert.deepEqual(sizeOfSite(join(temporary(context), "nowhere")), { files: 1, bytes: 0, largest: 0, fullest: 0 });
});
