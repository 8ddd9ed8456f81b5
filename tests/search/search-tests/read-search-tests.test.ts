import assert from "node:assert/strict";
import { test } from "node:test";
import { readSearchTests } from "../../../src/search/read-search-tests.ts";

const file = "content/search-tests.yaml";

function read(text: string) {
  return readSearchTests(file, Buffer.from(text));
}

test("an item says what a query must find, which story first, and how many", () => {
  const { tests, problems } = read(`# what readers ask for
- query: '"harbour wall" by:quill'
  finds: ["/2012/03/01/the-old-wall-7k2fq/", The old wall]
  first: "The old wall"
  total: 3

- query: ""
  total: ">= 40"
- {query: eel, finds: 7k2fq8abcd, total: at most 2}
`);
  assert.deepEqual(problems, []);
  const all = Number.POSITIVE_INFINITY;
  assert.deepEqual(tests, [
    {
      line: 2,
      query: '"harbour wall" by:quill',
      finds: ["/2012/03/01/the-old-wall-7k2fq/", "The old wall"],
      first: "The old wall",
      total: { least: 3, most: 3 },
    },
    { line: 7, query: "", finds: [], first: null, total: { least: 40, most: all } },
    { line: 9, query: "eel", finds: ["7k2fq8abcd"], first: null, total: { least: 0, most: 2 } },
  ]);
  assert.deepEqual(read("- query: a\n  total: at least 3").tests[0]?.total, { least: 3, most: all });
  assert.deepEqual(read(""), { tests: [], problems: [] });
});

/** What stands there, the rule, the line and what is said to be found. */
const faults: readonly (readonly [string, string, number, string?])[] = [
  ["query: a", "yaml-not-a-list", 1],
  ["- query: &a x\n  first: *a", "yaml-refused", 1],
  ["- query: 'a", "yaml-unreadable", 2],
  ["- harbour wall", "search-test-unreadable", 1, "harbour wall"],
  ["- query: a\n  total: 1\n- first: b", "search-test-query", 3],
  ["- query: [a]\n  total: 1", "search-test-query", 1, '["a"]'],
  ["- query: a\n  fist: b", "key-unknown", 1, "fist"],
  ["- query: a\n  finds: {a: b}", "search-test-finds", 1, '{"a":"b"}'],
  ["- query: a\n  finds: [[b]]", "search-test-finds", 1, '[["b"]]'],
  ["- query: a\n  first: [b]", "search-test-first", 1, '["b"]'],
  ["- query: a\n  total: some", "search-test-total", 1, "some"],
  ["- query: a\n  total: -1", "search-test-total", 1, "-1"],
  ["- query: a\n  total: 1\n- ~", "search-test-unreadable", 3, "~"],
  ["- query: a", "search-test-empty", 1, "a"],
  ["- query: a\n  constructor: b", "key-unknown", 1, "constructor"],
  ["- query: a\n  __proto__: b", "yaml-refused", 1],
];

test("what cannot be understood is an error with its line, and is not run", () => {
  for (const [text, rule, line, found] of faults) {
    const { problems } = read(text);
    assert.equal(problems.length, 1, text);
    const [problem] = problems;
    assert.deepEqual(
      [problem?.file, problem?.rule, problem?.line, problem?.severity],
      [file, rule, line, "error"],
      text,
    );
    assert.equal(problem?.found, found, text);
    assert.match(problem?.note ?? "", /not run|was run/, text);
  }
  const { tests } = read("- query: a\n- query: b\n  total: 1\n");
  assert.deepEqual(
    tests.map(({ query }) => query),
    ["b"],
  );
});
