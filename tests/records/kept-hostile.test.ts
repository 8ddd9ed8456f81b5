import assert from "node:assert/strict";
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../src/build/build.ts";
import { KeptDamage } from "../../src/records/kept/kept-stories.ts";
import { readContent } from "../../src/records/store.ts";
import { temporary } from "../site/place.ts";

const record = (headline: string) => `---\nheadline: ${headline}\ndate: 2021-05-04\n---\n\nThe ferry was late.\n`;

test("what is kept is written through no link", async (context) => {
  const [content, kept, elsewhere] = [temporary(context), temporary(context), temporary(context)];
  writeFileSync(join(content, "a.md"), record("Ferry"));
  const precious = join(elsewhere, "precious");
  writeFileSync(precious, "not ours");
  for (const name of ["stories.1", "columns.new", "columns"]) symlinkSync(precious, join(kept, name));
  const { articles, reused } = await readContent(content, { folder: kept, code: "test" });
  reused?.kept.sources.stories.texts.close();
  assert.equal(articles.length, 1);
  assert.equal(readFileSync(precious, "utf8"), "not ours");
});

test("what has gone is erased through no link, and in no file that has another name", async (context) => {
  for (const lay of [symlinkSync, linkSync]) {
    const [content, kept, elsewhere] = [temporary(context), temporary(context), temporary(context)];
    for (const name of ["a", "b"]) writeFileSync(join(content, `${name}.md`), record(`Ferry ${name}`));
    const read = async () => {
      const { articles, reused } = await readContent(content, { folder: kept, code: "test" });
      reused?.kept.sources.stories.texts.close();
      return articles.length;
    };
    assert.equal(await read(), 2);
    const precious = join(elsewhere, "precious");
    renameSync(join(kept, "stories.1"), precious);
    lay(precious, join(kept, "stories.1"));
    const before = readFileSync(precious);
    rmSync(join(content, "b.md"));
    await assert.rejects(read(), KeptDamage);
    assert.deepEqual(readFileSync(precious), before);
  }
});

test("a cache in which folders stand for files is built over", async (context) => {
  const [content, place] = [temporary(context), temporary(context)];
  writeFileSync(join(content, "a.md"), record("Ferry"));
  const output = join(place, "_site");
  const kept = join(place, "_site.backfile", "kept");
  const harms = [
    () => {
      rmSync(kept, { recursive: true, force: true });
      mkdirSync(join(kept, ".."), { recursive: true });
      writeFileSync(kept, "a file");
    },
    () => mkdirSync(join(kept, "stories.7")),
    () => mkdirSync(join(kept, "columns.new")),
    () => mkdirSync(join(kept, "last-build.json.new")),
    () => {
      rmSync(kept, { recursive: true });
      mkdirSync(join(kept, "stories.1"), { recursive: true });
    },
  ];
  for (const [index, harm] of harms.entries()) {
    harm();
    writeFileSync(join(content, "b.md"), record(`Ferry ${index}`));
    const { published, articles } = await build({ content, output });
    assert.deepEqual([published, articles], [true, 2], `harm ${index}`);
  }
});

test("two files whose names are one in Unicode keep their stories when one is touched", async (context) => {
  const [content, kept] = [temporary(context), temporary(context)];
  const names = ["caf\u00e9.md", "cafe\u0301.md"];
  const old = new Date(Date.now() - 60_000);
  for (const [index, name] of names.entries()) {
    writeFileSync(join(content, name), record(`Ferry ${index}`));
    utimesSync(join(content, name), old, old);
  }
  if (readdirSync(content).length < 2) return context.skip("this disk takes both names for one");
  const read = async () => {
    const { articles, reused } = await readContent(content, { folder: kept, code: "test" });
    const headlines = articles.map(({ headline }) => headline).sort();
    reused?.kept.sources.stories.texts.close();
    return headlines;
  };
  const first = await read();
  assert.deepEqual(first, ["Ferry 0", "Ferry 1"]);
  await new Promise((resolve) => setTimeout(resolve, 120));
  for (const name of names) {
    utimesSync(join(content, name), new Date(), new Date());
    assert.deepEqual(await read(), first);
  }
});

test("a build that finds nothing changed reports the files and shards that it kept", async (context) => {
  const [content, place] = [temporary(context), temporary(context)];
  writeFileSync(join(content, "a.md"), record("Ferry"));
  const options = { content, output: join(place, "_site") };
  const first = await build(options);
  const again = await build(options);
  assert.deepEqual([again.kept, again.shards.kept], [first.rendered, first.shards.indexed]);
  assert.equal(again.files, first.files);
});
