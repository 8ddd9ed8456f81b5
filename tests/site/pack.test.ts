import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { before, type TestContext, test } from "node:test";
import { build } from "../../src/build/build.ts";
import { checkPack } from "../../src/check/check-pack.ts";
import { exportArchive } from "../../src/export/export.ts";
import { pack } from "../../src/export/pack.ts";
import { readContent } from "../../src/records/store.ts";
import { importFiles } from "../../src/records/store-import.ts";
import { filesBelow } from "../../src/records/store-walk.ts";
import { temporary, write } from "./place.ts";

/** An invented paper, built once: some of its text is kept back, and a source has a name that not every disk takes. */
let home = "";

before(async (context) => {
  home = temporary(context as TestContext);
  write(join(home, "content"), {
    "archive.yaml": "title: The Fenmouth Ledger\npublication: The Fenmouth Ledger\nlanguage: en\n",
    "lock.md":
      "---\nheadline: Old lock gates swing again\ndate: 2019-05-03\nauthors: Ida Marl\nshow: full\n---\nThe *gates* opened.\n",
    "eel.md": "---\nheadline: Eel count doubles\ndate: 2020-09\nauthors: Bo Tench\n---\nThis text is kept back.\n",
    "old/who?.txt": "Feb 4, 2022\nFerry to stop on Sundays\nThe last Sunday ferry leaves in March.\n",
    ".hidden/secret.txt": "nobody's business",
  });
  await build({ content: join(home, "content"), output: join(home, "_site") });
});

/** @returns what is packed, and where to */
function options(context: TestContext, name = "kept.zip") {
  const to = join(temporary(context), name);
  return { content: join(home, "content"), output: join(home, "_site"), to };
}

test("a pack holds the site, its sources and its records, and is whole", async (context) => {
  const asked = options(context, "kept");
  const report = await pack(asked);
  const files = [...filesBelow(asked.to)].map(({ path }) => path);
  assert.equal(report.files, files.length);
  for (const file of [
    "README.txt",
    "bagit.txt",
    "data/site/index.html",
    "data/content/old/who%3F.txt",
    "data/records/records-2019.jsonl",
    "data/records/archive.yaml",
  ]) {
    assert.ok(files.includes(file), file);
  }
  assert.ok(!files.some((file) => file.includes("secret")), "what is hidden is not packed");
  assert.match(
    readFileSync(join(asked.to, "README.txt"), "utf8"),
    /^The Fenmouth Ledger\n.*\(3 stories\).*index\.html/s,
  );
  assert.match(report.notices.join("\n"), /keeps the texts of 1 stories back/);
  const checked = await checkPack(asked.to);
  assert.deepEqual([checked.problems, checked.site?.counts.articles, checked.files], [[], 3, files.length]);
});

/** Mulberry32: the same places in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function flip(file: string, at: number, bit: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
}

test("a single changed byte anywhere in a pack that is a folder is found", async (context) => {
  const asked = options(context, "kept");
  await pack(asked);
  const files = [...filesBelow(asked.to)].map(({ path }) => path);
  // Its own lists among them: they are what everything else is held against.
  const lists = files.filter((file) => !file.startsWith("data/"));
  const random = seeded(20_261_129);
  for (let round = 0; round < 40; round += 1) {
    const among = round % 4 === 0 ? lists : files;
    const file = among[Math.floor(random() * among.length)] ?? "";
    const place = join(asked.to, file);
    const whole = readFileSync(place);
    // Bit 5 makes a capital of a small letter, which many a reader takes for the same.
    const [at, bit] = [Math.floor(random() * whole.length), round % 3 === 0 ? 5 : Math.floor(random() * 8)];
    flip(place, at, bit);
    const { problems } = await checkPack(asked.to);
    assert.ok(
      problems.some(({ severity }) => severity === "error"),
      `${file}, byte ${at}, bit ${bit}`,
    );
    writeFileSync(place, whole);
  }
  assert.deepEqual((await checkPack(asked.to)).problems, []);
});

test("a single changed byte anywhere in a ZIP is found, in what no reader of ZIPs looks at too", async (context) => {
  const asked = options(context);
  await pack(asked);
  const whole = readFileSync(asked.to);
  const random = seeded(8493);
  const places = Array.from({ length: 40 }, () => Math.floor(random() * whole.length));
  // The end of the file: its list, and the seal.
  places.push(...[1, 30, 64, 65, 100, 140, 147, 148, 160].map((back) => whole.length - back));
  for (const at of places) {
    flip(asked.to, at, Math.floor(random() * 8));
    const { problems } = await checkPack(asked.to);
    assert.ok(
      problems.some(({ severity }) => severity === "error"),
      `byte ${at} of ${whole.length}`,
    );
    writeFileSync(asked.to, whole);
  }
  writeFileSync(asked.to, whole.subarray(0, whole.length - 10_000));
  assert.ok((await checkPack(asked.to)).problems.length > 0, "a file that was cut short");
});

test("what is missing from a pack, and what was put into it, is found", async (context) => {
  const asked = options(context, "kept");
  await pack(asked);
  rmSync(join(asked.to, "data/site/404.html"));
  write(asked.to, { "data/site/new.html": "<p>New" });
  const { problems } = await checkPack(asked.to);
  const found = problems.map(({ rule, file }) => `${rule} ${file}`);
  assert.ok(found.includes("bag-file-missing data/site/404.html"), found.join());
  assert.ok(found.includes("bag-file-unlisted data/site/new.html"), found.join());
  assert.equal(new Set(found).size, found.length, "each is told once");
});

test("a pack gives way to a new one, and nothing else does", async (context) => {
  for (const name of ["kept", "kept.zip"]) {
    const asked = options(context, name);
    await pack(asked);
    await pack(asked);
    assert.deepEqual((await checkPack(asked.to)).problems, []);
  }
  const folder = options(context, "kept");
  await pack(folder);
  write(folder.to, { "mine.txt": "mine" });
  await assert.rejects(pack(folder), /not overwritten: somebody has put mine\.txt into it/);
  const others = options(context, "other");
  write(others.to, { "bagit.txt": "BagIt-Version: 1.0\n", "data/a.txt": "a" });
  await assert.rejects(pack(others), /not overwritten: it is a folder that Backfile did not make/);
  const file = options(context, "other.zip");
  writeFileSync(file.to, "PK");
  await assert.rejects(pack(file), /not overwritten: it is a file that Backfile did not make/);
  assert.equal(readFileSync(file.to, "utf8"), "PK");
  await assert.rejects(pack({ ...file, to: join(home, "content", "kept.zip") }), /lie one in the other/);
  await assert.rejects(pack({ ...file, to: join(home, "_site", "kept.zip") }), /lie one in the other/);
});

test("no site, a damaged one and one of other content are not packed", async (context) => {
  const place = temporary(context);
  for (const name of ["content", "_site"])
    cpSync(join(home, name), join(place, name), { recursive: true, preserveTimestamps: true });
  const asked = { content: join(place, "content"), output: join(place, "_site"), to: join(place, "kept.zip") };
  await assert.rejects(pack({ ...asked, output: join(place, "nowhere") }), /holds no site/);
  const story = join(asked.content, "lock.md");
  appendFileSync(story, "\nAnd closed.\n");
  await assert.rejects(pack(asked), /is of other content/);
  cpSync(join(home, "content", "lock.md"), story);
  appendFileSync(join(asked.output, "index.html"), " ");
  await assert.rejects(pack(asked), /is damaged \(index\.html\)/);
  assert.ok(!existsSync(asked.to));
});

test("without its sources a pack holds nothing that the site keeps back", async (context) => {
  const asked = { ...options(context, "kept"), sources: false };
  await pack(asked);
  for (const { path } of filesBelow(asked.to)) {
    assert.ok(!readFileSync(join(asked.to, path), "utf8").includes("This text is kept back"), path);
  }
  assert.deepEqual((await checkPack(asked.to)).problems, []);
});

test("a pack is imported from its sources, else from its records", async (context) => {
  for (const sources of [true, false]) {
    const asked = { ...options(context), sources };
    await pack(asked);
    const content = join(asked.to, "..", "again");
    const { problems } = await importFiles([asked.to], content);
    assert.deepEqual(problems, []);
    const { articles } = await readContent(content);
    assert.deepEqual(articles.map(({ headline }) => headline).sort(), [
      "Eel count doubles",
      "Ferry to stop on Sundays",
      "Old lock gates swing again",
    ]);
    assert.equal(
      articles.some(({ body }) => body?.includes("kept back")),
      sources,
    );
  }
});

test("a bag without a site is checked for what it holds", async (context) => {
  const { content, to } = options(context);
  await exportArchive({ content, format: "bagit", out: to });
  const { site, problems, files } = await checkPack(to);
  assert.deepEqual([site, problems, files > 5], [null, [], true]);
});

test("a pack opens from a disk: no link in it leads to a folder or out of the site", async (context) => {
  const asked = options(context, "kept");
  await pack(asked);
  // Moved to where nothing lies beside it.
  const stick = join(temporary(context), "stick");
  mkdirSync(stick);
  renameSync(asked.to, join(stick, "kept"));
  const site = join(stick, "kept", "data", "site");
  let links = 0;
  for (const { path } of filesBelow(site)) {
    if (!path.endsWith(".html") || path === "404.html") continue;
    for (const [, address = ""] of readFileSync(join(site, path), "utf8").matchAll(/\s(?:href|src)="([^"#]*)[^"]*"/g)) {
      if (address === "" || /^[a-z]+:/i.test(address)) continue;
      assert.ok(!address.startsWith("/") && !address.endsWith("/"), `${path}: ${address}`);
      const [way = ""] = address.split("?");
      assert.ok(existsSync(join(site, path, "..", decodeURIComponent(way))), `${path}: ${address}`);
      links += 1;
    }
  }
  assert.ok(links > 50);
});
