import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, type TestContext, test } from "node:test";
import type { Problem } from "../../src/basics/problem.ts";
import { planArchive } from "../../src/build/plan.ts";
import { check } from "../../src/check/check.ts";
import { brokenLinks } from "../../src/site/check-page.ts";
import { editionOf } from "../../src/site/edition.ts";
import { groupOf, partsFolder } from "../../src/site/groups.ts";
import {
  type Manifest,
  type ManifestFile,
  manifestName,
  manifestOf,
  type PlannedFile,
  printHead,
  readGroup,
  readHead,
} from "../../src/site/manifest.ts";
import { verify } from "../../src/site/verify.ts";
import { openWorkplace } from "../../src/site/workplace.ts";
import { writeManifest } from "../../src/site/write-manifest.ts";
import { archiveOf } from "../archive-fixture.ts";
import { temporary, write } from "./place.ts";
import { writeWhole } from "./write-whole.ts";

let built = "";

before(async (context) => {
  const folder = join(temporary(context as TestContext), "_site");
  const stories = [
    {
      headline: "Tide mill turns again",
      date: "2019-05-03",
      section: "Town",
      authors: ["Ida Marl"],
      body: "It *turned*.",
    },
    {
      headline: "Eels & elvers",
      date: "2020-09",
      section: "Nature",
      authors: ["Bo Tench"],
      blurbs: ["They came back."],
    },
    { blurbs: ["A blurb that stands alone, and of which nobody knows the day."], authors: ["Ida Marl"] },
  ];
  const place = openWorkplace(folder);
  const settings = { address: "https://archive.example/clips/" };
  await writeWhole(await planArchive(archiveOf(stories, { settings })), place);
  place.close();
  built = folder;
});

/** A copy of the site, with something done to it. */
function site(context: TestContext, harm: (folder: string) => void = () => {}): string {
  const folder = join(temporary(context), "_site");
  cpSync(built, folder, { recursive: true });
  harm(folder);
  return folder;
}

async function found(folder: string): Promise<string[]> {
  const { problems } = await check(folder);
  return [...new Set(problems.map(({ file, rule }: Problem) => `${file} ${rule}`))].sort();
}

test("a site as it was built has nothing wrong", async (context) => {
  const { counts, problems } = await check(site(context));
  assert.deepEqual(problems, []);
  assert.equal(counts.articles, 3);
});

test("what happened to a site on its way is found", async (context) => {
  const article = articleFile();
  const rows: [string, (folder: string) => void, string[]][] = [
    ["a page is gone", (folder) => rmSync(join(folder, article)), [`${article} file-missing`]],
    ["a page is empty", (folder) => truncateSync(join(folder, article)), [`${article} file-empty`]],
    [
      "a page is cut",
      (folder) => truncateSync(join(folder, article), 900),
      [`${article} file-size`, `${article} page-cut`],
    ],
    [
      "a letter is changed",
      (folder) => replaceIn(folder, "index.html", "<title>", "<tItle>"),
      ["index.html file-changed"],
    ],
    ["a file has come to it", (folder) => write(folder, { "notes/x.txt": "x" }), ["notes/ file-foreign"]],
    [
      "the style sheet is gone",
      (folder) => rmSync(join(folder, "assets/style.css")),
      ["assets/style.css file-missing"],
    ],
  ];
  for (const [what, harm, expected] of rows) {
    const problems = await found(site(context, harm));
    for (const problem of expected)
      assert.ok(problems.includes(problem), `${what}: ${problem} in ${problems.join(", ")}`);
  }
});

test("links under a path with signs and letters of all kinds are followed", () => {
  const root = "/a&b's/caf%C3%A9/";
  const page = {
    file: "404.html",
    text: '<a href="/a&amp;b&#39;s/caf%C3%A9/about/index.html">x</a><a href="/x">y</a>',
  };
  const broken = [...brokenLinks(page, new Set(["about/index.html"]), root)];
  assert.deepEqual(
    broken.map(({ found }) => found),
    ["/x"],
  );
});

test("a page with as many places as words is gone through in one pass", () => {
  const links = Array.from({ length: 60_000 }, (_, at) => `<p id="a${at}"><a href="#a${at}">x</a></p>`).join("");
  const text = `${links}<a href="#b">y</a><p class="a" data-id="b">z</p>`;
  const broken = [...brokenLinks({ file: "a/index.html", text }, new Set())];
  assert.deepEqual(
    broken.map(({ found }) => found),
    ["#b"],
  );
});

test("what our own fault would be is found, even where the manifest agrees", async (context) => {
  const article = articleFile();
  const rows: [string, (folder: string) => void, string[]][] = [
    [
      "a link leads nowhere",
      (folder) => replaceIn(folder, article, 'href="../', 'href="../nowhere/'),
      [`${article} link-broken`],
    ],
    [
      "a link lacks its slash",
      (folder) => replaceIn(folder, "index.html", "<main", '<a href="./about">x</a><main'),
      ["index.html link-broken"],
    ],
    [
      "a link runs something",
      (folder) => replaceIn(folder, "index.html", "<main", '<a href="javascript:alert(1)">x</a><main'),
      ["index.html link-broken"],
    ],
    [
      "the page for missed addresses leads nowhere",
      (folder) => replaceIn(folder, "404.html", "/clips/search/", "/clips/serch/"),
      ["404.html link-broken"],
    ],
    [
      "JSON-LD is no JSON",
      (folder) => replaceIn(folder, article, '{"@context"', '{"@context'),
      [`${article} json-ld`, `${article} json-ld-article`],
    ],
    [
      "JSON-LD is of no article",
      (folder) => replaceIn(folder, article, '"NewsArticle"', '"Recipe"'),
      [`${article} json-ld-article`],
    ],
    ["the feed is not well-formed", (folder) => replaceIn(folder, "feed.xml", "</feed>", "</fed>"), ["feed.xml xml"]],
    ["the RSS is not well-formed", (folder) => replaceIn(folder, "rss.xml", "</rss>", "</rs>"), ["rss.xml xml"]],
    [
      "the JSON Feed is none",
      (folder) => replaceIn(folder, "feed.json", '"version"', '"versio"'),
      ["feed.json json-feed"],
    ],
    ["an item has no name", (folder) => replaceIn(folder, "feed.json", '"id"', '"di"'), ["feed.json json-feed"]],
    [
      "the archived feed breaks off",
      (folder) =>
        replaceIn(
          folder,
          "feed.xml",
          'prev-archive" type="application/atom+xml" href="./',
          'prev-archive" type="application/atom+xml" href="./9',
        ),
      ["feed.xml feed-chain"],
    ],
    [
      "the sitemap is not well-formed",
      (folder) => replaceIn(folder, "sitemap.xml", "<loc>", "<loc>&"),
      ["sitemap.xml xml"],
    ],
  ];
  for (const [what, harm, expected] of rows) {
    const problems = await found(await sealed(site(context, harm)));
    for (const problem of expected)
      assert.ok(problems.includes(problem), `${what}: ${problem} in ${problems.join(", ")}`);
  }
});

test("a search index that lacks something is found", async (context) => {
  for (const name of readdirSync(join(built, "search"))) {
    if (!/shards\.json|names\.json/.test(name)) continue;
    const problems = await found(await sealed(site(context, (folder) => rmSync(join(folder, "search", name)))));
    assert.ok(problems.length > 0, `without ${name}`);
  }
});

test("articles are counted", async (context) => {
  const folder = site(context);
  const { generator, counts, groups } = headOf(folder);
  writeFileSync(join(folder, manifestName), printHead(manifestOf(generator, { ...counts, articles: 4 }, groups)));
  const problems = await found(folder);
  assert.ok(problems.includes(`${manifestName} count-articles`), problems.join(", "));
});

test("without a whole manifest there is nothing to hold the site against", async (context) => {
  await assert.rejects(check(site(context, (folder) => rmSync(join(folder, manifestName)))), /holds no site/);
  await assert.rejects(check(site(context, (folder) => replaceIn(folder, manifestName, "Backfile", "backfile"))), {
    message: /is not as Backfile wrote it/,
  });
  await assert.rejects(check(temporary(context)), /holds no site/);
});

function articleFile(): string {
  const files = headOf(built).groups.flatMap(({ name }) => partOf(built, name));
  const file = files.find(({ kind, path }) => kind === "article" && path.startsWith("2019/"));
  assert.ok(file);
  return file.path;
}

function headOf(folder: string): Manifest {
  const head = readHead(folder);
  assert.ok(typeof head === "object");
  return head;
}

function partOf(folder: string, group: string): readonly ManifestFile[] {
  const files = readGroup(folder, group);
  assert.ok(typeof files === "object", group);
  return files;
}

/** Replaces a text where it first stands in a file. */
function replaceIn(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** The site with a manifest that agrees with what is there. */
async function sealed(folder: string): Promise<string> {
  const { counts, groups, generator } = headOf(folder);
  const expected: PlannedFile[] = [];
  const shards = new Map<string, string>();
  for (const { name, keys } of groups) {
    if (name.startsWith("shard-")) shards.set(name.slice("shard-".length), keys);
    for (const { path, kind, key } of partOf(folder, name)) {
      if (existsSync(join(folder, path))) expected.push({ file: path, kind, key });
    }
  }
  rmSync(join(folder, manifestName));
  rmSync(join(folder, partsFolder), { recursive: true });
  const files = await verify(folder, expected);
  const planned = expected.filter(({ file }) => !groupOf(file).startsWith("shard-"));
  const ofShards = Array.from(shards, ([name, key]) => ({ name, key }));
  const edition = editionOf(planned, ofShards, counts, generator);
  writeManifest(
    folder,
    edition,
    edition.head.groups.map(({ name }) => name),
    files,
  );
  return folder;
}

test("search tests are run; where they cannot be, that is said, and those that cannot be read are errors", async (context) => {
  const content = join(temporary(context), "content");
  assert.equal((await check(site(context), content)).searchTests, null);
  const found = "- query: eels\n  first: Eels & elvers\n  total: 1\n";
  write(content, { "search-tests.yaml": `${found}- query: mill\n  finds: Eels & elvers\n- total: 3\n` });
  const ran = await check(site(context), content);
  assert.deepEqual(ran.searchTests, { file: "content/search-tests.yaml", count: 2, notRun: null });
  const rules = (problems: readonly Problem[]) => problems.map(({ rule, line }) => `${rule} ${line}`);
  assert.deepEqual(rules(ran.problems), ["search-test-query 6", "search-test-finds 4"]);
  const torn = await check(
    site(context, (folder) => rmSync(join(folder, "search", "shards.json"))),
    content,
  );
  assert.match(torn.searchTests?.notRun ?? "", /not whole/);
  assert.ok(!rules(torn.problems).includes("search-test-finds 4"));
  await assert.rejects(check(temporary(context), content), /Its search tests were not run/);
});
