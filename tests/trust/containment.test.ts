import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Failure } from "../../src/basics/failure.ts";
import { build } from "../../src/build/build.ts";
import type { Report } from "../../src/build/report.ts";
import { readAlias } from "../../src/records/alias.ts";
import { picturePlaces } from "../../src/records/picture-places.ts";
import { filesBelow } from "../../src/records/store-walk.ts";
import { inside } from "../../src/site/inside.ts";
import { assertPaths, assertRemedies } from "./hold-names.ts";
import { ownFolders, runHeld, shownText } from "./hold-traps.ts";
import { ownNames } from "./hostile-names.ts";
import { layNames } from "./names-content.ts";
import { lay, type Sandbox, sandbox, snapshot } from "./sandbox.ts";

const patience = { timeout: 280_000 };
const isUnix = process.platform !== "win32";
const unixOnly = { ...patience, skip: isUnix ? false : "names that no disk here can hold" };
const story = { file: "one.md", bytes: "---\nheadline: The only story\ndate: 2001-02-03\n---\nBody.\n" };
const settings = { file: "archive.yaml", bytes: "title: Held\nshow: full\n" };

test("hostile names, wherever a name can stand, make files within the site, each once", unixOnly, async (context) => {
  const box = sandbox(context);
  const { headlines } = layNames(box.content, ownNames);
  const ran = await runHeld(box, ["build", "--json", "--no-search"]);
  assert.equal(ran.code, 0, ran.stderr);
  const { problems, articles }: Report = JSON.parse(ran.stdout);
  const paths = [...filesBelow(box.site)].map(({ path, plain }) =>
    plain ? path : assert.fail(`${path} is no plain file`),
  );
  assertPaths(paths);
  assertRemedies(problems);
  const twice = problems.filter(({ rule }) => rule === "id-twice").length;
  assert.equal(articles, headlines.length - twice);
  const pages = new Map<string, number>();
  for (const path of paths.filter((path) => path.endsWith("/index.html"))) {
    const [, headline] = /<h1 class="p-name[^>]*>([^<]*)<\/h1>/.exec(readFileSync(join(box.site, path), "utf8")) ?? [];
    if (headline !== undefined) pages.set(shownText(headline), (pages.get(shownText(headline)) ?? 0) + 1);
  }
  const missing = headlines.filter((headline) => pages.get(headline) !== 1);
  assert.equal(missing.length, twice, `Not on one page of their own: ${missing.join(", ")}`);
});

test("a name is a place below its folder, or none", () => {
  let refused = 0;
  for (const name of ownNames) {
    const alias = readAlias(name);
    if (alias !== undefined) assertPaths([alias.slice(1).replace(/\/$/, "/index.html")]);
    for (const place of picturePlaces(name, "content/a/one.md")) {
      assert.ok(place.startsWith("content/") && place.length > "content/".length, place);
      assert.ok(
        place.split("/").every((part) => part !== ".." && part !== "." && part !== ""),
        place,
      );
    }
    try {
      assert.ok(inside("/site", name).startsWith("/site/"), name);
    } catch (error) {
      assert.ok(error instanceof TypeError, name);
      refused += 1;
    }
  }
  assert.ok(refused > 30, `${refused} refused`);
});

test("links, pipes, sockets and devices in the content are told of, and hold nothing up", unixOnly, async (context) => {
  const box = sandbox(context);
  lay(box.content, [story, settings, { file: "sub/two.md", bytes: story.bytes.replace("only", "second") }]);
  const odd = await layOddities(box);
  context.after(odd.close);
  const ran = await runHeld(box, ["build", "--json"]);
  assert.equal(ran.code, 0, ran.stderr);
  const { problems, articles }: Report = JSON.parse(ran.stdout);
  assert.equal(articles, 2);
  assertRemedies(problems);
  for (const [file, rule] of odd.files) {
    assert.ok(
      problems.some((problem) => problem.file === `content/${file}` && problem.rule === rule),
      `${file}: ${rule} is not told`,
    );
  }
  const parsed = await runHeld(box, ["parse", "content/pipe.txt"]);
  assert.equal(parsed.code, 1, parsed.stderr);
});

/** What is neither a file nor a folder, in each place where the content folder is looked into. */
async function layOddities({ root, content, project }: Sandbox) {
  const files: [file: string, rule: string][] = [];
  const link = (to: string, file: string) => {
    symlinkSync(to, join(content, file));
    files.push([file, "link"]);
  };
  mkdirSync(join(content, "authors"));
  mkdirSync(join(content, "_data"));
  mkdirSync(join(root, "others"));
  writeFileSync(join(root, "others/out.md"), "---\nheadline: Nobody shall read 60493\n---\nx\n");
  link(join(root, "others/out.md"), "link.md");
  link(join(root, "others"), "folder");
  link("..", "above");
  link(".", "sub/circle");
  link("self.md", "self.md");
  link("/dev/zero", "zero.txt");
  link(join(project, "secret.txt"), "authors/secret.md");
  link(join(project, "secret.txt"), "theme.css");
  link("nowhere", "nowhere.zip");
  for (const file of [
    "pipe.txt",
    "pipe.md",
    "pipe.zip",
    "pipe.jpg",
    "authors/pipe.md",
    "_data/authors.yml",
    "merges.yaml",
    "sub/bagit.txt",
  ]) {
    execFileSync("mkfifo", [join(content, file)]);
    files.push([file, "not-a-file"]);
  }
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(content, "socket.txt"), resolve));
  files.push(["socket.txt", "not-a-file"]);
  try {
    execFileSync("mknod", [join(content, "device.txt"), "c", "1", "5"], { stdio: "ignore" });
    files.push(["device.txt", "not-a-file"]);
  } catch {
    // Only root may make a device.
  }
  return { files, close: () => void server.close() };
}

/** Of Backfile's own files; what stands there is made anew, but for those that a person has to look at. */
const replaced: readonly (readonly [file: string, says: RegExp])[] = [
  ["_site/backfile.json", /is not Backfile's/],
  ["_site.backfile/next", /is not Backfile's/],
];
const together = [
  "_site/index.html",
  "_site/backfile/root.json",
  "_site.backfile/kept/columns",
  "_site.backfile/kept/last-build.json",
  "_site.backfile/kept/same",
  "_site.backfile/kept/stories.1",
  "_site.backfile/published.json",
  "_site.backfile/twin",
  "_site.backfile/lock",
];

test("a pipe in the place of one of our own files holds no build up", unixOnly, async (context) => {
  const box = sandbox(context);
  lay(box.content, [story, settings]);
  const first = await runHeld(box, ["build", "--no-search"]);
  assert.equal(first.code, 0, first.stderr);
  for (const file of together) toPipe(join(box.project, file));
  // A lock that is just being written is waited for by nobody, but left to whoever writes it.
  utimesSync(join(box.project, "_site.backfile/lock"), 0, 0);
  const mended = await runHeld(box, ["build", "--no-search"]);
  assert.equal(mended.code, 0, mended.stderr);
  assert.match(readFileSync(join(box.site, "index.html"), "utf8"), /The only story/);
  for (const [file, says] of replaced) {
    const place = join(box.project, file);
    toPipe(place);
    const ran = await runHeld(box, ["build", "--no-search"]);
    assert.equal(ran.code, 1, file);
    assert.match(ran.stderr, says, file);
    rmSync(place);
    if (file === "_site/backfile.json") rmSync(box.site, { recursive: true });
  }
});

function toPipe(place: string): void {
  rmSync(place, { recursive: true, force: true });
  execFileSync("mkfifo", [place]);
}

/** Folders that we did not make, and what is said of each. */
const others: readonly (readonly [what: string, output: (box: Sandbox) => string, says: RegExp])[] = [
  ["the root of the disk", () => "/", /lie one in the other|not Backfile's/],
  ["the home folder", () => homedir(), /not Backfile's|lie one in the other/],
  ["the content folder", ({ content }) => content, /are the same folder/],
  ["its parent", ({ project }) => project, /lie one in the other/],
  ["a folder in it", ({ content }) => join(content, "sub"), /lie one in the other/],
  ["a git checkout", ({ root }) => laid(root, { "checkout/.git/HEAD": "ref: refs/heads/main\n" }), /not Backfile's/],
  ["a folder of photographs", ({ root }) => laid(root, { "photos/pier.jpg": "x" }), /not Backfile's/],
  ["a hidden file alone", ({ root }) => laid(root, { "quiet/.keep": "" }), /not Backfile's/],
  [
    "a link to such a folder",
    ({ root, project }) => linked(laid(root, { "theirs/thesis.doc": "x" }), join(project, "link")),
    /not Backfile's/,
  ],
  [
    "a link that leads nowhere",
    ({ root, project }) => linked(join(root, "nothing"), join(project, "lost")),
    /leads nowhere/,
  ],
  [
    "an empty manifest",
    ({ root }) => laid(root, { "forged/backfile.json": "{}", "forged/a.txt": "x" }),
    /not as Backfile wrote it/,
  ],
  [
    "a forged manifest",
    ({ root }) => laid(root, { "forged-head/backfile.json": forged, "forged-head/a.txt": "x" }),
    /not as Backfile wrote it/,
  ],
  [
    "a manifest that is a folder",
    ({ root }) => laid(root, { "odd/backfile.json/a.txt": "x" }),
    /not as Backfile wrote it/,
  ],
  ["a file", ({ root }) => join(laid(root, { "file/site": "x" }), "site"), /is not a folder/],
];

const forged = JSON.stringify({
  generator: "Backfile 0.1.0",
  format: 2,
  counts: { articles: 1, pages: 1 },
  groups: [{ name: "root", files: 1, keys: "x" }],
  digest: "x",
});

function laid(root: string, files: Readonly<Record<string, string>>): string {
  lay(
    root,
    Object.entries(files).map(([file, bytes]) => ({ file, bytes })),
  );
  return join(root, Object.keys(files)[0]?.split("/")[0] ?? "");
}

function linked(to: string, place: string): string {
  symlinkSync(to, place);
  return place;
}

for (const [what, output, says] of others) {
  test(`an output folder that we did not make is left alone: ${what}`, {
    ...patience,
    skip: !isUnix && /link|root/.test(what),
  }, async (context) => {
    const box = sandbox(context);
    lay(box.content, [story, settings, { file: "sub/two.md", bytes: story.bytes }]);
    const place = output(box);
    const before = snapshot(box.root);
    await assert.rejects(
      build({ content: box.content, output: place, search: false, threads: 1 }),
      (error) => error instanceof Failure && says.test(error.message),
    );
    assert.deepEqual(snapshot(box.root), before);
  });
}

test("a site's own manifest gives no right over what others have put beside it", patience, async (context) => {
  const box = sandbox(context);
  lay(box.content, [story, settings]);
  const options = { content: box.content, output: box.site, search: false, threads: 1 };
  await build(options);
  lay(box.site, [
    { file: "CNAME", bytes: "a.example" },
    { file: "2001/photo.jpg", bytes: "x" },
    { file: ".git/HEAD", bytes: "x" },
  ]);
  symlinkSync(join(box.root, "home"), join(box.site, "way-out"));
  writeFileSync(join(box.root, "home/kept.txt"), "x");
  lay(box.content, [{ ...story, bytes: story.bytes.replace("2001", "2002") }]);
  await build(options);
  assert.equal(readFileSync(join(box.site, "CNAME"), "utf8"), "a.example");
  assert.equal(readFileSync(join(box.site, "2001/photo.jpg"), "utf8"), "x");
  assert.equal(readFileSync(join(box.site, ".git/HEAD"), "utf8"), "x");
  assert.equal(readFileSync(join(box.site, "way-out/kept.txt"), "utf8"), "x");
  assert.ok(ownFolders(box).every((folder) => dirname(folder) === box.project));
});
