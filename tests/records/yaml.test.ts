import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readYaml, type YamlValue } from "../../src/records/yaml.ts";
import { writeYaml, type YamlItemNode, type YamlNodeMap } from "../../src/records/yaml-write.ts";

/** The values by key, or the fault's rule and line. */
function read(text: string): unknown {
  const reading = readYaml(text);
  if (!reading.ok) return `${reading.fault.rule} ${reading.fault.line}`;
  return [...reading.entries].map(([key, entry]) => [key, entry.value, entry.line, entry.lastLine]);
}

const table: readonly (readonly [string, unknown])[] = [
  ["", []],
  ["# only a comment", []],
  [
    "a: no\nb: 010\nc: 22:30:45\nd: 2022-02-30\ne: 1e3\nf: ~\ng: null",
    [
      ["a", "no", 1, 1],
      ["b", "010", 2, 2],
      ["c", "22:30:45", 3, 3],
      ["d", "2022-02-30", 4, 4],
      ["e", "1e3", 5, 5],
      ["f", "~", 6, 6],
      ["g", "null", 7, 7],
    ],
  ],
  [
    "a:\nb: ''",
    [
      ["a", null, 1, 1],
      ["b", "", 2, 2],
    ],
  ],
  [
    "a:\n  - x\n  - y: z\nb: |\n  one\n  two\n\nc: 1",
    [
      ["a", ["x", { y: "z" }], 1, 3],
      ["b", "one\ntwo\n", 4, 7],
      ["c", "1", 8, 8],
    ],
  ],
  [
    "2: a\n1: b",
    [
      ["2", "a", 1, 1],
      ["1", "b", 2, 2],
    ],
  ],
  ["<<: {a: 1}", [["<<", { a: "1" }, 1, 1]]],
  [
    "constructor: x\ntoString: y",
    [
      ["constructor", "x", 1, 1],
      ["toString", "y", 2, 2],
    ],
  ],
  ["a: &x 1\nb: *x", "yaml-refused 1"],
  ["a: *x", "yaml-refused 1"],
  ["&a [*a]", "yaml-refused 1"],
  ["a: !!js/function 'function () {}'", "yaml-refused 1"],
  ["a: !!str b", "yaml-refused 1"],
  ["a: !<tag:yaml.org,2002:str> b", "yaml-refused 1"],
  ["!!map {a: b}", "yaml-refused 1"],
  ["a: 1\nb: 2\na: 3", "yaml-refused 3"],
  ["b:\n  a: 1\n  a: 2", "yaml-refused 3"],
  ["__proto__: 1\n__proto__: 2", "yaml-refused 2"],
  ["a: 1\n__proto__: {polluted: yes}", "yaml-refused 2"],
  ["a:\n  - __proto__:\n      polluted: yes", "yaml-refused 1"],
  [`a: ${"[".repeat(10_000)}`, "yaml-refused 1"],
  [`${"- ".repeat(10_000)}x`, "yaml-refused 1"],
  [Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}k:`).join("\n"), "yaml-refused 22"],
  [`a: ${"x".repeat(256 * 1024)}`, "yaml-too-large 1"],
  [`${"k".repeat(300)}: x`, "yaml-refused 1"],
  ["- a\n- b", "yaml-not-a-mapping 1"],
  ["only words", "yaml-not-a-mapping 1"],
  ["a: 1\n---\nb: 2", "yaml-unreadable 1"],
  ["a: b: c", "yaml-unreadable 1"],
  ["a: 1\nb: [", "yaml-unreadable 3"],
  ["a: 1\n\tb: 2", "yaml-unreadable 2"],
  ["a: \u0007", "yaml-unreadable 1"],
];

for (const [text, expected] of table) {
  test(`YAML ${JSON.stringify(text.slice(0, 50))}`, () => assert.deepEqual(read(text), expected));
}

test("a billion laughs are refused at the first anchor", () => {
  const rows = Array.from(
    { length: 9 },
    (_, row) => `l${row}: &l${row} [${`*l${row - 1},`.repeat(row === 0 ? 0 : 9)}x]`,
  );
  assert.equal(read(rows.join("\n")), "yaml-refused 1");
});

test("a refused reading leaves no property on any object", () => {
  readYaml("__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes");
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test("the YAML test suite is read or refused, and nothing throws", { skip: !existsSync(suite()) }, () => {
  let seen = 0;
  for (const name of readdirSync(suite(), { recursive: true, encoding: "utf8" })) {
    if (!/\.ya?ml$/.test(name)) continue;
    const reading = readYaml(readFileSync(join(suite(), name), "utf8"));
    assert.ok(reading.ok || reading.fault.line >= 1, name);
    seen += 1;
  }
  assert.ok(seen > 0);
});

function suite(): string {
  return join(import.meta.dirname, "../../../shared/corpora/security/yaml-test-suite");
}

/** Texts that tools trip over, as often as any text. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "no",
    "Yes",
    "2022-02-04",
    "1e3",
    "010",
    "0o7",
    "22:30:45",
    "~",
    "null",
    "",
    " x",
    "x ",
    "a: b",
    "a:",
    "a #b",
    "#",
    "- x",
    "a\nb",
    "a\r\nb",
    "\tx",
    "x\ty",
    "'",
    '"',
    "\\",
    "é",
    "“a”",
    "\u2028",
    "\ufeffx",
    "\u0085",
    "x\u00a0",
    "---",
    "...",
    "|",
    ">",
    "\ud800",
    "👩‍👩‍👧",
    "[a]",
    "{a}",
    "a, b",
    "!x",
    "&x",
    "*x",
    "%x",
    "@x",
    "`x",
    "? x",
    "=",
    "<<",
    "\u202ex",
    "x\u0000",
  ),
);
const key = text.filter((value) => value !== "__proto__" && value.length < 100);

const node: fc.Arbitrary<YamlItemNode> = fc.letrec<{ node: YamlItemNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    text,
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(key, fc.oneof(tie("node"), fc.constant(null)), { maxKeys: 3, noNullPrototype: true }),
  ),
})).node;

test("what is written is read back to the letter", () => {
  fc.assert(
    fc.property(fc.dictionary(key, node, { maxKeys: 5, noNullPrototype: true }), (map) => {
      const written = writeYaml(map);
      const reading = readYaml(written);
      assert.ok(reading.ok, written);
      const back: Record<string, YamlValue> = {};
      for (const [name, entry] of reading.entries) back[name] = entry.value;
      assert.deepEqual(back, map);
      assert.equal(writeYaml(back as YamlNodeMap).length, written.length);
    }),
    { numRuns: 500 },
  );
});

test("only text that every tool reads as itself is left without quotes", () => {
  assert.equal(
    writeYaml({
      headline: "Close ranks, says U.S. envoy – “never again”",
      a: "Pier 4: a history",
      date: "2022-02-04",
      answer: "No",
      list: ["x", { name: "Ann Lee", role: "photos" }, [], {}, "", ["y"]],
      nothing: null,
      line: 4,
      left: undefined,
      lines: "one\ntwo",
    }),
    [
      "headline: Close ranks, says U.S. envoy – “never again”",
      'a: "Pier 4: a history"',
      'date: "2022-02-04"',
      'answer: "No"',
      "list:",
      "  - x",
      "  - name: Ann Lee",
      "    role: photos",
      "  - []",
      "  - {}",
      '  - ""',
      "  -",
      '    - "y"',
      "nothing:",
      "line: 4",
      'lines: "one\\ntwo"',
      "",
    ].join("\n"),
  );
});

test("any text is read or refused, and nothing throws", () => {
  const pieces = fc.constantFrom(
    "a",
    ":",
    " ",
    "\n",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&x",
    "*x",
    "!t",
    "|",
    ">",
    "#",
    "'",
    '"',
    "\t",
    "%",
    "---",
    "...",
    "\r",
    "<<",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const reading = readYaml(parts.join(""));
      assert.equal(typeof reading.ok, "boolean");
    }),
    { numRuns: 3000 },
  );
});
