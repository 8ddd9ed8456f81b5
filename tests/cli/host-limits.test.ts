import assert from "node:assert/strict";
import { test } from "node:test";
import { backfile, project } from "./run-cli.ts";

/** A story whose page has so many MB: of signs that take five letters each in HTML, in a block that costs little. */
function story(megabytes: number): string {
  const line = `${"&".repeat(99)}\n`;
  const text = line.repeat(Math.round((megabytes * 2 ** 20) / (99 * 5 + 1)));
  return `---\nheadline: The tide table\ndate: 1999-05-01\n---\n\n~~~\n${text}~~~\n`;
}

/** What build and check print of an archive of one such story. */
async function printed(folder: string): Promise<readonly string[]> {
  const built = await backfile(folder, "build", "--no-search");
  assert.equal(built.code, 0, built.stderr);
  const checked = await backfile(folder, "check");
  assert.equal(checked.code, 0, checked.stderr);
  return [built.stdout, checked.stdout];
}

const settings = { "content/archive.yaml": "title: Tides\nshow: full\n" };

test("build and check say that a file is nearly what a host takes", async (context) => {
  for (const said of await printed(project(context, { ...settings, "content/a.md": story(20) }))) {
    assert.match(
      said,
      /^\d+ files, [\d.]+ MB: fits Cloudflare Pages \(free\), Cloudflare Pages \(paid\), GitHub .*\.$/m,
    );
  }
});

test("build and check say that a file is more than a host takes", async (context) => {
  for (const said of await printed(project(context, { ...settings, "content/a.md": story(26) }))) {
    assert.match(
      said,
      /; too large for Cloudflare Pages \(free\): no file above 25 MB and Cloudflare Pages \(paid\): no/,
    );
  }
});

test("of a small site neither says anything about hosts", async (context) => {
  for (const said of await printed(project(context, { ...settings, "content/a.md": story(0.1) }))) {
    assert.doesNotMatch(said, /: fits /);
  }
});
