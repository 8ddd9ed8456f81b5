import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { build } from "../../src/build/build.ts";
import { check } from "../../src/check/check.ts";
import { temporary } from "../site/place.ts";
import { filesOf } from "./edits.ts";
import { anyStory, makePaper, type Paper, withoutTwins } from "./paper.ts";
import { Random } from "./random.ts";
import { differences } from "./same-tree.ts";

/** An invented paper, where parts are built, and the whole site. */
function place(context: TestContext, seed: number) {
  const folder = temporary(context);
  const random = new Random(seed);
  return { folder, random, paper: makePaper(join(folder, "content"), random, false), whole: join(folder, "whole") };
}

function buildPart({ folder: content }: Paper, folder: string, number: number, of: number): Promise<unknown> {
  return build({ content, output: join(folder, `part-${number}`), part: { number, of } });
}

function layOver(folder: string, of: number): string {
  const laid = join(folder, "laid");
  rmSync(laid, { recursive: true, force: true });
  for (let number = 1; number <= of; number += 1) cpSync(join(folder, `part-${number}`), laid, { recursive: true });
  return laid;
}

test("four parts laid over one another are the site that one build makes, and no file is made twice", async (context) => {
  const { folder, paper, whole } = place(context, 1);
  await build({ content: paper.folder, output: whole });
  const makers = new Map<string, number[]>();
  for (let number = 1; number <= 4; number += 1) {
    await buildPart(paper, folder, number, 4);
    const files = filesOf(join(folder, `part-${number}`));
    assert.ok(files.length > 1, `part ${number} makes nothing`);
    for (const file of files) makers.set(file, [...(makers.get(file) ?? []), number]);
  }
  const shared = [...makers].filter(([, numbers]) => numbers.length > 1).map(([file]) => file);
  assert.deepEqual(shared, ["backfile.json"]);
  const heads = [1, 2, 3, 4].map((number) => readFileSync(join(folder, `part-${number}`, "backfile.json"), "utf8"));
  assert.equal(new Set(heads).size, 1);
  const laid = layOver(folder, 4);
  assert.deepEqual(differences(laid, whole), []);
  const errors = (await check(laid)).problems.filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
});

test("with more parts than there are groups some have the head alone, and the whole is the same", async (context) => {
  const { folder, paper, whole } = place(context, 2);
  for (const path of [...paper.records.keys()].slice(4)) paper.remove(path);
  for (const path of [...paper.clips.keys()]) paper.remove(path);
  await build({ content: paper.folder, output: whole });
  const of = filesOf(join(whole, "backfile")).length + 3;
  for (let number = 1; number <= of; number += 1) await buildPart(paper, folder, number, of);
  assert.deepEqual(filesOf(join(folder, `part-${of}`)), ["backfile.json"]);
  assert.deepEqual(differences(layOver(folder, of), whole), []);
});

test("parts built again after a change are the parts of the new site", async (context) => {
  const { folder, random, paper, whole } = place(context, 3);
  for (let number = 1; number <= 3; number += 1) await buildPart(paper, folder, number, 3);
  for (let step = 0; step < 6; step += 1) paper.put(`${paper.fresh(random)}.md`, anyStory(random));
  paper.remove([...paper.records.keys()][3] ?? "");
  for (let number = 1; number <= 3; number += 1) {
    const report = await build({
      content: paper.folder,
      output: join(folder, `part-${number}`),
      part: { number, of: 3 },
    });
    assert.deepEqual(withoutTwins(report.notices), []);
  }
  await build({ content: paper.folder, output: whole });
  assert.deepEqual(differences(layOver(folder, 3), whole), []);
});

test("a site that was laid together is a site to build upon", async (context) => {
  const { folder, random, paper, whole } = place(context, 4);
  for (let number = 1; number <= 2; number += 1) await buildPart(paper, folder, number, 2);
  const laid = layOver(folder, 2);
  const same = await build({ content: paper.folder, output: laid });
  assert.deepEqual([same.rendered, same.shards.indexed, same.deleted], [0, 0, 0]);
  paper.put(`${paper.fresh(random)}.md`, anyStory(random));
  const { notices } = await build({ content: paper.folder, output: laid });
  assert.deepEqual(withoutTwins(notices), []);
  await build({ content: paper.folder, output: whole });
  assert.deepEqual(differences(laid, whole), []);
});
