import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { DuplicatesReport } from "../../src/export/duplicates.ts";
import { sentences, text } from "../records/same/stories.ts";
import { backfile, project } from "./run-cli.ts";

const record = (front: string, body: string): string => `---\n${front}\n---\n${body}\n`;
const files = {
  "content/a.md": record(
    "id: aa\nheadline: Harbour board keeps the old pier\ndate: 2022-02-04",
    `${text} ${sentences[8]}`,
  ),
  "content/b.md": record("id: bb\nheadline: Old pier stays\ndate: 2022-02-04", text),
  "content/c.md": record(
    'id: cc\nheadline: "From our files\\nsame: [aa, bb]"\ndate: 2023-02-04',
    `${text} ${sentences[8]}`,
  ),
};

test("duplicates are listed with what a person needs to decide", async (context) => {
  const folder = project(context, files);
  const { code, stdout } = await backfile(folder, "duplicates");
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^aa {2}2022-02-04 {2}Harbour board keeps the old pier {2}\(content\/a\.md:1\)\n {2}also: bb, content\/b\.md:1\n\n/m,
  );
  assert.match(stdout, /they have one text, on days far apart \(reprint; 100 % of the shorter text is in both\)/);
  assert.match(stdout, /1 story is told more than once; 1 pair to decide/);
  const said = JSON.parse((await backfile(folder, "duplicates", "--json")).stdout) as DuplicatesReport;
  assert.deepEqual(
    said.unsure.map(({ stories, rule }) => [stories.map(({ id }) => id), rule]),
    [[["aa", "cc"], "reprint"]],
  );
  assert.equal(said.written, null);
});

test("--write appends pairs as comments, once, and what stands there stays", async (context) => {
  const own = "# mine\ndifferent:\n  - [bb, cc]";
  const folder = project(context, { ...files, "content/merges.yaml": own });
  // A headline may hold a line end, which would be a line of YAML: it is one line of a comment here.
  const first = await backfile(folder, "duplicates", "--write");
  assert.match(first.stderr, /0 pairs were appended/);
  writeFileSync(join(folder, "content/merges.yaml"), own.replace("bb, cc", "bb, aa"));
  const second = await backfile(folder, "duplicates", "--write");
  assert.match(second.stderr, /1 pair was appended/);
  const place = join(folder, "content/merges.yaml");
  const written = readFileSync(place, "utf8");
  assert.ok(written.startsWith("# mine\ndifferent:\n  - [bb, aa]\n"));
  assert.ok(
    written
      .split("\n")
      .slice(3)
      .every((line) => line === "" || line.startsWith("#")),
  );
  assert.match(written, /^# {2}- \[aa, cc\]$/m);
  await backfile(folder, "duplicates", "--write");
  assert.equal(readFileSync(place, "utf8"), written);
  writeFileSync(place, written.replace("#  - [aa, cc]", "  - [aa, cc]"));
  const { stdout } = await backfile(folder, "duplicates", "--json");
  assert.equal((JSON.parse(stdout) as DuplicatesReport).problems.length, 0);
});
