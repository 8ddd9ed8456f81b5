import assert from "node:assert/strict";
import { test } from "node:test";
import { checkStyle } from "../../src/records/style-sheet.ts";

const lineOf = (text: string): number | undefined => checkStyle("content/theme.css", text)?.line;

const refused = [
  ["@import 'a.css';", 1],
  ["a{}\n@IMPORT url(a.css);", 2],
  ["a {\n  background: url(https://elsewhere.example/a.png);\n}", 2],
  ["a { background: URL( '//elsewhere.example/a.png' ) }", 1],
  ["a { background: u\\72 l(a.png) }", 1],
  ["a { background: \\75\\72\\6c(a.png) }", 1],
  ["a { background: \\000075rl(a.png) }", 1],
  ["@\\69mport 'a.css';", 1],
  ["a { background: -webkit-image-set('a.png' 1x) }", 1],
  ["a { background: image-set('a.png' 1x) }", 1],
  ["@font-face {\n  font-family: A;\n  src: local('A'), url(a.woff2);\n}", 3],
  ["/* one */ a { background: /* two */ url(a.png) }", 1],
  ["a { content: 'it\\'s'; background: url(a.png) }", 1],
  ["a { background: u\\72\nl(a.png) }", 1],
  ["a { background: u\\72\r\nl(a.png) }", 1],
  ['.a\\" b {} a { background: url(a.png) } .b\\" {}', 1],
  ['a { color: "\f; background: url(a.png) }', 2],
  ["a { content: 'unclosed\n} b { background: url(a.png) }", 2],
] as const;

for (const [text, line] of refused) {
  test(`refused: ${JSON.stringify(text)}`, () => assert.equal(lineOf(text), line));
}

const allowed = [
  ":root { --mark: #00407a; --sans: Verdana, sans-serif }",
  "@media (prefers-color-scheme: dark) { :root { --paper: #000 } }",
  "@font-face { font-family: A; src: local('A') }",
  "a::before { content: '@import url(' }",
  'a::before { content: "image(" }',
  "/* url(a.png) */",
  '.a\\" b::before { content: "url(a.png)" }',
  ".curl { width: calc(1rem + var(--src)) }",
  "a { background: linear-gradient(red, blue) }",
];

for (const text of allowed) {
  test(`allowed: ${text}`, () => assert.equal(checkStyle("content/theme.css", text), undefined));
}

test("a style sheet that never ends is read in time", () => {
  const began = performance.now();
  for (const open of ["/*", '"', "'", "\\", "url"]) checkStyle("content/theme.css", open.repeat(50_000));
  assert.ok(performance.now() - began < 20_000);
});
