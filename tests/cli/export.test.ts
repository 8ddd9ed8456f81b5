import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { backfile, project } from "./run-cli.ts";

test("export prints records, one a line, and says the rest on standard error", async (context) => {
  const folder = project(context);
  const { code, stdout, stderr } = await backfile(folder, "export", "--format", "jsonl");
  assert.equal(code, 0);
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; path: string });
  assert.ok(rows.length > 0 && rows.every(({ id, path }) => id !== "" && path.startsWith("/")));
  assert.match(stderr, new RegExp(`^${rows.length} articles?, `, "m"));
  const table = await backfile(folder, "export", "--format", "csv");
  assert.match(table.stdout, /^id,path,headline,/);
  const news = await backfile(folder, "export", "--format", "ninjs");
  assert.equal(news.stdout.trimEnd().split("\n").length, rows.length);
});

test("export writes a folder from which the archive can be built again, and overwrites nothing", async (context) => {
  const folder = project(context);
  mkdirSync(join(folder, "kept"));
  const { code, stdout } = await backfile(folder, "export", "--format", "markdown", "--out", "kept", "--json");
  assert.equal(code, 0);
  const report = JSON.parse(stdout) as { articles: number; files: number; format: string };
  const written = readdirSync(join(folder, "kept"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  assert.deepEqual([report.format, report.files], ["markdown", written.length]);
  assert.ok(report.articles > 0 && report.files >= report.articles);
  const again = await backfile(folder, "export", "--format", "markdown", "--out", "kept");
  assert.equal(again.code, 1);
  assert.match(again.stderr, /is not overwritten/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith("kept")),
    ["kept"],
  );
  const { code: built } = await backfile(folder, "build", "--content", "kept", "--output", "again", "--no-search");
  assert.equal(built, 0);
});

test("export writes one file where its name says so", async (context) => {
  const folder = project(context);
  assert.equal((await backfile(folder, "export", "--format", "csv", "--out", "all.csv")).code, 0);
  assert.match(readFileSync(join(folder, "all.csv"), "utf8"), /^id,path,/);
  assert.equal((await backfile(folder, "export", "--format", "csv", "--out", "all.csv")).code, 1);
  const inside = await backfile(folder, "export", "--format", "jsonl", "--out", "content/all.jsonl");
  assert.equal(inside.code, 1);
  assert.equal(existsSync(join(folder, "content", "all.jsonl")), false);
});

test("export called wrongly says how it is called", async (context) => {
  const folder = project(context);
  for (const args of [
    [],
    ["--format", "xml"],
    ["--format", "markdown"],
    ["--format", "jsonl", "--json"],
    ["--format", "csv", "x"],
  ]) {
    const { code, stdout, stderr } = await backfile(folder, "export", ...args);
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.match(stderr, /export --help/);
  }
  assert.equal((await backfile(folder, "export", "--format", "jsonl", "--content", "nowhere")).code, 1);
});
