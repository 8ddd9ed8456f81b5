import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The fenced blocks of `docs/hosting/<page>.md` in this language; at least one. */
export function snippets(page: string, language: string): readonly string[] {
  const file = fileURLToPath(new URL(`../../docs/hosting/${page}.md`, import.meta.url));
  const found = [...readFileSync(file, "utf8").matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)]
    .filter((match) => match[2] === language)
    .map(([, indent = "", , text = ""]) => text.replace(new RegExp(`^${indent}`, "gm"), ""));
  assert.ok(found.length > 0, `${file} has no block in ${language}`);
  return found;
}
