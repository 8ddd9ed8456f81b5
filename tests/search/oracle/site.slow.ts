import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { searchFolder } from "../courier.ts";
import { inventedPaper } from "./papers.ts";
import { corporaFound, realPapers } from "./real-papers.ts";
import { compareSite } from "./site.ts";
import { stemsOf } from "./stems.ts";

const stem = await stemsOf(["en", "de", "ja", "ar"]);

test("a thousand questions: the command answers as the page does over HTTP, and both as the plain scan", async (context) => {
  const archive = corporaFound() ? realPapers(10_000) : inventedPaper(5000, 71);
  const folder = await searchFolder(archive);
  context.after(() => rmSync(folder, { recursive: true }));
  assert.deepEqual(await compareSite(folder, archive, stem, 1000, 131), []);
});
