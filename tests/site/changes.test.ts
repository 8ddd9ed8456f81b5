import assert from "node:assert/strict";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { check } from "../../src/check/check.ts";
import { compare } from "../../src/site/compare.ts";
import { groupOf, partPath, partsFolder } from "../../src/site/groups.ts";
import { inspect } from "../../src/site/inspect.ts";
import { manifestName, printGroup, readGroup } from "../../src/site/manifest.ts";
import { publish } from "../../src/site/publish.ts";
import { openWorkplace } from "../../src/site/workplace.ts";
import { type Files, make, planned, publishSite, temporary, tree, write } from "./place.ts";

/** The same numbers each time: from 0 up to, and without, the limit. */
function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Where files of an invented site may stand. */
const places = [
  "index.html",
  "404.html",
  "feed.xml",
  "sitemap.xml",
  ".nojekyll",
  "about/index.html",
  "assets/style.css",
  "years/index.html",
  "2021/index.html",
  "2021/03/index.html",
  "2021/03/04/a-b3f5k/index.html",
  "2021/03/04/é-c9d2m/index.html",
  "2022/index.html",
  "2022/11/24/d-9k2fq/index.html",
  "2022/e-9k2fq/index.html",
  "authors/index.html",
  "authors/ida-marl/index.html",
  "authors/ida-marl/2021/index.html",
  "authors/bo-tench/index.html",
  "sections/town/index.html",
  "undated/index.html",
  "undated/f-7k2fq/index.html",
  "search/index.html",
  "search/shards.json",
  "search/shards/en-1/a",
  "search/shards/en-1/index/b",
  "search/shards/en-2/a",
  "search/shards/de-3/a",
  "old.html",
  "old/story.html",
  "Old/STORY",
];

/** Another edition: every file may be new, changed or gone, but most often stays. */
function edited(files: Files, random: (limit: number) => number): Files {
  const next = new Map(Object.entries(files));
  const edits = random(9);
  for (let edit = 0; edit < edits; edit += 1) {
    const place = places[random(places.length)] ?? "";
    if (random(3) === 0) next.delete(place);
    else next.set(place, page(`${place} ${random(1000)}`));
  }
  if (random(12) === 0) for (const place of places) next.set(place, page(`${place}, as all are now`));
  if (next.size === 0) next.set("index.html", page("front"));
  return Object.fromEntries(next);
}

/** What a page that Backfile made says of itself. */
function page(text: string): string {
  return `<meta name="generator" content="Backfile test">${text}`;
}

test("whatever the editions before, the folder is as after a build from nothing", async (context) => {
  const base = temporary(context);
  for (let seed = 1; seed <= 6; seed += 1) {
    const random = chance(seed);
    const output = join(base, `site-${seed}`);
    let files: Files = { "index.html": page("front"), "about/index.html": page("about") };
    for (let round = 0; round < 12; round += 1) {
      files = edited(files, random);
      await publishSite(output, files);
      const clean = join(base, `clean-${seed}-${round}`);
      await publishSite(clean, files);
      assert.deepEqual(tree(output), tree(clean), `seed ${seed}, round ${round}`);
      assert.deepEqual(inspect(output), { state: "whole", damaged: new Set() });
      const beside = `${output}.backfile`;
      const rest = readdirSync(beside).filter((name) => name !== "twin");
      assert.deepEqual(rest, ["published.json"]);
      if (existsSync(join(beside, "twin"))) assert.deepEqual(tree(join(beside, "twin")), tree(output));
    }
  }
});

test("what is damaged between two builds is made anew", async (context) => {
  const base = temporary(context);
  const output = join(base, "_site");
  const random = chance(7);
  let files: Files = Object.fromEntries(places.slice(0, -3).map((place) => [place, page(place)]));
  await publishSite(output, files);
  const manifest = () => [
    manifestName,
    ...readdirSync(join(output, partsFolder)).map((name) => `${partsFolder}/${name}`),
  ];
  for (let round = 0; round < 60; round += 1) {
    const all = [...Object.keys(files), ...manifest(), ...manifest()];
    const path = all[random(all.length)] ?? "";
    harm(join(output, path), random(path === manifestName ? 3 : 5), random);
    if (random(2) === 0) files = edited(files, random);
    await publishSite(output, files);
    const clean = join(base, `clean-${round}`);
    await publishSite(clean, files);
    assert.deepEqual(tree(output), tree(clean), `round ${round}: ${path}`);
  }
});

function harm(file: string, how: number, random: (limit: number) => number): void {
  const bytes = readFileSync(file);
  if (how === 0) truncateSync(file, random(bytes.length));
  if (how === 1) bytes[random(bytes.length)] = 7;
  if (how === 2) bytes.fill(0, random(bytes.length));
  if (how === 1 || how === 2) writeFileSync(file, bytes);
  if (how === 1 || how === 2) utimesSync(file, new Date(), new Date(Date.now() + 60_000));
  if (how >= 3) rmSync(file);
  if (how === 4) symlinkSync("/nowhere", file);
}

test("a page that no edition has any more goes, even where the part that listed it is lost; what others wrote stays", async (context) => {
  const output = join(temporary(context), "_site");
  const files: Files = {
    "index.html": page("front"),
    "2021/03/04/a/index.html": page("a"),
    "2021/03/04/b/index.html": page("b"),
    "2021/03/04/b/index.md": "---\nid: b234567890\nheadline: Withdrawn\n---\n",
    "2021/03/05/c/index.html": page("c"),
    "data/records-2021.jsonl": '{"id":"b234567890"}\n',
    "data/records-2021.csv": "id\nb234567890\n",
    "data/authors/ida-marl.md": "---\nname: Ida Marl\n---\n",
    "authors/ida-marl/feed.xml": "<feed><generator>Backfile 0.1.0</generator></feed>",
    "search/shards/en-1/a": "packed",
  };
  await publishSite(output, files);
  write(output, {
    "authors/podcast/feed.xml": "<rss/>",
    "2021/03/index.html": "by hand",
    "2021/03/photo.jpg": "theirs",
    "2021/03/index.md": "theirs",
    "data/figures.csv": "theirs",
  });
  const part = groupOf("authors/ida-marl/feed.xml");
  for (const path of ["2021-03", "root", part, "shard-en-1"]) rmSync(join(output, partPath(path)));
  const { changes } = await publishSite(output, {
    "index.html": page("front"),
    "2021/03/04/a/index.html": page("a"),
    "about/index.html": page("about"),
  });
  assert.deepEqual([...changes.mended].sort(), [partPath("2021-03"), partPath("root")]);
  const withdrawn = ["2021/03/04/b", "2021/03/05", "authors/ida-marl", "search"];
  for (const gone of [...withdrawn, "data/records-2021.jsonl", "data/records-2021.csv", "data/authors"])
    assert.equal(existsSync(join(output, gone)), false, gone);
  assert.equal(readFileSync(join(output, "2021/03/index.html"), "utf8"), "by hand");
  for (const theirs of ["2021/03/photo.jpg", "2021/03/index.md", "data/figures.csv"])
    assert.equal(readFileSync(join(output, theirs), "utf8"), "theirs", theirs);
  assert.equal(readFileSync(join(output, "authors/podcast/feed.xml"), "utf8"), "<rss/>");
});

test("only the parts of groups that have changed are read and written", async (context) => {
  const output = join(temporary(context), "_site");
  const files = Object.fromEntries(places.slice(0, -3).map((place) => [place, page(place)]));
  await publishSite(output, files);
  const edition = planned({ ...files, "2022/11/24/d-9k2fq/index.html": page("other") });
  for (const { name } of edition.head.groups) if (name !== "2022-11") rmSync(join(output, partPath(name)));
  const { make: made, groups, drop, shards } = compare(edition, { folder: output }, new Set());
  assert.deepEqual(
    made.map(({ file }) => file),
    ["2022/11/24/d-9k2fq/index.html"],
  );
  assert.deepEqual([groups, drop, shards], [["2022-11"], [], []]);
});

test("parts that nobody's head names are reported, and gone after the next build", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, { "index.html": page("front") });
  write(output, { "backfile/1999-01.json": "{}", "backfile/notes.txt": "theirs" });
  const { problems } = await check(output);
  const found = problems.map(({ file, rule }) => `${file} ${rule}`);
  assert.ok(found.includes("backfile/1999-01.json part-unknown"), found.join(", "));
  assert.ok(found.includes("backfile/notes.txt file-foreign"), found.join(", "));
  await publishSite(output, { "index.html": page("front") });
  assert.deepEqual(readdirSync(join(output, partsFolder)).sort(), ["notes.txt", "root.json"]);
});

test("parts made apart and laid over one another are the site", async (context) => {
  const base = temporary(context);
  const files = Object.fromEntries(places.slice(0, -3).map((place) => [place, page(place)]));
  const clean = join(base, "clean");
  await publishSite(clean, files);
  const whole = planned(files);
  const together = join(base, "together");
  for (let part = 0; part < 4; part += 1) {
    const mine = new Set(whole.head.groups.filter((_, index) => index % 4 === part).map(({ name }) => name));
    const edition = {
      head: whole.head,
      planned: new Map([...whole.planned].filter(([name]) => mine.has(name))),
      shards: new Map([...whole.shards].filter(([name]) => mine.has(name))),
    };
    const output = join(base, `part-${part}`);
    for (let again = 0; again < 2; again += 1) {
      const place = openWorkplace(output);
      const { changes, made } = await make(place, files, false, edition);
      assert.deepEqual(
        changes.groups,
        again === 0 ? edition.head.groups.map(({ name }) => name).filter((name) => mine.has(name)) : [],
      );
      publish(place, edition, changes, made);
      place.close();
    }
    const found = (await check(output)).problems.filter(({ rule }) => rule === "part-missing");
    assert.equal(found.length, whole.head.groups.length - mine.size);
    for (const [path, text] of Object.entries(tree(output))) if (text !== "a folder") write(together, { [path]: text });
  }
  assert.deepEqual(tree(together), tree(clean));
  assert.deepEqual(
    (await check(together)).problems.filter(({ rule }) => rule.startsWith("part-")),
    [],
  );
});

test("each file belongs to one group, and is found in its part", () => {
  const rows = [
    ["2022/11/04/a/index.html", "2022-11"],
    ["2022/11/index.html", "2022-11"],
    ["2022/index.html", "2022"],
    ["2022/a-9k2fq/index.html", "2022"],
    ["index.html", "root"],
    ["sitemap-2.xml", "root"],
    ["authors/index.html", "root"],
    ["assets/style.css", "root"],
    ["search/shards/en-2022-02-04-7k2fq8ab/a/b", "shard-en-2022-02-04-7k2fq8ab"],
    ["search/shards.json", "search"],
  ] as const;
  for (const [path, group] of rows) assert.equal(groupOf(path), group, path);
  assert.match(groupOf("authors/ida-marl/2021/index.html"), /^authors-\d+$/);
  assert.equal(groupOf("authors/ida-marl/2021/index.html"), groupOf("authors/ida-marl/index.html"));
  assert.match(groupOf("old-story.html"), /^elsewhere-\d+$/);
  const buckets = new Set(Array.from({ length: 500 }, (_, index) => groupOf(`authors/name-${index}/index.html`)));
  assert.equal(buckets.size, 16);
});

test("a part tells when it is cut, edited, another build's, or names what no part may name", async (context) => {
  const output = join(temporary(context), "_site");
  await publishSite(output, { "index.html": page("front"), "2021/index.html": page("2021") });
  const part = join(output, partPath("root"));
  const text = readFileSync(part, "utf8");
  assert.ok(Array.isArray(readGroup(output, "root")));
  assert.equal(readGroup(output, "root", "other"), "damaged");
  assert.equal(readGroup(output, "authors-1"), undefined);
  for (const damaged of ["", text.slice(0, 40), text.slice(0, -2), text.replace("front", "frond"), `${text} `]) {
    writeFileSync(part, damaged);
    assert.equal(readGroup(output, "root"), "damaged");
  }
  for (const path of ["../thesis.doc", "a/../../b", "/etc/x", "backfile.json", "2021/index.html", "a//b", "C:/x"]) {
    const file = { path, kind: "file", key: "k", size: 1, digest: "d" } as const;
    for (const name of ["root", groupOf(path)]) {
      write(output, { [partPath(name)]: printGroup({ name, files: 1, keys: "k" }, [file]) });
      const listed = path === "2021/index.html" && name === "2021";
      assert.equal(Array.isArray(readGroup(output, name)), listed, `${path} in ${name}`);
    }
  }
});
