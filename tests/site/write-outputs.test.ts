import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Output } from "../../src/site/output.ts";
import { writeOutputs } from "../../src/site/write-outputs.ts";
import { contents, temporary, write } from "./place.ts";

function output(file: string, text: string): Output {
  return { file, kind: "file", key: () => text, text: () => text };
}

test("Eleventy writes every text to the byte, whatever it asks for", async (context) => {
  const folder = temporary(context);
  const texts = {
    "index.html": '<!doctype html><p>{{ 7 * 7 }} {% include "x" %} <%= 1 %> #{1}</p>\n',
    "front-matter/index.html": "---js\n{ permalink: '../out.html', data: process.exit(3) }\n---\ntext\n",
    "override/index.html": "---\ntemplateEngineOverride: njk\npermalink: ../../x.html\n---\n{{ range.constructor }}",
    "世界情勢/index.html": "<p>日本語 🗞️ \u202e\u0000</p>",
    "index/index.html": "a story called index",
    "feed.xml": '<?xml version="1.0" encoding="utf-8"?><feed/>',
    "robots.txt": "User-agent: *\n",
  };
  await writeOutputs(
    Object.entries(texts).map(([file, text]) => output(file, text)),
    join(folder, "site"),
  );
  assert.deepEqual(
    contents(folder),
    Object.fromEntries(Object.entries(texts).map(([file, text]) => [`site/${file}`, text])),
  );
});

test("batches leave nothing out and write nothing twice", async (context) => {
  const folder = temporary(context);
  const asked = new Map<string, number>();
  const outputs = Array.from({ length: 4_100 }, (_, index): Output => {
    const file = `${index % 50}/${index}/index.html`;
    return {
      file,
      kind: "article",
      key: () => "",
      text: () => {
        asked.set(file, (asked.get(file) ?? 0) + 1);
        return `page ${index}`;
      },
    };
  });
  const told: number[] = [];
  await writeOutputs(outputs, folder, { onWritten: (count) => told.push(count) });
  assert.equal(Object.keys(contents(folder)).length, outputs.length);
  assert.deepEqual(new Set(asked.values()), new Set([1]));
  assert.equal(told.at(-1), outputs.length);
});

test("a page that cannot be rendered is named by its cause", async (context) => {
  const broken: Output = {
    file: "a/index.html",
    kind: "article",
    key: () => "",
    text: () => {
      throw new Error("the layout fell over");
    },
  };
  await assert.rejects(writeOutputs([broken], temporary(context)), /the layout fell over/);
});

test("an abort stops between batches", async (context) => {
  const controller = new AbortController();
  const outputs = Array.from({ length: 2_500 }, (_, index) => output(`${index}.txt`, "x"));
  const folder = temporary(context);
  const written = writeOutputs(outputs, folder, { signal: controller.signal, onWritten: () => controller.abort() });
  await assert.rejects(written, { name: "AbortError" });
  assert.ok(Object.keys(contents(folder)).length < outputs.length);
});

test("what lies in the folder that we are called from has no say and is not run", (context) => {
  const folder = temporary(context);
  write(folder, {
    "package.json": '{"type":"commonjs","name":"elsewhere"}',
    ".eleventy.js": "throw new Error('the wrong configuration')",
    "eleventy.config.js": "throw new Error('the wrong configuration')",
    "_data/evil.js": "require('fs').writeFileSync('ran.txt', 'data file')",
    "page.njk": "---\npermalink: found.html\n---\n{{ 7 * 7 }}",
    "pages.page": "a real template",
    "pages.11tydata.js": "require('fs').writeFileSync('ran.txt', 'directory data')",
    ".eleventyignore": "**",
  });
  mkdirSync(join(folder, "_includes"));
  const source = fileURLToPath(new URL("../../src/site/write-outputs.ts", import.meta.url));
  const script = `import { writeOutputs } from ${JSON.stringify(source)};
await writeOutputs([{ file: "index.html", kind: "front", text: () => "ours" }], "site");`;
  writeFileSync(join(folder, "run.mjs"), script);
  const tsx = fileURLToPath(import.meta.resolve("tsx"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, "run.mjs"], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.deepEqual([status, stdout, stderr], [0, "", ""]);
  assert.deepEqual(contents(join(folder, "site")), { "index.html": "ours" });
  for (const trace of ["ran.txt", "found.html", "_site"]) assert.equal(existsSync(join(folder, trace)), false, trace);
});
