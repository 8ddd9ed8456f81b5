import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { build } from "../../src/build/build.ts";
import { exportArchive } from "../../src/export/export.ts";
import { sentences, text } from "../records/same/stories.ts";
import { temporary } from "../site/place.ts";
import { differences } from "./same-tree.ts";

const record = (front: string, body: string): string => `---\n${front}\n---\n${body}\n`;
const edited = text.replace("voted on Tuesday", "decided");
const courier = record(
  "id: pier\nslug: old-pier\nheadline: Harbour board keeps the old pier\ndate: 2022-02-04\npublication: The Strait Courier",
  `${text} ${sentences[8]}`,
);
const wire = record(
  "id: wire\nslug: pier-stays\nheadline: Old pier stays\ndate: 2022-02-03\npublication: Strait Press\nurl: https://press.example/1",
  edited,
);
const goat = record(
  "id: goat\nslug: goat-wins\nheadline: Goat wins the fair\ndate: 2022-02-05",
  sentences.slice(6).join("\n\n"),
);

/** An archive of an invented paper, and a build after each change that must be one from nothing. */
async function place(context: TestContext, files: Readonly<Record<string, string>>, threads = 1) {
  const folder = temporary(context);
  const [content, output] = [join(folder, "content"), join(folder, "_site")];
  const write = (path: string, said: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), said);
  };
  write("archive.yaml", "title: Kept\nshow: full\n");
  for (const [path, said] of Object.entries(files)) write(path, said);
  const again = async () => {
    const report = await build({ content, output, threads });
    const clean = join(folder, "clean");
    const said = await build({ content, output: clean, threads: 1 });
    assert.deepEqual(differences(output, clean), []);
    assert.deepEqual([report.problems, report.notices, report.same], [said.problems, said.notices, said.same]);
    rmSync(clean, { recursive: true });
    rmSync(`${clean}.backfile`, { recursive: true, force: true });
    return report;
  };
  const page = (path: string): string => readFileSync(join(output, path, "index.html"), "utf8");
  const has = (path: string): boolean => existsSync(join(output, path, "index.html"));
  return { content, output, write, again, page, has, drop: (path: string) => rmSync(join(content, path)) };
}

const pier = "2022/02/04/old-pier";
const pressed = "2022/02/03/pier-stays";

test("a twin that comes is joined, one that goes is parted, and the rest stays as it was", async (context) => {
  const { write, again, page, has, drop } = await place(context, { "pier.md": courier, "goat.md": goat });
  assert.deepEqual((await again()).same, { merged: 0, unsure: 0 });
  const kept = page("2022/02/05/goat-wins");
  write("wire.md", wire);
  const joined = await again();
  assert.deepEqual([joined.articles, joined.same.merged], [2, 1]);
  assert.match(joined.notices.join(" "), /1 story was told elsewhere too/);
  assert.match(
    page(pier),
    /Also published in[\s\S]*href="https:\/\/press\.example\/1"[^>]*>Strait Press<[\s\S]*3 February 2022/,
  );
  assert.match(page(pier), /"publication":\[?\{"@type":"PublicationEvent"/);
  assert.match(page(pressed), /04\/old-pier/);
  assert.equal(page("2022/02/05/goat-wins"), kept);
  const { rendered, notices } = await again();
  assert.equal(rendered, 0);
  assert.deepEqual(notices, joined.notices);
  write("pier.md", courier.replace("rotten piles", "rotting piles"));
  assert.equal((await again()).same.merged, 1);
  drop("wire.md");
  assert.deepEqual((await again()).same, { merged: 0, unsure: 0 });
  assert.equal(has(pressed), false);
  assert.doesNotMatch(page(pier), /Also published/);
});

test("a decision parts what was joined, and its deletion joins it again", async (context) => {
  const { write, again, page, drop } = await place(context, { "pier.md": courier, "wire.md": wire, "goat.md": goat });
  await again();
  const joined = page(pier);
  write("merges.yaml", "different:\n  - [pier, wire]\n");
  const parted = await again();
  assert.deepEqual([parted.articles, parted.same], [3, { merged: 0, unsure: 0 }]);
  assert.match(page(pressed), /Nine members/);
  write("merges.yaml", "different:\n  - [pier, nobody]\n");
  assert.deepEqual(
    (await again()).problems.map(({ file, line, rule }) => [file, line, rule]),
    [["content/merges.yaml", 2, "merge-unknown"]],
  );
  drop("merges.yaml");
  assert.equal((await again()).same.merged, 1);
  assert.equal(page(pier), joined);
});

test("members of a crew make the same pages of joined stories", async (context) => {
  const files: Record<string, string> = { "pier.md": courier, "wire.md": wire };
  for (let at = 0; at < 420; at += 1) {
    files[`filler/${at}.md`] = record(
      `id: filler-${at}\nheadline: Tide table ${at}\ndate: 2021-01-01`,
      `High water number ${at}.`,
    );
  }
  const { again, write } = await place(context, files, 2);
  assert.equal((await again()).same.merged, 1);
  write("wire.md", wire.replace("Old pier stays", "Old pier is safe"));
  assert.equal((await again()).same.merged, 1);
});

test("what was kept of the comparison may be lost or damaged", async (context) => {
  const { again, output } = await place(context, { "pier.md": courier, "wire.md": wire });
  await again();
  const kept = `${output}.backfile`;
  const find = (folder: string): string =>
    [folder, join(folder, "kept")].find((one) => existsSync(join(one, "same"))) ?? "";
  const folder = find(kept);
  assert.notEqual(folder, "");
  rmSync(join(folder, "same"));
  assert.equal((await again()).same.merged, 1);
  writeFileSync(join(folder, "same"), "nonsense");
  assert.equal((await again()).same.merged, 1);
  rmSync(join(folder, "same.1"), { force: true });
  writeFileSync(join(output, "..", "content", "goat.md"), goat);
  assert.equal((await again()).same.merged, 1);
});

test("an export holds each story once, with what is known of the others, and what a person told apart", async (context) => {
  const { content, write, again } = await place(context, { "pier.md": courier, "wire.md": wire, "goat.md": goat });
  write("twin.md", wire.replace("id: wire", "id: twin").replace("slug: pier-stays", "slug: twin"));
  write("merges.yaml", "different:\n  - [content/twin.md, pier]\n  - [twin, wire]\n");
  const { articles, same } = await again();
  assert.deepEqual([articles, same.merged], [3, 1]);
  const out = join(content, "..", "exported", "content");
  mkdirSync(dirname(out));
  await exportArchive({ content, format: "markdown", out });
  const report = await build({ content: out, output: join(out, "..", "_site") });
  assert.deepEqual([report.articles, report.same, report.problems], [3, { merged: 0, unsure: 0 }, []]);
  const site = join(out, "..", "_site", pier, "index.html");
  assert.match(readFileSync(site, "utf8"), /Also published in[\s\S]*Strait Press/);
  assert.ok(existsSync(join(out, "..", "_site", pressed, "index.html")));
});

test("a story that an author's file lists is hers under the id of the one that it was joined with", async (context) => {
  const { write, again, page } = await place(context, {
    "pier.md": courier.replace("id: pier", "id: pier\nauthors: [A. Lee]"),
    "wire.md": wire.replace("id: wire", "id: wire\nauthors: [A. Lee]"),
    "goat.md": goat.replace("id: goat", "id: goat\nauthors: [A. Lee]"),
  });
  write("authors/ann.md", "---\nname: Ann Lee\naliases: [A. Lee]\nstories: [wire]\n---\nShe rows.\n");
  assert.deepEqual((await again()).problems, []);
  assert.match(page("authors/ann-lee"), /Harbour board keeps the old pier/);
  assert.doesNotMatch(page("authors/ann-lee"), /Goat wins/);
});
