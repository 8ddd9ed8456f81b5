import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { build } from "../../src/build/build.ts";
import { searchOfSite } from "../search/site-search.ts";
import { temporary } from "../site/place.ts";
import { filesOf } from "./edits.ts";
import { differences } from "./same-tree.ts";

const byline: Readonly<Record<string, string>> = { a: "Ann Lee", b: "A. Lee", c: "Bo Ek", d: "Ann Lee" };

/** An archive of four stories and a file that describes Ann Lee. */
async function place(context: TestContext, front = "name: Ann Lee\naliases: [A. Lee, Annie Lee]") {
  const folder = temporary(context);
  const [content, output] = [join(folder, "content"), join(folder, "_site")];
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  for (const [name, author] of Object.entries(byline)) {
    const text = `---\nid: story-${name}\nheadline: Story ${name}\ndate: 2001-0${name.charCodeAt(0) - 96}-03\nsection: World\nauthors: [${author}]\n---\nIt was so.\n`;
    write(`${name}.md`, text);
  }
  const describe = (more: string, biography: string): void => {
    write("authors/lee.md", `---\n${more}\n---\n${biography}\n`);
  };
  write("archive.yaml", "title: Kept\n");
  describe(front, "She rows.");
  const options = { content, output };
  await build(options);
  /** Builds again; which files say something else now. The site must be that of a build from nothing. */
  const again = async (): Promise<readonly string[]> => {
    const before = new Map(filesOf(output).map((file) => [file, readFileSync(join(output, file), "latin1")]));
    const report = await build(options);
    const clean = join(folder, "clean");
    const said = await build({ content, output: clean });
    assert.deepEqual(differences(output, clean), []);
    assert.deepEqual(report.problems, said.problems);
    rmSync(clean, { recursive: true });
    const now = filesOf(output).filter((file) => readFileSync(join(output, file), "latin1") !== before.get(file));
    const changed = now.filter((file) => !file.startsWith("backfile"));
    const pages = changed.filter((file) => !file.startsWith("search/shards/"));
    assert.equal(report.rendered, pages.length, `made: ${report.rendered}, changed: ${pages.join(", ")}`);
    return changed;
  };
  return { content, output, write, describe, again, options, front };
}

test("nothing changed is nothing done, with authors' files too", async (context) => {
  const { options, again } = await place(context);
  const { rendered, shards } = await build(options);
  assert.deepEqual([rendered, shards.indexed], [0, 0]);
  assert.deepEqual(await again(), []);
});

test("a changed biography makes her page again, and the list of authors that shows its first line", async (context) => {
  const { describe, again, front } = await place(context);
  describe(front, "She rows, and swims.");
  assert.deepEqual(await again(), ["authors/ann-lee/index.html", "authors/index.html", "data/authors/ann-lee.md"]);
  describe(front, "She rows, and swims.\n\nBorn by the sea.");
  assert.deepEqual(await again(), ["authors/ann-lee/index.html", "data/authors/ann-lee.md"]);
  describe(`${front}\nlinks: https://lee.example/`, "She rows, and swims.\n\nBorn by the sea.");
  assert.deepEqual(await again(), ["authors/ann-lee/index.html", "data/authors/ann-lee.md"]);
});

test("another condition that moves no story makes no page again", async (context) => {
  const { describe, again, front } = await place(context, "name: Ann Lee\naliases: [A. Lee, Annie Lee]\nyears: 2001");
  describe(front.replace("years: 2001", "years: 1999..2003"), "She rows.");
  assert.deepEqual(await again(), ["data/authors/ann-lee.md"]);
});

test("another name for a person touches no story's page but where the next of hers are named, and no shard", async (context) => {
  const { describe, again } = await place(context);
  describe("name: Ann Lee-Roy\nslug: ann-lee\naliases: [A. Lee, Ann Lee, Annie Lee]", "She rows.");
  const changed = await again();
  assert.ok(changed.includes("search/names.json"));
  assert.deepEqual(
    changed.filter((file) => file.startsWith("search/shards/")),
    [],
  );
  assert.ok(!changed.some((file) => file.includes("story-c")));
});

test("an alias that goes parts the shelves again, and leaves others alone", async (context) => {
  const { describe, again, output } = await place(context);
  describe("name: Ann Lee", "She rows.");
  const changed = await again();
  assert.ok(changed.includes("authors/a-lee/index.html"));
  assert.ok(changed.some((file) => file.startsWith("search/shards/")));
  for (const same of ["feed.xml", "sections/world/feed.xml", "authors/bo-ek/index.html"]) {
    assert.ok(!changed.includes(same), same);
  }
  assert.ok(!filesOf(output).includes("authors/annie-lee/index.html"));
});

test("a file that comes and goes is noticed, a wrong one too", async (context) => {
  const { content, write, again, options } = await place(context);
  write("authors/ek.md", "---\nname: Bo Ek\n---\nHe rows.\n");
  assert.deepEqual(await again(), ["authors/bo-ek/index.html", "authors/index.html", "data/authors/bo-ek.md"]);
  write("authors/ek.md", "---\nname: [\n---\nHe rows.\n");
  assert.deepEqual(await again(), ["authors/bo-ek/index.html", "authors/index.html"]);
  assert.deepEqual(
    (await build(options)).problems.map(({ file }) => file),
    ["content/authors/ek.md"],
  );
  rmSync(join(content, "authors"), { recursive: true });
  assert.ok((await again()).includes("authors/ann-lee/index.html"));
  assert.deepEqual((await build(options)).problems, []);
});

test("search finds what is hers by each of her names", async (context) => {
  const { output } = await place(context);
  const found = await searchOfSite(output);
  for (const query of ['by:"Ann Lee"', 'by:"A. Lee"', "by:annie", "by:=a-lee", "by:=ann-lee", "by:=annie-lee"]) {
    assert.deepEqual(await found(query), ["Story a", "Story b", "Story d"], query);
  }
  assert.deepEqual(await found('-by:"A. Lee"'), ["Story c"]);
  assert.deepEqual(await found("by:ek OR by:annie"), ["Story a", "Story b", "Story c", "Story d"]);
});

test("search keeps namesakes apart by their pages, and finds both by their name", async (context) => {
  const { content, output, write } = await place(context, "name: Ann Lee\nslug: lee-1\nstories: story-a");
  write("authors/other.md", "---\nname: Ann Lee\nslug: lee-2\nstories: story-d\n---\n");
  write("e.md", "---\nheadline: Story e\ndate: 2001-05-03\nauthors: [Ann Lee]\n---\nIt was so.\n");
  await build({ content, output });
  const found = await searchOfSite(output);
  assert.deepEqual(await found('by:"Ann Lee"'), ["Story a", "Story d", "Story e"]);
  assert.deepEqual(await found("by:=ann-lee"), ["Story e"]);
  assert.deepEqual(await found("by:=lee-1"), ["Story a"]);
  assert.deepEqual(await found("by:=lee-2"), ["Story d"]);
});
