import assert from "node:assert/strict";
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { Failure } from "../../src/basics/failure.ts";
import { exchange } from "../../src/site/exchange.ts";
import { manifestName } from "../../src/site/manifest.ts";
import { publish } from "../../src/site/publish.ts";
import { openWorkplace } from "../../src/site/workplace.ts";
import { contents, type Files, make, publishSite, temporary, tree, write } from "./place.ts";

/** A site of which the next edition changes, adds and drops some files and a search shard; most stay. */
const before: Files = {
  "index.html": "front",
  "404.html": "not found",
  "feed.xml": "feed",
  "about/index.html": "about",
  "assets/style.css": "style",
  "2020/index.html": "2020",
  "2021/03/04/a-b3f5k/index.html": "a",
  "2021/03/05/b-c9d2m/index.html": "b",
  "2022/index.html": "2022",
  "authors/ida-marl/feed.xml": "ida's feed",
  "authors/ida-marl/index.html": "ida",
  "authors/bo-tench/index.html": "bo",
  "undated/c-1x2y3/index.html": "c",
  "search/index.html": "search",
  "search/shards.json": "en-1 en-2",
  "search/shards/en-1/columns": "one",
  "search/shards/en-2/columns": "two",
  "search/shards/en-2/index/a": "two a",
};
const {
  "2021/03/05/b-c9d2m/index.html": _,
  "search/shards/en-2/columns": _c,
  "search/shards/en-2/index/a": _a,
  ...rest
} = before;
const after: Files = {
  ...rest,
  "index.html": "front, changed",
  "authors/ida-marl/feed.xml": "ida's feed, changed",
  "feed.xml": "feed, changed",
  "2022/11/04/d-9k2fq/index.html": "d",
  "search/shards.json": "en-1 en-3",
  "search/shards/en-3/columns": "three",
};

/** What a site's folder holds after a build from nothing. */
async function fromNothing(folder: string, files: Files): Promise<Record<string, string>> {
  await publishSite(folder, files);
  return tree(folder);
}

test("a small change is made in the twin, and the folder is as after a build from nothing", async (context) => {
  const base = temporary(context);
  const wanted = await fromNothing(join(base, "clean"), after);
  const output = join(base, "_site");
  await publishSite(output, before);
  write(output, { CNAME: "archive.example", ".git/HEAD": "ref", "2021/photo.jpg": "p" });
  const { changes } = await publishSite(output, after);
  assert.deepEqual(changes.make.map(({ file }) => file).sort(), [
    "2022/11/04/d-9k2fq/index.html",
    "authors/ida-marl/feed.xml",
    "feed.xml",
    "index.html",
    "search/shards.json",
  ]);
  assert.deepEqual(changes.shards, ["en-3"]);
  const foreign = { CNAME: "archive.example", ".git": "a folder", ".git/HEAD": "ref", "2021/photo.jpg": "p" };
  assert.deepEqual(tree(output), { ...wanted, ...foreign });
  assert.deepEqual(readdirSync(`${output}.backfile`), ["published.json", "twin"]);
  assert.deepEqual(tree(`${output}.backfile/twin`), wanted);
});

test("nothing to do is nothing done", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, before);
  const { changes } = await publishSite(output, before, false, () => assert.fail("nothing is touched"));
  assert.deepEqual([changes.make, changes.drop, changes.groups, changes.shards], [[], [], [], []]);
  assert.equal(changes.keep, Object.keys(before).length);
});

/** Runs without the programs that can let two folders change places, so that two renames must do. */
async function byTwoRenames<Value>(work: () => Promise<Value>): Promise<Value> {
  const path = process.env.PATH;
  process.env.PATH = "";
  try {
    return await work();
  } finally {
    process.env.PATH = path;
  }
}

test("two folders change places in one step where the system can do that", (context) => {
  const base = temporary(context);
  write(base, { "one/a": "a", "other/b": "b" });
  const isLinux = process.platform === "linux";
  assert.equal(exchange(join(base, "one"), join(base, "other")), isLinux);
  if (isLinux) assert.deepEqual(contents(base), { "one/b": "b", "other/a": "a" });
  else context.diagnostic("Only Linux can do it: two renames were tested in its place.");
});

test("at each step of a change the old site stands or the new one", async (context) => {
  const base = temporary(context);
  const wanted = await fromNothing(join(base, "clean"), after);
  for (const [name, way] of [
    ["in one step", (work: () => Promise<unknown>) => work()],
    ["by two renames", byTwoRenames],
  ] as const) {
    const output = join(base, name);
    const old = await fromNothing(output, before);
    const seen: string[] = [];
    const look = () => {
      const now = existsSync(output) ? tree(output) : undefined;
      seen.push(now === undefined ? "none" : isDeepStrictEqual(now, old) ? "old" : "new");
      if (seen.at(-1) === "new") assert.deepEqual(now, wanted);
    };
    await way(() => publishSite(output, after, false, look));
    const steps = name === "in one step" ? ["old", "old", "new"] : ["old", "old", "none", "new"];
    if (process.platform === "linux") assert.deepEqual(seen, steps);
    assert.deepEqual(tree(output), wanted);
    assert.deepEqual(tree(`${output}.backfile/twin`), wanted, "the twin has nothing of the old site");
  }
});

test("a change that fails at any step leaves the old site, whole, or the new one", async (context) => {
  const base = temporary(context);
  const foreign = { "2022/11/note.txt": "theirs" };
  await publishSite(join(base, "clean"), after);
  write(join(base, "clean"), foreign);
  for (const way of [(work: () => Promise<unknown>) => work(), byTwoRenames]) {
    const output = join(base, `_site-${way.name}`);
    let steps = 0;
    for (let fails = true; fails; steps += 1) {
      await publishSite(output, before, true);
      write(output, foreign);
      const old = tree(output);
      let step = -1;
      const break_ = () => {
        step += 1;
        if (step === steps) throw new Error("The disk is full.");
      };
      fails = await way(() => publishSite(output, after, false, break_)).then(
        () => false,
        () => true,
      );
      const isNew = existsSync(join(output, "2022/11/04/d-9k2fq/index.html"));
      assert.deepEqual(tree(output), isNew ? tree(join(base, "clean")) : old, `step ${steps}`);
      if (fails) assert.deepEqual(readdirSync(`${output}.backfile`), ["published.json"], `step ${steps}`);
    }
    assert.ok(steps > 3, `${steps} steps`);
  }
});

test("the twin has what stands in the site, by other names for the same files, and a damaged one is made anew", async (context) => {
  const base = temporary(context);
  const output = join(base, "_site");
  const wanted = await fromNothing(join(base, "clean"), before);
  const twin = `${output}.backfile/twin`;
  await publishSite(output, after);
  await publishSite(output, before);
  for (const damage of [
    () => {},
    () => rmSync(join(twin, "about/index.html")),
    () => writeFileSync(join(twin, "2020/index.html"), "by hand, and longer"),
    () => truncateSync(join(twin, manifestName), 40),
    () => {
      rmSync(join(twin, "2021"), { recursive: true });
      symlinkSync(join(output, "2021"), join(twin, "2021"));
    },
    () => {
      rmSync(join(twin, "backfile"), { recursive: true });
      symlinkSync(join(output, "backfile"), join(twin, "backfile"));
    },
    () => rmSync(twin, { recursive: true }),
  ]) {
    damage();
    await publishSite(output, after);
    await publishSite(output, before);
    assert.deepEqual(tree(output), wanted);
    assert.deepEqual(tree(twin), wanted);
    const numbers = [output, twin].map((folder) => statSync(join(folder, "about/index.html")).ino);
    assert.equal(numbers[0], numbers[1]);
  }
});

test("a twin that is not the site's is erased by the next build: it may hold what was withdrawn", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, before);
  await publishSite(output, after);
  const twin = `${output}.backfile/twin`;
  cpSync(twin, `${output}.other`, { recursive: true });
  await publishSite(output, before);
  rmSync(twin, { recursive: true });
  renameSync(`${output}.other`, twin);
  openWorkplace(output).close();
  assert.equal(existsSync(twin), false);
});

test("what was swapped in is on the disk before it is seen: files, and the folders in which they stand", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, before);
  await publishSite(output, after);
  const names = new Map<number, string>();
  const flushed: string[] = [];
  const { openSync, fsyncSync } = fs;
  context.mock.method(fs, "openSync", (...args: Parameters<typeof openSync>) => {
    const opened = openSync(...args);
    names.set(opened, String(args[0]));
    return opened;
  });
  context.mock.method(fs, "fsyncSync", (open: number) => {
    flushed.push(names.get(open) ?? "");
    fsyncSync(open);
  });
  let beforeSwap: string[] | undefined;
  syncBuiltinESMExports();
  try {
    await publishSite(output, before, false, () => {
      beforeSwap ??= [...flushed];
    });
  } finally {
    context.mock.restoreAll();
    syncBuiltinESMExports();
  }
  const coming = `${output}.backfile/coming`;
  for (const path of ["index.html", "2021/03/05/b-c9d2m/index.html", "2021/03/05/b-c9d2m", "2021", "", manifestName]) {
    assert.ok(beforeSwap?.includes(join(coming, path)), `${path} in ${beforeSwap?.join(" ")}`);
  }
  assert.ok(flushed.includes(dirname(output)), "and the swap itself in the end");
});

/** Stops a publication at a step as a kill does: nothing is undone. @returns whether it had that many */
async function killAt(output: string, files: Files, at: number): Promise<boolean> {
  const place = openWorkplace(output);
  const { edition, changes, made } = await make(place, files);
  let step = 0;
  const copy = `${output}.killed`;
  rmSync(copy, { recursive: true, force: true });
  rmSync(`${copy}.backfile`, { recursive: true, force: true });
  publish(place, edition, changes, made, () => {
    if (step === at) {
      for (const part of ["", ".backfile"]) {
        if (existsSync(`${output}${part}`)) cpSync(`${output}${part}`, `${copy}${part}`, { recursive: true });
      }
      rmSync(`${copy}.backfile/lock`);
    }
    step += 1;
  });
  place.close();
  return step > at;
}

test("a change that is killed at any step is brought to an end by the next build, or undone", async (context) => {
  const base = temporary(context);
  const foreign = { CNAME: "archive.example", "2021/photo.jpg": "p" };
  await publishSite(join(base, "clean"), after);
  write(join(base, "clean"), foreign);
  for (const way of [(work: () => Promise<boolean>) => work(), byTwoRenames<boolean>]) {
    const output = join(base, `_site-${way.name}`);
    let steps = 0;
    for (; ; steps += 1) {
      await publishSite(output, before, true);
      write(output, foreign);
      const old = tree(output);
      if (!(await way(() => killAt(output, after, steps)))) break;
      const killed = `${output}.killed`;
      openWorkplace(killed).close();
      const isNew = existsSync(join(killed, "2022/11/04/d-9k2fq/index.html"));
      assert.deepEqual(tree(killed), isNew ? tree(join(base, "clean")) : old, `step ${steps}`);
      assert.deepEqual(readdirSync(`${killed}.backfile`), ["published.json"]);
    }
    assert.ok(steps > 2, `${steps} steps`);
  }
});

test("what was left halfway is not put into a folder of somebody else's that stands there since", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, before);
  write(output, { CNAME: "archive.example" });
  await killAt(output, after, 2);
  const killed = `${output}.killed`;
  rmSync(killed, { recursive: true });
  write(killed, { "thesis.doc": "years of work" });
  assert.throws(() => openWorkplace(killed), /is not Backfile's/);
  assert.deepEqual(tree(killed), { "thesis.doc": "years of work" });
});

test("a file of others in the way stops a small change before anything is moved", async (context) => {
  const base = temporary(context);
  const rows: [string, (output: string) => void][] = [
    ["a file", (output) => write(output, { "2022/11/04/d-9k2fq/index.html": "by hand" })],
    ["a file where a folder shall be", (output) => write(output, { "2022/11": "by hand" })],
    [
      "a folder where a page shall be",
      (output) => mkdirSync(join(output, "2022/11/04/d-9k2fq/index.html/x"), { recursive: true }),
    ],
    [
      "a link where a folder shall be",
      (output) => {
        write(base, { "elsewhere/04/x.txt": "theirs" });
        symlinkSync(join(base, "elsewhere"), join(output, "2022/11"));
      },
    ],
  ];
  for (const [index, [what, harm]] of rows.entries()) {
    const output = join(base, `site-${index}`);
    await publishSite(output, before);
    harm(output);
    const old = tree(base);
    await assert.rejects(publishSite(output, after), Failure, what);
    assert.deepEqual(tree(base), old, what);
  }
});

test("a file becomes a folder and a folder a file, and names may change in upper and lower case alone", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, { ...before, "old/x.html": "x", Story: "y" });
  for (const files of [
    { ...before, "old/x.html": "x", "Story/index.html": "y" },
    { ...before, old: "x", "story/index.html": "y" },
    { ...before, "old/x.html": "x", "STORY/index.html": "y" },
  ]) {
    await publishSite(output, files);
    const clean = await fromNothing(`${output}.clean`, files);
    assert.deepEqual(tree(output), clean);
  }
});
