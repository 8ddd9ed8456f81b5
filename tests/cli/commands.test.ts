import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import type { Report } from "../../src/build/build.ts";
import type { CheckReport } from "../../src/check/check.ts";
import type { Parsed } from "../../src/records/parsed.ts";
import type { SearchAnswer } from "../../src/search/search-answer.ts";
import { backfile, project, put, start, stories } from "./run-cli.ts";

test("build, check and search do what they say, on a folder of records", async (context) => {
  const folder = project(context);
  const built = await backfile(folder, "build");
  assert.equal(built.code, 0, built.stderr);
  assert.match(
    built.stdout,
    /^3 articles, \d+ pages, [\d.]+ seconds?, no problems in _site\n\d+ files: \d+ made; search index: 2 shards made\n$/,
  );
  assert.ok(existsSync(join(folder, "_site/index.html")));
  assert.deepEqual(readdirSync(folder).sort(), ["_site", "_site.backfile", "content"], "nothing is left lying about");

  const checked = await backfile(folder, "check");
  assert.deepEqual([checked.code, checked.stderr], [0, ""]);
  assert.match(checked.stdout, /^3 articles, \d+ pages, \d+ files: no problems\n$/);

  const found = await backfile(folder, "search", "eels");
  assert.equal(found.code, 0, found.stderr);
  assert.match(
    found.stdout,
    /^1 story for "eels"\n\nEel count doubles in the lower fen\n {2}2020-09-14 · Nature · Ida Marl, Bo Tench/,
  );
});

test("--json prints JSON and nothing else", async (context) => {
  const folder = project(context, { ...stories, "content/odd.md": "---\nheadline: Odd\ndate: Febuary 4\n---\n" });
  const built = await backfile(folder, "build", "--json");
  const report = JSON.parse(built.stdout) as Report;
  assert.deepEqual([built.code, built.stderr], [0, ""]);
  assert.deepEqual(Object.keys(report).sort(), [
    "address",
    "articles",
    "deleted",
    "files",
    "kept",
    "notices",
    "output",
    "pages",
    "peakMemoryBytes",
    "problems",
    "published",
    "rendered",
    "reports",
    "same",
    "seconds",
    "shards",
    "sources",
    "stages",
  ]);
  assert.deepEqual([report.articles, report.published, report.problems.length], [4, true, 1]);
  assert.deepEqual([report.problems[0]?.file, report.problems[0]?.line], ["content/odd.md", 3]);

  const checked = JSON.parse((await backfile(folder, "check", "--json")).stdout) as CheckReport;
  assert.deepEqual(checked.problems, []);
  assert.deepEqual(checked.counts, { articles: report.articles, pages: report.pages, files: report.files });
  assert.equal(checked.search, true);
  assert.ok(checked.size.files > report.files && checked.size.bytes > checked.size.largest);

  const found = JSON.parse((await backfile(folder, "search", "ferry", "--json")).stdout) as SearchAnswer;
  assert.deepEqual(Object.keys(found).sort(), [
    "facets",
    "hints",
    "query",
    "results",
    "sort",
    "suggestions",
    "total",
    "widened",
  ]);
  assert.deepEqual([found.query, found.total], ["ferry", 1]);
  assert.deepEqual(found.facets.section, { Town: 1 });
  const [result] = found.results;
  assert.ok(result);
  assert.deepEqual(Object.keys(result).sort(), [
    "authors",
    "date",
    "excerpt",
    "headline",
    "possible",
    "publication",
    "section",
    "status",
    "url",
  ]);
  assert.deepEqual([result.headline, result.date, result.authors], ["Ferry to stop on Sundays", null, ["Bo Tench"]]);

  const one = JSON.parse((await backfile(folder, "parse", "content/lock.md", "--json")).stdout) as Parsed;
  assert.deepEqual(Object.keys(one).sort(), ["articles", "file", "format", "lines", "problems"]);
  assert.deepEqual([one.file, one.format, one.articles.length], ["content/lock.md", "record", 1]);
  assert.equal(one.lines.length, 7);
});

test("what was made, kept and removed is said, and --no-search and --part with it", async (context) => {
  const folder = project(context);
  const { files: all } = JSON.parse((await backfile(folder, "build", "--json")).stdout) as Report;
  const again = await backfile(folder, "build");
  assert.match(again.stdout, new RegExp(`\\n${all} files: nothing has changed\\n$`));
  put(folder, { "content/eel.md": stories["content/eel.md"].replace("lower fen", "upper fen") });
  assert.match(
    (await backfile(folder, "build")).stdout,
    /\n\d+ files: \d+ made, \d+ kept.*; search index: 1 shard made, 1 kept\n$/,
  );

  const bare = await backfile(folder, "build", "--no-search", "--threads", "1", "--output", "bare");
  assert.equal(bare.code, 0, bare.stderr);
  assert.match(bare.stdout, / in bare\n\d+ files: \d+ made; no search index\n$/);
  const checked = await backfile(folder, "check", "--output", "bare");
  assert.deepEqual([checked.code, checked.stderr], [0, ""]);
  assert.match(checked.stdout, /files, no search index: no problems\n$/);
  assert.equal((await backfile(folder, "search", "eels", "--output", "bare")).code, 1);

  const parts = [];
  for (const number of [1, 2, 3]) {
    const { code, stdout } = await backfile(folder, "build", "--part", `${number}/3`, "--output", `part-${number}`);
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`\\n\\d+ files? of part ${number} of 3: \\d+ made; search index: .*\\n$`));
    parts.push(join(folder, `part-${number}`));
  }
  const part = await backfile(folder, "check", "--output", "part-1");
  assert.equal(part.code, 1);
  assert.match(part.stderr, /part-missing/);
  for (const own of parts) cpSync(own, join(folder, "joined"), { recursive: true });
  const joined = await backfile(folder, "check", "--output", "joined");
  assert.deepEqual([joined.code, joined.stderr], [0, ""]);
  assert.deepEqual(textsBelow(join(folder, "joined")), textsBelow(join(folder, "_site")));
});

/** Every file below a folder with its bytes, as text that can be compared. */
function textsBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}

test("problems are printed with file and line; --strict publishes nothing", async (context) => {
  const folder = project(context);
  assert.equal((await backfile(folder, "build")).code, 0);
  const before = readFileSync(join(folder, "_site/backfile.json"), "utf8");
  put(folder, { "content/odd.md": "---\nheadline: Odd ending\ndate: Febuary 4\n---\n" });
  const strict = await backfile(folder, "build", "--strict");
  assert.equal(strict.code, 1);
  assert.match(strict.stderr, /^content\/odd\.md:3: (?:error|warning): /m);
  assert.match(strict.stderr, /Nothing was published/);
  assert.equal(strict.stdout, "");
  assert.equal(readFileSync(join(folder, "_site/backfile.json"), "utf8"), before);
  const loose = await backfile(folder, "build");
  assert.equal(loose.code, 0);
  assert.match(loose.stderr, /^content\/odd\.md:3: /m);
});

test("no escape of content's reaches the terminal, and none of ours where there is none", async (context) => {
  const esc = "\u001b";
  const text = `Town May 3, 2019\nOdd ${esc}[2Jending\n\nA blurb ${esc}]0;owned\u0007 of the evening.\n`;
  const folder = project(context, {
    ...stories,
    "content/odd.txt": text,
    [`content/${esc}[31m.md`]: "---\ndate: no\n---\n",
  });
  const runs = await Promise.all([
    backfile(folder, "parse", "content/odd.txt"),
    backfile(folder, "build").then(() => backfile(folder, "search", "evening")),
    backfile(folder, "build", "--output", "other"),
  ]);
  for (const { stdout, stderr } of runs) assert.ok(!(stdout + stderr).includes(esc), stdout + stderr);
  assert.match(runs[0].stdout, /Odd \\u001b\[2Jending/);
});

test("what a terminal would obey stands in JSON as an escape, and means the same", async (context) => {
  const text = "Odd \u009b31m \u007f \u202eending";
  const folder = project(context, { "content/odd.txt": `Town May 3, 2019\n${text}\n\nA blurb of the evening.\n` });
  const { stdout } = await backfile(folder, "parse", "content/odd.txt", "--json");
  assert.doesNotMatch(stdout, /[\u007f-\u009f\u202e]/);
  assert.equal(JSON.parse(stdout).articles[0].headline, text);
});

test("what stops a build is said in a sentence, with 1, and leaves everything as it was", async (context) => {
  const rows: [string, Record<string, string>, string[], RegExp][] = [
    ["no content folder", {}, [], /content/],
    ["no story in it", { "content/archive.yaml": "title: Empty\n" }, [], /There is no story in /],
    [
      "settings that cannot be read",
      { ...stories, "content/archive.yaml": "title: [\n" },
      [],
      /content\/archive\.yaml:\d/,
    ],
    ["an output folder that is not ours", { ...stories, "_site/thesis.doc": "x" }, [], /is not Backfile's/],
    ["output in content", stories, ["--output", "content/site"], /lie one in the other/],
    ["content in output", stories, ["--output", "."], /lie one in the other/],
    ["one folder for both", stories, ["--output", "content"], /are the same folder/],
    ["content that is a file", stories, ["--content", "content/eel.md"], /is (?:a file|not a folder)/],
    ["output that is a file", { ...stories, out: "x" }, ["--output", "out"], /is not a folder/],
  ];
  for (const [what, files, args, says] of rows) {
    const folder = project(context, files);
    const others = () =>
      readdirSync(folder, { recursive: true }).filter((path) => !`${path}`.startsWith("_site.backfile"));
    const before = others().sort();
    const { code, stdout, stderr } = await backfile(folder, "build", ...args);
    assert.deepEqual([what, code, stdout], [what, 1, ""]);
    assert.match(stderr, says, what);
    assert.doesNotMatch(stderr, /\n {4}at /, "no stack");
    assert.deepEqual(others().sort(), before, what);
  }
});

test("check fails for a site that was harmed, and warns of strangers", async (context) => {
  const folder = project(context);
  await backfile(folder, "build");
  put(folder, { "_site/CNAME": "archive.example" });
  const warned = await backfile(folder, "check");
  assert.equal(warned.code, 0);
  assert.match(warned.stderr, /^CNAME: warning: file-foreign/m);
  assert.equal((await backfile(folder, "check", "--strict")).code, 1);
  rmSync(join(folder, "_site/about/index.html"));
  const failed = await backfile(folder, "check");
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /^about\/index\.html: error: file-missing/m);
  assert.equal((await backfile(folder, "check", "--output", "content")).code, 1);
  assert.equal((await backfile(folder, "search", "eels", "--output", "content")).code, 1);
});

test("a link as output folder stays, and what it leads to is replaced", async (context) => {
  const folder = project(context);
  mkdirSync(join(folder, "public"));
  symlinkSync("public", join(folder, "_site"));
  assert.equal((await backfile(folder, "build")).code, 0);
  assert.equal((await backfile(folder, "build")).code, 0);
  assert.ok(existsSync(join(folder, "public/index.html")));
  assert.deepEqual(readdirSync(folder).sort(), ["_site", "content", "public", "public.backfile"]);
  symlinkSync("nowhere", join(folder, "dangling"));
  const { code, stderr } = await backfile(folder, "build", "--output", "dangling");
  assert.equal(code, 1);
  assert.match(stderr, /is a link that leads nowhere/);
});

test("a source that cannot be read is 1; one that says nothing is 0", async (context) => {
  const folder = project(context, { ...stories, "empty.txt": "" });
  const missing = await backfile(folder, "parse", "nowhere.txt");
  assert.deepEqual([missing.code, missing.stderr], [1, "nowhere.txt is not there.\n"]);
  assert.equal((await backfile(folder, "parse", "content")).code, 1);
  assert.equal((await backfile(folder, "parse", "empty.txt")).code, 0);
  const ledger = await backfile(folder, "parse", "content/ferry.md");
  assert.equal(ledger.code, 0);
  assert.match(ledger.stdout, /^ {4}2 {2}field: headline +headline: Ferry to stop on Sundays$/m);
  assert.match(ledger.stdout, /^1 articles?, 7 lines, /m);
});

test("import writes records once, says what it did, and keeps what a person has edited", async (context) => {
  const folder = project(context, {
    "content/clips.txt":
      "Town May 3, 2019\nOld lock gates swing again\nBy Ida Marl\nThe gates at Fenmouth opened after forty years.\n\nTown June 7, 2019\nEel count doubles\nBy Bo Tench\nCounters found twice as many eels.\n",
  });
  const first = await backfile(folder, "import", "content/clips.txt");
  assert.equal(first.code, 0, first.stderr);
  const written = first.stdout.trim().split("\n");
  assert.equal(written.pop(), "2 written");
  for (const file of written) assert.match(readFileSync(join(folder, file), "utf8"), /^---\n[\s\S]*^headline: /m);

  const again = await backfile(folder, "import", "content/clips.txt");
  assert.deepEqual([again.code, again.stdout], [0, "2 unchanged\n"]);

  const [file = ""] = written;
  const text = readFileSync(join(folder, file), "utf8").replace(/^headline: .*$/m, "headline: Corrected by hand");
  writeFileSync(join(folder, file), text);
  const kept = await backfile(folder, "import", "content/clips.txt");
  assert.deepEqual([kept.code, kept.stdout], [0, "1 unchanged, 1 edited by hand and kept\n"]);
  assert.match(kept.stderr, /import-kept.*headline/);
  assert.equal(readFileSync(join(folder, file), "utf8"), text);

  const report = JSON.parse((await backfile(folder, "build", "--json")).stdout) as Report;
  assert.deepEqual([report.articles, report.problems], [2, []], "a record stands for its story");
  assert.equal((await backfile(folder, "check")).code, 0);
  assert.equal((await backfile(folder, "import", "nowhere.txt")).code, 1);
});

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  test(`${signal} ends a build with ${code}; the last good site stands and nothing is left beside it`, async (context) => {
    const folder = project(context);
    assert.equal((await backfile(folder, "build")).code, 0);
    const before = readFileSync(join(folder, "_site/backfile.json"), "utf8");
    for (let index = 0; index < 1500; index += 1) {
      const text = `---\nheadline: Tide table ${index}\ndate: 2001-01-01\n---\nHigh water at noon.\n`;
      writeFileSync(join(folder, `content/tide-${index}.md`), text);
    }
    const { child, ended } = start(folder, ["build"]);
    const beside = join(folder, "_site.backfile");
    while (child.exitCode === null && !isWriting(beside)) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    const result = await ended;
    assert.deepEqual([result.code, result.stdout], [code, ""]);
    assert.equal(readFileSync(join(folder, "_site/backfile.json"), "utf8"), before);
    assert.deepEqual(readdirSync(folder).sort(), ["_site", "_site.backfile", "content"]);
  });
}

function isWriting(beside: string): boolean {
  const building = existsSync(beside) ? readdirSync(beside).find((name) => name.startsWith("building")) : undefined;
  return building !== undefined && readdirSync(join(beside, building)).length > 0;
}

test("a build that is killed outright is mended by the next", async (context) => {
  const folder = project(context);
  const { child, ended } = start(folder, ["build"]);
  while (child.exitCode === null && !isWriting(join(folder, "_site.backfile"))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill("SIGKILL");
  await ended;
  assert.equal((await backfile(folder, "build")).code, 0);
  assert.deepEqual(readdirSync(folder).sort(), ["_site", "_site.backfile", "content"]);
});
