import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fileFormats } from "../../src/clippings/formats.ts";

/** The guide, and those to which it leads. */
const guide = ["formats", "saved-pages", "wire-formats", "web-archives", "feeds-and-wordpress"]
  .map((name) => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), "utf8"))
  .join("\n");
const told = new Set([...guide.matchAll(/`([a-z0-9-]+)`/g)].map(([, word]) => word));

test("every format is in the guide", () => {
  const names = fileFormats.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !told.has(name)),
    [],
  );
});

test("every problem that a reader of files can report, and every rule by which it reads, is in the guide", () => {
  const source = fileURLToPath(new URL("../../src/clippings", import.meta.url));
  const rules = new Set<string>();
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || /^(?:article-file|bylines|clip-list|dates)[\\/]|^decode/.test(name)) continue;
    for (const [, rule = ""] of readFileSync(join(source, name), "utf8").matchAll(/\brule: "([a-z0-9-]+)"/g)) {
      rules.add(rule);
    }
  }
  assert.ok(rules.has("format-unknown"));
  assert.deepEqual(
    [...rules].filter((rule) => !told.has(rule)),
    [],
  );
});
