import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Failure } from "../../src/basics/failure.ts";
import { partPath } from "../../src/site/groups.ts";
import { rollBack } from "../../src/site/journal.ts";
import { manifestName } from "../../src/site/manifest.ts";
import { publish } from "../../src/site/publish.ts";
import { openWorkplace } from "../../src/site/workplace.ts";
import { type Files, make, publishSite, temporary, tree, write } from "./place.ts";

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

test("a small change is made file by file, and the folder is as after a build from nothing", async (context) => {
  const base = temporary(context);
  const wanted = await fromNothing(join(base, "clean"), after);
  const output = join(base, "_site");
  await publishSite(output, before);
  write(output, { CNAME: "archive.example", ".git/HEAD": "ref", "2021/photo.jpg": "p" });
  const untouched = readdirSync(output, { recursive: true, withFileTypes: true });
  let steps = 0;
  const { changes } = await publishSite(output, after, false, () => {
    steps += 1;
  });
  assert.ok(steps > 8 && untouched.length > 0);
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
  assert.deepEqual(readdirSync(`${output}.backfile`), ["published.json"]);
});

test("nothing to do is nothing done", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, before);
  const { changes } = await publishSite(output, before, false, () => assert.fail("nothing is touched"));
  assert.deepEqual([changes.make, changes.drop, changes.groups, changes.shards], [[], [], [], []]);
  assert.equal(changes.keep, Object.keys(before).length);
});

test("at each step of a change every link leads to something: new files first, the manifest last", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, before);
  const seen: string[] = [];
  let last = tree(output);
  await publishSite(output, after, false, () => {
    const now = tree(output);
    for (const path of new Set([...Object.keys(last), ...Object.keys(now)])) {
      if (now[path] === last[path] || now[path] === "a folder" || last[path] === "a folder") continue;
      seen.push(`${last[path] === undefined ? "+" : now[path] === undefined ? "-" : "="}${path}`);
    }
    last = now;
  });
  const at = (change: string) => {
    assert.ok(seen.includes(change), `${change} in ${seen.join(" ")}`);
    return seen.indexOf(change);
  };
  const order = [
    "+2022/11/04/d-9k2fq/index.html",
    "=index.html",
    "=search/shards.json",
    "-2021/03/05/b-c9d2m/index.html",
    `=${partPath("root")}`,
    `=${manifestName}`,
  ].map(at);
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
  assert.ok(at("=index.html") < at("=authors/ida-marl/feed.xml"));
  assert.ok(at("=authors/ida-marl/feed.xml") < at("-2021/03/05/b-c9d2m/index.html"));
  assert.ok(at("+search/shards/en-3/columns") < at("=search/shards.json"));
  assert.ok(at("=search/shards.json") < at("-search/shards/en-2/columns"));
  assert.equal(seen.at(-1), `=${manifestName}`);
});

test("a change that fails at any step leaves the old site, whole", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, before);
  write(output, { "2022/11/note.txt": "theirs" });
  const old = tree(output);
  let steps = 0;
  for (let fails = true; fails; steps += 1) {
    let step = -1;
    const break_ = () => {
      step += 1;
      if (step === steps) throw new Error("The disk is full.");
    };
    fails = await publishSite(output, after, false, break_).then(
      () => false,
      () => true,
    );
    if (fails) assert.deepEqual(tree(output), old, `step ${steps}`);
    assert.deepEqual(readdirSync(`${output}.backfile`), ["published.json"], `step ${steps}`);
  }
  assert.ok(steps > 20, `${steps} steps`);
});

/** Stops a publication at a step as a kill does: nothing is undone, and the lock is left by a process that is gone. */
async function killAt(output: string, files: Files, at: number): Promise<boolean> {
  const place = openWorkplace(output);
  const { edition, changes, made } = await make(place, files);
  let step = 0;
  const copy = `${output}.killed`;
  rmSync(copy, { recursive: true, force: true });
  rmSync(`${copy}.backfile`, { recursive: true, force: true });
  publish(place, edition, changes, made, () => {
    if (step === at) for (const part of ["", ".backfile"]) copyTree(`${output}${part}`, `${copy}${part}`);
    step += 1;
  });
  place.close();
  return step > at;
}

function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const [path, text] of Object.entries(tree(from))) {
    if (path === "lock") continue;
    if (text === "a folder") mkdirSync(join(to, path), { recursive: true });
    else write(to, { [path]: text });
  }
}

/** Breaks the rollback off at a step. @returns whether it had that many */
function cutOff(output: string, at: number): boolean {
  let step = 0;
  try {
    rollBack({ output, folder: `${output}.backfile` }, () => {
      if (step === at) throw new Error("killed");
      step += 1;
    });
    return false;
  } catch (error) {
    assert.equal((error as Error).message, "killed");
    return true;
  }
}

test("a change that is killed at any step is undone by the next build, also when that one is killed", async (context) => {
  const base = temporary(context);
  const output = join(base, "_site");
  await publishSite(output, before);
  const old = tree(output);
  let steps = 0;
  for (; ; steps += 1) {
    if (steps > 0) await publishSite(output, before, true);
    if (!(await killAt(output, after, steps))) break;
    const killed = `${output}.killed`;
    for (let cut = 0; cutOff(killed, cut); cut += 3);
    openWorkplace(killed).close();
    assert.deepEqual(tree(killed), old, `step ${steps}`);
    assert.deepEqual(readdirSync(`${killed}.backfile`), ["published.json"]);
  }
  assert.ok(steps > 20, `${steps} steps`);
});

/** A folder in which a change was begun and killed halfway. */
async function halfway(folder: string): Promise<string> {
  const output = join(folder, "_site");
  await publishSite(output, before);
  assert.ok(await killAt(output, after, 12));
  return `${output}.killed`;
}

test("a journal that is damaged is named, and nothing is done by it", async (context) => {
  const killed = await halfway(temporary(context));
  const journal = join(`${killed}.backfile`, "journal.json");
  const text = readFileSync(journal, "utf8");
  const half = tree(killed);
  for (const damaged of [text.slice(0, -9), text.replace("index.html", "indeks.html"), ""]) {
    writeFileSync(journal, damaged);
    assert.throws(
      () => openWorkplace(killed),
      (error) => error instanceof Failure && /journal\.json, is not as Backfile wrote it/.test(error.message),
    );
    assert.deepEqual(tree(killed), half);
  }
});

test("a journal says nothing of a folder that has taken the site's place since", async (context) => {
  const base = temporary(context);
  const killed = await halfway(base);
  const journal = join(`${killed}.backfile`, "journal.json");
  const text = readFileSync(journal);
  rmSync(killed, { recursive: true });
  openWorkplace(killed).close();
  assert.equal(existsSync(killed), false);

  writeFileSync(journal, text);
  await publishSite(join(base, "other"), { "index.html": "another site", "2022/11/04/d-9k2fq/index.html": "d" });
  renameSync(join(base, "other"), killed);
  const other = tree(killed);
  openWorkplace(killed).close();
  assert.deepEqual(tree(killed), other);

  rmSync(killed, { recursive: true });
  write(killed, { "thesis.doc": "years of work" });
  writeFileSync(journal, text);
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
