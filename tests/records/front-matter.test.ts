import assert from "node:assert/strict";
import { test } from "node:test";
import { splitLines } from "../../src/clippings/split-lines.ts";
import { readFrontMatter } from "../../src/records/front-matter.ts";

/** The closing fence's line and the values, or the rule and line that were broken. */
function read(text: string): unknown {
  const front = readFrontMatter(splitLines(text));
  if (front.fault !== undefined) return `${front.fault.rule} ${front.fault.line}`;
  return [front.closing, Object.fromEntries([...front.entries].map(([key, { value }]) => [key, value]))];
}

const table: readonly (readonly [string, unknown])[] = [
  ["No front matter.", [0, {}]],
  ["", [0, {}]],
  ["---\na: b\n---\nText", [3, { a: "b" }]],
  ["---\r\na: b\r\n---\r\nText", [3, { a: "b" }]],
  ["---yaml\na: b\n---", [3, { a: "b" }]],
  ["--- YML \na: b\n---  ", [3, { a: "b" }]],
  ["---\n---\nText", [2, {}]],
  ["---\n# nothing but a comment\n\n---", [4, {}]],
  ["---\na: |\n  ---\n  x\n---", [5, { a: "---\nx\n" }]],
  ["----\na: b\n----", [0, {}]],
  ["--- a dash and words", [0, {}]],
  ["\n---\na: b\n---", [0, {}]],
  // Each of these runs, or is asked of an engine, when gray-matter gets it.
  ["---js\n{ a: process.exit(1) }\n---", "front-matter-language 1"],
  ["---JS\n{}\n---", "front-matter-language 1"],
  ["--- javascript\n{}\n---", "front-matter-language 1"],
  ["---coffee\na: 1\n---", "front-matter-language 1"],
  ["---json\n{}\n---", "front-matter-language 1"],
  ["---toml\na = 1\n---", "front-matter-language 1"],
  ["---constructor\n---", "front-matter-language 1"],
  ["---__proto__\n---", "front-matter-language 1"],
  ["---\na: b", "front-matter-unclosed 1"],
  ["id: x1\nheadline: A\n---\nText.", "front-matter-unopened 1"],
  ["\nheadline: A\n---\nText.", "front-matter-unopened 2"],
  ["---", "front-matter-unclosed 1"],
  // gray-matter would end here and lose the rest.
  ["---\na: b\n---c\nd: e\n---", "front-matter-unreadable 3"],
  // gray-matter would take minutes.
  [`---\n${"\n".repeat(200_000)}a: b\n---`, "front-matter-unreadable 202"],
  // Spaces before a second word were once tried in every way, which took hours.
  [`---${" ".repeat(500_000)}a dash and words`, [0, {}]],
  ["---\na: b\na: c\n---", "yaml-refused 3"],
  ["---\na: b\nb: !!js/function 'x'\n---", "yaml-refused 3"],
  ["---\n- a\n---", "yaml-not-a-mapping 1"],
];

for (const [text, expected] of table) {
  test(`front matter ${JSON.stringify(text.slice(0, 40))}`, () => assert.deepEqual(read(text), expected));
}

test("bad front matter is bad each time it is read", () => {
  const text = "---\na: [\n---\nText";
  assert.deepEqual([read(text), read(text)], ["yaml-unreadable 3", "yaml-unreadable 3"]);
});
