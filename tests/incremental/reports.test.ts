import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { build, type Report } from "../../src/build/build.ts";
import { temporary } from "../site/place.ts";
import { buildInChild, copyProgram } from "./child-build.ts";
import { anyStory, makePaper, withoutTwins } from "./paper.ts";
import { Random } from "./random.ts";
import { differences } from "./same-tree.ts";

async function place(context: TestContext) {
  const folder = temporary(context);
  const random = new Random(9);
  const paper = makePaper(join(folder, "content"), random, false);
  const options = { content: paper.folder, output: join(folder, "_site"), search: false };
  await build(options);
  const clean = (): Promise<Report> => build({ ...options, output: join(folder, "clean") });
  return { folder, random, paper, options, clean, kept: join(folder, "_site.backfile", "kept") };
}

test("a source that cannot be read is reported though no other has changed", async (context) => {
  const { paper, options, clean } = await place(context);
  paper.write("picture.tiff", "No story.");
  const { problems } = await build(options);
  assert.ok(problems.some(({ file }) => file === "content/picture.tiff"));
  assert.deepEqual(problems, (await clean()).problems);
});

test("what an earlier build took for granted is said while it is so, and no longer", async (context) => {
  const { paper, options } = await place(context);
  paper.write("README.md", "A note.");
  assert.equal(withoutTwins((await build(options)).notices).length, 1);
  assert.equal(withoutTwins((await build(options)).notices).length, 1);
  paper.remove("README.md");
  assert.deepEqual(withoutTwins((await build(options)).notices), []);
});

test("damage is said once", async (context) => {
  const { options, kept } = await place(context);
  appendFileSync(join(kept, "columns"), "more");
  assert.match((await build(options)).notices.join(), /damaged/);
  assert.deepEqual(withoutTwins((await build(options)).notices), []);
});

test("stories' texts that are gone are read anew, whether they or others change", async (context) => {
  const { folder, random, paper, options, clean, kept } = await place(context);
  await wait(70);
  await build(options);
  for (const name of readdirSync(kept)) if (name.startsWith("stories.")) rmSync(join(kept, name));
  paper.put("another.md", anyStory(random));
  const { notices, sources } = await build(options);
  assert.match(notices.join(), /damaged/);
  assert.equal(sources.kept, 0);
  await clean();
  assert.deepEqual(differences(options.output, join(folder, "clean")), []);
});

test("an owner's style sheet comes and goes in one file, and one that would load something is said each time", async (context) => {
  const { folder, paper, options, clean } = await place(context);
  const style = (): string => readFileSync(join(folder, "_site", "assets", "style.css"), "utf8");
  const before = style();
  const said = ({ problems }: Report): number => problems.filter(({ rule }) => rule === "style-loads").length;
  paper.write("theme.css", ":root { --mark: #00407a }");
  const styled = await build(options);
  assert.deepEqual([styled.rendered, styled.sources.read, said(styled)], [1, 0, 0]);
  assert.equal(style(), `${before}\n:root { --mark: #00407a }`);
  await clean();
  assert.deepEqual(differences(options.output, join(folder, "clean")), []);
  paper.write("theme.css", "a { background: url(https://elsewhere.example/a.png) }");
  const refused = await build(options);
  assert.deepEqual([refused.rendered, said(refused)], [1, 1]);
  assert.equal(style(), before);
  assert.deepEqual((await build(options)).problems, refused.problems);
  paper.remove("theme.css");
  const gone = await build(options);
  assert.deepEqual([gone.rendered, said(gone)], [0, 0]);
});

test("a style sheet that changes alone comes into the site, and nothing else is made", async (context) => {
  const { folder, options } = await place(context);
  const program = copyProgram(join(folder, "program"));
  await buildInChild(program, options);
  assert.equal((await buildInChild(program, options))?.rendered, 0);
  appendFileSync(join(folder, "program", "layouts", "default", "assets", "style.css"), "\n.other { color: red }\n");
  const report = await buildInChild(program, options);
  assert.deepEqual([report?.rendered, report?.sources.read], [1, 0]);
  await buildInChild(program, { ...options, output: join(folder, "clean") });
  assert.deepEqual(differences(options.output, join(folder, "clean")), []);
});
