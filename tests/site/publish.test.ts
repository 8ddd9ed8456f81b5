import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { Failure } from "../../src/basics/failure.ts";
import { settleFolders } from "../../src/site/folders.ts";
import { inspect } from "../../src/site/inspect.ts";
import { takeLock } from "../../src/site/lock.ts";
import { manifestName, readHead } from "../../src/site/manifest.ts";
import { publish } from "../../src/site/publish.ts";
import { openWorkplace, type Workplace } from "../../src/site/workplace.ts";
import { writeManifest } from "../../src/site/write-manifest.ts";
import { contents, type Files, make, publishSite, temporary, write } from "./place.ts";

const first = { "index.html": "one", "2021/index.html": "2021" };
const second = { "index.html": "two", "2022/index.html": "2022" };

test("a site takes the place of the last, and what the last alone had is gone", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  assert.deepEqual(contents(output), first);
  await publishSite(output, second);
  assert.deepEqual(contents(output), second);
  assert.equal(existsSync(join(output, "2021")), false);
  assert.deepEqual(readdirSync(`${output}.backfile`), ["published.json"], "nothing else is left beside it");
});

test("an empty folder may be filled, and the folders above are made", async (context) => {
  const output = join(temporary(context), "deep", "down", "_site");
  mkdirSync(output, { recursive: true });
  await publishSite(output, first);
  assert.deepEqual(contents(output), first);
});

test("a folder that is not ours is refused and left alone", async (context) => {
  const output = join(temporary(context), "_site");
  for (const [name, files, says] of [
    ["no manifest", { "thesis.doc": "years of work" }, /is not Backfile's/],
    ["another program's", { [manifestName]: "{}", "a.txt": "a" }, /is not as Backfile wrote it/],
    [
      "cut",
      { [manifestName]: '{"generator":"Backfile 0.1.0","format":1', "a.txt": "a" },
      /is not as Backfile wrote it/,
    ],
  ] as const) {
    const folder = join(output, name);
    write(folder, files);
    const before = contents(folder);
    assert.throws(
      () => openWorkplace(folder),
      (error) => error instanceof Failure && says.test(error.message),
      name,
    );
    assert.deepEqual(contents(folder), before, name);
    assert.equal(existsSync(`${folder}.backfile`), false, name);
  }
  const file = join(output, "file");
  writeFileSync(file, "x");
  assert.throws(() => openWorkplace(file), /is not a folder/);
});

test("a manifest that somebody changed does not make a folder ours", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  const head = readHead(output);
  assert.ok(typeof head === "object");
  const more = { ...head, groups: [...head.groups, { name: "theses", files: 1, keys: "x" }] };
  writeFileSync(join(output, manifestName), JSON.stringify(more));
  assert.equal(readHead(output), "damaged");
  rmSync(`${output}.backfile`, { recursive: true });
  assert.throws(() => openWorkplace(output), Failure);
});

test("a head that is damaged is mended by the copy beside the site, and every file is looked at", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  const head = readFileSync(join(output, manifestName));
  truncateSync(join(output, manifestName), 50);
  writeFileSync(join(output, "index.html"), "eno");
  utimesSync(join(output, "index.html"), 1, 1);
  const place = openWorkplace(output);
  assert.deepEqual(place.notices, [`${join(output, manifestName)} was damaged; a copy of it has taken its place.`]);
  assert.deepEqual(readFileSync(join(output, manifestName)), head);
  assert.deepEqual(inspect(output), { state: "whole", damaged: new Set(["index.html"]) });
  place.close();
  rmSync(join(output, manifestName));
  assert.throws(() => openWorkplace(output), /has no backfile\.json/);
});

test("the copy of the head is made again where somebody has removed it", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  rmSync(`${output}.backfile`, { recursive: true });
  await publishSite(output, first);
  assert.deepEqual(readFileSync(`${output}.backfile/published.json`), readFileSync(join(output, manifestName)));
});

test("a folder that another version of Backfile made is told from one that is damaged", (context) => {
  const output = join(temporary(context), "_site");
  write(output, { [manifestName]: '{"generator":"Backfile 0.0.1","format":1,"files":[]}' });
  assert.throws(() => openWorkplace(output), /is of another version of Backfile/);
});

test("what others put into the folder is carried over: files, folders, links, empty folders in theirs", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  write(output, { CNAME: "archive.example", "2021/photo.jpg": "p", ".git/HEAD": "ref", "old/a/b.html": "b" });
  mkdirSync(join(output, ".git", "refs"));
  symlinkSync("/nowhere", join(output, "link"));
  await publishSite(output, second);
  assert.ok(lstatSync(join(output, "link")).isSymbolicLink());
  assert.ok(existsSync(join(output, ".git", "refs")));
  const theirs = { CNAME: "archive.example", "2021/photo.jpg": "p", ".git/HEAD": "ref", "old/a/b.html": "b" };
  assert.deepEqual(contents(output), { ...second, ...theirs });
  await publishSite(output, { ...second, "old/index.html": "old" });
  assert.deepEqual(contents(output), { ...second, ...theirs, "old/index.html": "old" });
});

test("a file of others where a page shall be stops the build before anything has changed", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  write(output, { "2022/index.html": "by hand" });
  await assert.rejects(publishSite(output, second), /2022\/index\.html was not made by Backfile/);
  assert.deepEqual(contents(output), { ...first, "2022/index.html": "by hand" });
});

test("a file of others where a folder shall be stops it likewise", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  write(output, { "2022": "by hand" });
  await assert.rejects(publishSite(output, second), /2022\/index\.html was not made by Backfile/);
  assert.deepEqual(contents(output), { ...first, "2022": "by hand" });
});

test("a build that was cut off at any step is mended by the next", async (context) => {
  const base = temporary(context);
  const steps = {
    "while the new site was being made": async (output: string) => {
      write(`${output}.backfile/building.7.1`, { "index.html": "half" });
    },
    "between the two renames": async (output: string) => {
      const place = openWorkplace(output);
      await wholeIn(place, second);
      renameSync(place.output, place.previous);
    },
    "after the swap, before the old site was erased": async (output: string) => {
      write(output, { CNAME: "archive.example" });
      const place = openWorkplace(output);
      await wholeIn(place, second);
      renameSync(place.output, place.previous);
      renameSync(place.building, place.output);
    },
    "after the swap, when half of the old site was erased": async (output: string) => {
      write(output, { CNAME: "archive.example" });
      const place = openWorkplace(output);
      await wholeIn(place, second);
      renameSync(place.output, place.previous);
      renameSync(place.building, place.output);
      rmSync(join(place.previous, "2021"), { recursive: true });
    },
    "while the old site was being erased": async (output: string) => {
      write(`${output}.backfile/rubbish`, { "index.html": "one" });
    },
  };
  for (const [name, interrupt] of Object.entries(steps)) {
    const output = join(base, name.replaceAll(" ", "-"));
    await publishSite(output, first);
    await interrupt(output);
    write(`${output}.backfile`, {
      lock: JSON.stringify({ pid: deadPid(), host: hostname() }),
    });
    const place = openWorkplace(output);
    const good = contents(output);
    assert.ok(good["index.html"] === "one" || good["index.html"] === "two", name);
    assert.deepEqual(
      readdirSync(`${output}.backfile`).sort(),
      [basename(place.building), "lock", "published.json"],
      name,
    );
    if (name.startsWith("after the swap")) assert.equal(good.CNAME, "archive.example", name);
    place.close();
    assert.deepEqual(readdirSync(`${output}.backfile`), ["published.json"], name);
  }
});

/** A new site as it is just before it is swapped in. */
async function wholeIn(place: Workplace, files: Files): Promise<void> {
  const { edition, changes, made } = await make(place, files, true);
  writeManifest(place.building, edition, changes.groups, made);
}

function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

test("a second build is told who is at it, and goes its way when that one is done", async (context) => {
  const output = join(temporary(context), "_site");
  const place = openWorkplace(output);
  const { edition, changes, made } = await make(place, first);
  assert.throws(
    () => openWorkplace(output),
    new RegExp(`Process ${process.pid} on \\S+ is building this site since 20`),
  );
  publish(place, edition, changes, made);
  place.close();
  await publishSite(output, second);
  assert.deepEqual(contents(output), second);
});

test("the lock of another machine, or one that is just being written, is respected", (context) => {
  const output = join(temporary(context), "_site");
  write(`${output}.backfile`, { lock: JSON.stringify({ pid: 1, host: "another.example" }) });
  assert.throws(() => openWorkplace(output), /Process 1 on another\.example/);
  writeFileSync(join(`${output}.backfile`, "lock"), "");
  assert.throws(() => openWorkplace(output), /Another build has just begun/);
});

test("a folder of somebody else's that has our working folder's name is left alone", (context) => {
  const output = join(temporary(context), "_site");
  write(`${output}.backfile`, { "diary.txt": "mine" });
  assert.throws(() => openWorkplace(output), /diary\.txt stands there/);
  assert.deepEqual(contents(`${output}.backfile`), { "diary.txt": "mine" });
});

test("neither a link by its name is followed, nor a file taken for it, nor a stranger's folder put in a site's place", (context) => {
  const base = temporary(context);
  write(base, {
    "theirs/rubbish/diary.txt": "mine",
    "two.backfile": "mine",
    "three.backfile/previous/diary.txt": "mine",
  });
  symlinkSync("theirs", join(base, "one.backfile"));
  const before = contents(base);
  for (const [name, says] of [
    ["one", /one\.backfile, which is no folder/],
    ["two", /two\.backfile, which is no folder/],
    ["three", /previous holds a folder that is not Backfile's/],
  ] as const) {
    assert.throws(
      () => openWorkplace(join(base, name)),
      (error) => error instanceof Failure && says.test(error.message),
    );
  }
  assert.deepEqual(contents(base), before);
});

test("content that lies where sites are made is refused", (context) => {
  const base = temporary(context);
  write(base, { "_site.backfile/rubbish/a.md": "mine" });
  assert.throws(
    () => settleFolders(join(base, "_site.backfile/rubbish"), join(base, "_site")),
    (error) => error instanceof Failure && /where Backfile makes/.test(error.message),
  );
});

test("a place where the system takes no folder is refused in a sentence", { skip: !existsSync("/proc/self") }, () => {
  assert.throws(
    () => openWorkplace("/proc/backfile-site"),
    (error) => error instanceof Failure && /cannot be made/.test(error.message),
  );
});

test("a build that is called off gives back its lock, though a thread still writes into what it erases", (context) => {
  const output = join(temporary(context), "_site");
  const place = openWorkplace(output);
  const { rmSync } = fs;
  context.mock.method(fs, "rmSync", (...args: Parameters<typeof rmSync>) => {
    if (args[0] === place.building) throw Object.assign(new Error("ENOTEMPTY"), { code: "ENOTEMPTY" });
    rmSync(...args);
  });
  syncBuiltinESMExports();
  try {
    place.close();
  } finally {
    context.mock.restoreAll();
    syncBuiltinESMExports();
  }
  assert.deepEqual(readdirSync(`${output}.backfile`), [basename(place.building)]);
  openWorkplace(output).close();
  assert.equal(existsSync(`${output}.backfile`), false);
});

test("a site that is given up leaves the last one and nothing else", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, first);
  const place = openWorkplace(output);
  await make(place, second);
  place.close();
  assert.deepEqual(contents(output), first);
  assert.deepEqual(readdirSync(`${output}.backfile`), ["published.json"]);
});

test("a link in the folder beside the site is not followed: what it leads to stays as it is", async (context) => {
  for (const name of ["coming", "next", "previous", "twin", "rubbish", "published.json.part", "lock", "building.1.1"]) {
    const base = temporary(context);
    const [output, theirs] = [join(base, "_site"), join(base, "www")];
    await publishSite(theirs, second);
    write(theirs, { CNAME: "theirs.example" });
    await publishSite(output, first);
    symlinkSync(theirs, join(`${output}.backfile`, name));
    await assert.rejects(publishSite(output, second), /is a link, and Backfile lays none/, name);
    assert.deepEqual(contents(theirs), { ...second, CNAME: "theirs.example" }, name);
    assert.deepEqual(contents(output), first, name);
    rmSync(join(`${output}.backfile`, name));
    await publishSite(output, second);
    assert.deepEqual(contents(output), second, name);
  }
});

test("a lock is written through no link that somebody has laid where it is begun", async (context) => {
  const base = temporary(context);
  const [output, precious] = [join(base, "_site"), join(base, "precious")];
  write(base, { precious: "not ours" });
  const folder = `${output}.backfile`;
  mkdirSync(folder);
  symlinkSync(precious, join(folder, `lock.${process.pid}`));
  takeLock(folder)();
  assert.equal(readFileSync(precious, "utf8"), "not ours");
  assert.deepEqual(readdirSync(folder), []);
});
