import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { figure } from "./figures.ts";
import { type ContentFiles, inventArchive, writeContent } from "./invented-archive.ts";
import { nodeOf } from "./other-nodes.ts";
import { type Tree, treeDifferences, treeOf } from "./tree-digest.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const place = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "backfile-supply-"));
after(() => rmSync(place, { recursive: true, force: true }));

const [first, second, installed] = ["first", "second place", "installed"].map((name) => join(place, name)) as [
  string,
  string,
  string,
];
let files: ContentFiles;
let plain: Tree;

function run(folder: string, program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 1_200_000,
  });
}

/** Builds the archive by a program. @param before what starts it */
function built(name: string, program: string, node = process.execPath, before: readonly string[] = []): Tree {
  const folder = join(place, name);
  mkdirSync(folder, { recursive: true });
  writeContent(join(folder, "content"), files);
  const [first = "", ...rest] = [...before, node, program, "build"];
  run(folder, first, ...rest);
  return treeOf(join(folder, "_site"));
}

function pack(clone: string, umask: string): string {
  run(clone, "sh", "-c", `umask ${umask}; exec npm pack --silent`);
  const [name = ""] = readdirSync(clone).filter((file) => file.endsWith(".tgz"));
  return join(clone, name);
}

const sha = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

before(async () => {
  files = await inventArchive({ articles: 60, cards: true });
  plain = built("ordinary", join(root, "dist/src/cli/main.js"));
  run(place, "git", "clone", "-q", root, first);
  run(place, "git", "clone", "-q", root, second);
  run(first, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
  run(first, "npm", "run", "--silent", "compile");
});

test("a clean clone, installed without scripts and built without a network, makes the same site", () => {
  const alone = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : ["unshare", "-n"];
  assert.equal(
    spawnSync("unshare", [...alone.slice(1), "true"]).status,
    0,
    "this machine can cut a program off the network",
  );
  const tree = built("clean", join(first, "dist/src/cli/main.js"), process.execPath, alone);
  assert.deepEqual(treeDifferences(plain, tree), []);
});

test("two clones pack the same bytes at different times, and nothing that is stale", () => {
  run(second, "cp", "-r", join(first, "node_modules"), ".");
  writeFileSync(join(first, "dist/src/stale.js"), "stale");
  for (const name of run(second, "git", "ls-files").trim().split("\n")) utimesSync(join(second, name), 1e9, 2e9);
  const [one, other] = [pack(first, "022"), pack(second, "077")];
  assert.equal(sha(one), sha(other));
  const listed = run(first, "tar", "tzf", one).trim().split("\n");
  assert.ok(listed.includes("package/dist/src/cli/main.js") && listed.includes("package/dist/search.js"));
  const strange = listed.filter(
    (file) => !/^package\/(?:dist\/|docs\/|layouts\/|(?:README|CHANGELOG)\.md$|LICENSE$|package\.json$)/.test(file),
  );
  assert.deepEqual(strange, []);
  assert.deepEqual(
    listed.filter((file) => file.includes("stale")),
    [],
  );
});

test("the package, installed in an empty folder without scripts, makes the same site by Node 20, 22 and 24", () => {
  mkdirSync(installed);
  writeFileSync(join(installed, "package.json"), '{ "name": "empty", "type": "module", "private": true }');
  run(installed, "npm", "install", pack(first, "022"), "--ignore-scripts", "--no-audit", "--no-fund");
  const program = join(installed, "node_modules/backfile/dist/src/cli/main.js");
  assert.equal(run(installed, "npx", "--no-install", "backfile", "--version").trim().length > 0, true);
  for (const [name, node] of [
    ["here", process.execPath],
    ["22", nodeOf(22)],
    ["24", nodeOf(24)],
  ] as const) {
    assert.deepEqual(treeDifferences(plain, built(`installed-${name}`, program, node)), [], name);
  }
});

test("a program in TypeScript compiles against it", () => {
  const consumer = `import { build, type Report } from "backfile";
const report: Report = await build({ content: "content", output: "_site" });
// @ts-expect-error: there is no such option
await build({ content: "content", output: "_site", colour: "red" });
export const articles: number = report.articles;
`;
  writeFileSync(join(installed, "consumer.ts"), consumer);
  const options = {
    module: "nodenext",
    target: "es2022",
    strict: true,
    noEmit: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  };
  writeFileSync(join(installed, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["consumer.ts"] }));
  run(installed, process.execPath, join(root, "node_modules/typescript/bin/tsc"), "-p", ".");
  const packages = readdirSync(join(installed, "node_modules"), { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith("."),
  ).length;
  figure(
    "supply",
    `a clean clone without scripts and network, and the installed package (${packages} folders of packages) under Node 20, 22 and 24 made the same ${plain.files.size} files; 2 of 2 packed the same bytes`,
  );
});
