import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type BuildOptions, build } from "../../src/build/build.ts";
import { temporary } from "../site/place.ts";
import { anyStory, Paper } from "./paper.ts";
import { Random } from "./random.ts";
import { differences } from "./same-tree.ts";

/** More pages than one thread makes alone: `manyPages` in `make.ts`. */
const stories = 3300;

test("threads that share a build make what one makes alone, from nothing and after changes", async (context) => {
  const folder = temporary(context);
  const random = new Random(11);
  const paper = new Paper(join(folder, "content"));
  for (let number = 0; number < stories; number += 1) paper.put(`${number % 7}/${number}.md`, anyStory(random));
  paper.putSettings();
  const run = (output: string, threads: number, more: Partial<BuildOptions> = {}) =>
    build({ content: paper.folder, output: join(folder, output), threads, ...more });
  await run("alone", 1);
  await run("shared", 2);
  assert.deepEqual(differences(join(folder, "shared"), join(folder, "alone")), []);

  // Every page changes, and few sources.
  paper.settings.set("title", "Another title");
  paper.putSettings();
  for (let number = 0; number < 40; number += 1) paper.put(`7/${number}.md`, anyStory(random));
  const { rendered, sources } = await run("shared", 3);
  assert.ok(rendered > stories);
  assert.equal(sources.read, 40);

  // Every source is read again, by several threads.
  paper.settings.set("publication", "The Lantern");
  paper.putSettings();
  const again = await run("shared", 2);
  assert.equal(again.sources.kept, 0);
  rmSync(join(folder, "alone"), { recursive: true });
  rmSync(join(folder, "alone.backfile"), { recursive: true });
  await run("alone", 1);
  assert.deepEqual(differences(join(folder, "shared"), join(folder, "alone")), []);
});
