import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { backfile, project, start } from "./run-cli.ts";

test("pack makes one ZIP, the same to the byte in every zone, and check finds a changed byte in it", async (context) => {
  const folder = project(context);
  const early = await backfile(folder, "pack");
  assert.deepEqual([early.code, early.stdout], [1, ""]);
  assert.match(early.stderr, /holds no site of Backfile's/);
  assert.equal((await backfile(folder, "build", "--no-search")).code, 0);
  const packed = await backfile(folder, "pack", "--json");
  assert.equal(packed.code, 0);
  const report = JSON.parse(packed.stdout) as { articles: number; files: number; to: string };
  assert.deepEqual([report.articles, report.to], [3, join(folder, "backfile-pack.zip")]);
  const bytes = readFileSync(report.to);
  assert.equal((await start(folder, ["pack", "--to", "other.zip"], { TZ: "Pacific/Auckland" }).ended).code, 0);
  assert.ok(readFileSync(join(folder, "other.zip")).equals(bytes));
  const whole = await backfile(folder, "check", "backfile-pack.zip");
  assert.deepEqual([whole.code, whole.stderr], [0, ""]);
  assert.match(whole.stdout, new RegExp(`^${report.files} files, 3 articles, \\d+ pages: no problems\\n$`));
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  writeFileSync(report.to, bytes);
  const damaged = await backfile(folder, "check", "backfile-pack.zip", "--json");
  assert.equal(damaged.code, 1);
  const { problems } = JSON.parse(damaged.stdout) as { problems: { rule: string }[] };
  assert.ok(problems.some(({ rule }) => rule === "bag-zip"));
});

test("check says where there is no pack, and takes a site by its own option", async (context) => {
  const folder = project(context);
  const { code, stderr } = await backfile(folder, "check", "content");
  assert.equal(code, 1);
  assert.match(stderr, /content is no pack: there is no bagit\.txt in it/);
  assert.equal((await backfile(folder, "check", "nowhere.zip")).code, 1);
});

test("export writes every format to a place, tells what it cannot say, and import takes a bag back", async (context) => {
  const folder = project(context);
  for (const [format, out] of [
    ["nitf", "wire"],
    ["wxr", "wordpress.xml"],
    ["rss", "all.rss"],
    ["bagit", "kept.zip"],
  ] as const) {
    const { code, stderr, stdout } = await backfile(folder, "export", "--format", format, "--out", out);
    assert.deepEqual([format, code], [format, 0], stderr);
    assert.match(stdout, /^3 articles, \d+ files?, no problems in /);
    assert.equal(/the format has no place for .*provenance/.test(stderr), format !== "bagit", stderr);
    assert.ok(existsSync(join(folder, out)));
  }
  const printed = await backfile(folder, "export", "--format", "rss");
  assert.equal(printed.stdout, readFileSync(join(folder, "all.rss"), "utf8"));
  const losses = await backfile(folder, "export", "--format", "wxr", "--out", "w", "--json");
  const { parts } = JSON.parse(losses.stdout) as { parts: { name: string; as: string; how: string | null }[] };
  assert.ok(parts.some(({ name, as, how }) => name === "truncated" && as === "dropped" && how !== null));
  const imported = await backfile(folder, "import", "kept.zip", "--content", "again");
  assert.deepEqual([imported.code, imported.stderr], [0, ""]);
  assert.match(imported.stdout, /\n1 carried over, 3 written\n$/);
});
