import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "../../src/build/build.ts";
import { contents, type Files, temporary, write } from "./place.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Plain Eleventy with our configuration, as `npm run eleventy` calls it. */
function eleventy(content: string, output: string): { status: number | null; said: string } {
  const cmd = join(root, "node_modules/@11ty/eleventy/cmd.cjs");
  const args = ["--import", "tsx", cmd, "--config=.eleventy.ts", `--output=${output}`, "--quiet"];
  const env = { ...process.env, BACKFILE_CONTENT: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env });
  return { status, said: stdout + stderr };
}

/** Stories that ask Eleventy for what it would give to templates of its own. */
const demanding: Files = {
  "content/archive.yaml": "title: The Fenmouth Ledger\naddress: https://archive.example/ledger/\nshow: full\n",
  "content/braces.md":
    "---\nheadline: '{{ 7 * 7 }} {% raw %}'\ndate: 2019-05-03\nsection: Town\n---\n{{ collections.all }} <script>alert(1)</script> #{1}\n",
  "content/keys.md":
    "---\nheadline: Keys that mean something elsewhere\ndate: 2020-01-02\npermalink: ../../out.html\nlayout: base.njk\ntemplateEngineOverride: njk\ntags: [all]\npagination: {data: x, size: 1}\neleventyComputed: {permalink: /x/}\ncontent: y\n---\n{{ range.constructor('return process')() }}\n",
  "content/script.md": "---js\n{ headline: require('fs').writeFileSync('ran.txt', 'x') }\n---\nText\n",
  "content/script.11ty.js": "require('fs').writeFileSync('ran.txt', 'x')",
  "content/content.11tydata.js": "require('fs').writeFileSync('ran.txt', 'x')",
  "content/page.njk": "---\npermalink: njk.html\n---\n{{ 7 * 7 }}",
  "content/clips.txt":
    "Town June 7, 2019\nEel count doubles {{ 7 * 7 }}\nBy Bo Tench\nCounters found twice as many eels.\n",
};

test("plain Eleventy and backfile build make the same site, byte for byte, and content runs in neither", async (context) => {
  const folder = temporary(context);
  write(folder, demanding);
  const content = join(folder, "content");
  const before = contents(content);
  const report = await build({ content, output: join(folder, "built") });
  assert.ok(report.articles >= 3);
  const { status, said } = eleventy(content, join(folder, "plain"));
  assert.equal(status, 0, said);
  const [built, plain] = [contents(join(folder, "built")), contents(join(folder, "plain"))];
  assert.deepEqual(Object.keys(plain).sort(), Object.keys(built).sort());
  for (const [file, text] of Object.entries(built)) assert.ok(plain[file] === text, `${file} is the same`);

  const pages = Object.entries(built).filter(([file]) => file.endsWith(".html"));
  assert.ok(pages.some(([, text]) => text.includes("{{ 7 * 7 }} {% raw %}")));
  assert.ok(pages.every(([, text]) => !text.includes("<script>alert")));
  assert.deepEqual(
    readdirSync(folder).sort(),
    ["built", "built.backfile", "content", "plain"],
    "nothing was written elsewhere",
  );
  assert.deepEqual(contents(content), before);
  for (const place of [root, process.cwd()]) assert.equal(existsSync(join(place, "ran.txt")), false);
});

test("plain Eleventy leaves nothing of the last site behind, and touches no folder of others'", async (context) => {
  const folder = temporary(context);
  const content = join(folder, "content");
  write(folder, { "content/a.md": "---\nheadline: First\ndate: 2019-05-03\n---\nText\n", "theirs/thesis.doc": "x" });
  const output = join(folder, "plain");
  assert.equal(eleventy(content, output).status, 0);
  write(folder, { "content/a.md": "---\nheadline: Second\ndate: 2020-05-03\n---\nText\n", "plain/CNAME": "a.example" });
  const { status, said } = eleventy(content, output);
  assert.equal(status, 0, said);
  await build({ content, output: join(folder, "built") });
  assert.deepEqual(contents(output), { ...contents(join(folder, "built")), CNAME: "a.example" });

  const refused = eleventy(content, join(folder, "theirs"));
  assert.equal(refused.status, 1);
  assert.match(refused.said, /is not Backfile's/);
  assert.deepEqual(contents(join(folder, "theirs")), { "thesis.doc": "x" });
});
