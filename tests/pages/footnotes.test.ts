import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { firstParagraph } from "../../src/pages/opening.ts";
import { plainText, prose } from "../../src/pages/prose.ts";
import { firstWords } from "../../src/records/body.ts";
import { derivedHeadline } from "../../src/records/derived-headline.ts";
import { assertInert } from "./markup.ts";
import { words } from "./said.ts";

const text =
  "The pier[^1] stands.[^why] Still.[^1]\n\n[^1]: Built in *1911*.\n[^why]: Nobody knows.\n\n    Two mayors asked.";

test("notes stand behind the text, in the order of their marks, each with its ways back", () => {
  assert.equal(
    prose(text, words).text,
    '<p>The pier<sup id="mark-1"><a href="#note-1" role="doc-noteref">1</a></sup> stands.' +
      '<sup id="mark-2"><a href="#note-2" role="doc-noteref">2</a></sup> Still.' +
      '<sup id="mark-1-2"><a href="#note-1" role="doc-noteref">1</a></sup></p>\n' +
      '<section class="notes" role="doc-endnotes">\n<ol>\n' +
      '<li id="note-1">\n<p>Built in <em>1911</em>. <a class="back" href="#mark-1" role="doc-backlink" aria-label="Back to mark 1 in the text">↑</a>' +
      ' <a class="back" href="#mark-1-2" role="doc-backlink" aria-label="Back to mark 1.2 in the text">↑</a></p>\n</li>\n' +
      '<li id="note-2">\n<p>Nobody knows.</p>\n<p>Two mayors asked. <a class="back" href="#mark-2" role="doc-backlink" aria-label="Back to mark 2 in the text">↑</a></p>\n</li>\n' +
      "</ol>\n</section>\n",
  );
});

test("no word of notes that are nested too deep is lost", () => {
  const markdown = `A[^0].\n\n${Array.from({ length: 60 }, (_, n) => `[^${n}]: `).join("")}the end`;
  assert.match(prose(markdown, words).text, /the end/);
  assert.match(plainText(markdown), /the end/);
});

test("search, lists and headlines have the words without the marks", () => {
  assert.equal(
    plainText(text).replaceAll("\n", " | "),
    "The pier stands. Still. | Built in 1911. | Nobody knows. | Two mayors asked.",
  );
  assert.equal(firstParagraph(text), "The pier stands. Still.");
  assert.equal(firstParagraph(`[^1]: A note.\n\n${"The quay[^2] too.\n\n".repeat(400)}[^2]: B`), "The quay too.");
  assert.equal(firstParagraph("No note [^3] here."), "No note [^3] here.");
  assert.equal(derivedHeadline(firstWords(text)).text, "The pier stands.");
});

/** A text, and what stands of its notes: for each the text of its paragraphs. */
const odd = [
  ["no note for a mark", "A[^1] b.", undefined],
  ["a note without a mark", "A b.\n\n[^1]: C.", ["C."]],
  ["two notes of one name", "A[^1].\n\n[^1]: B.\n\n[^1]: C[^2].\n[^2]: D.", ["B.", "C3.", "D."]],
  ["a note that points to itself", "A.\n\n[^1]: B[^1].", ["B1."]],
  ["a note in a note", "A[^1].\n\n[^1]: - B[^2]\n\n      [^2]: C.\n", ["B2", "C."]],
  ["a note in a quote", "> A[^1].\n>\n> [^1]: B.", ["B."]],
  ["notes that point to each other", "A[^1].\n\n[^1]: B[^2].\n[^2]: C[^1].", ["B2.", "C1."]],
  ["notes that nothing leads to", "A.\n\n[^1]: B[^2].\n[^2]: C[^1].", ["B2.", "C1."]],
  ["a mark in a link", "[A[^1]](https://b.example).\n\n[^1]: B.", ["B."]],
  ["a mark in a table", "|a[^1]|b|\n|-|-|\n|1|2[^2]|\n\n[^1]: B.\n[^2]: C.", ["B.", "C."]],
  ["a mark in an image’s name", "![A[^1]](a.png).\n\n[^1]: B.", ["B."]],
  ["a list as a note", "A[^1].\n\n[^1]: - B.\n    - C.", ["B.C."]],
  ["names of objects", "A[^__proto__] b[^constructor].\n\n[^__proto__]: B.\n[^constructor]: C.", ["B.", "C."]],
  ["a name of markup", 'A[^"><b>].\n\n[^"><b>]: B.', ["B."]],
  ["a note that is code", "A[^1].\n\n[^1]: ```\n    B\n    ```\n", ["B"]],
  ["an empty note", "A[^1].\n\n[^1]: \n\nB.", [""]],
] as const;

describe("odd notes", () => {
  for (const [name, markdown, notes] of odd) {
    test(name, () => {
      const markup = prose(markdown, words).text;
      assertInert(markup, markdown);
      assertSound(markup);
      const said = markup
        .split("<li id=")
        .slice(1)
        .map((part) => {
          const [own = ""] = part.slice(part.indexOf(">") + 1).split("</section>");
          return own.replace(/<a class="back".*?<\/a>/g, "").replace(/<[^>]*>|\s/g, "");
        });
      assert.deepEqual(said, notes ?? []);
    });
  }
});

/** Every tag is closed, every id is there once, every way leads somewhere, and no link stands in another. */
function assertSound(markup: string): void {
  const open: string[] = [];
  for (const [, close, tag = ""] of markup.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (tag === "img" || tag === "hr" || tag === "br") continue;
    if (close === "/") assert.equal(open.pop(), tag, markup);
    else {
      assert.ok(tag !== "a" || !open.includes("a"), `a link in a link: ${markup}`);
      open.push(tag);
    }
  }
  assert.deepEqual(open, [], markup);
  const ids = [...markup.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, markup);
  for (const [, id] of markup.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(id), `#${id}: ${markup}`);
}

/** Texts that grow; ten times as long they may take thirty times as long, and not a hundred. */
const growing = [
  (count: number) => Array.from({ length: count }, (_, n) => `A[^${n}].\n\n[^${n}]: B.\n`).join("\n"),
  (count: number) => `A[^1].\n\n[^1]: ${"[^1]".repeat(count)}`,
  (count: number) => `${"A[^1] ".repeat(count)}\n\n[^1]: B.`,
  (count: number) => `${"[^".repeat(count)}\n\n[^1]: B.`,
  (count: number) => `A[^1].\n\n${"[^1]: ".repeat(count)}B.`,
  (count: number) => `A ${"^[".repeat(count)}B${"]".repeat(count)}`,
];

for (const [which, grow] of growing.entries()) {
  test(`many marks and notes cost no more than their number (${which})`, () => {
    const time = (count: number): number => {
      const markdown = grow(count);
      const before = process.cpuUsage();
      assertInert(prose(markdown, words).text, `text ${which}`);
      const { user } = process.cpuUsage(before);
      return user;
    };
    time(400);
    const least = Math.min(...[0, 1, 2].map(() => time(400)));
    const most = Math.min(...[0, 1].map(() => time(4000)));
    assert.ok(most < 30 * Math.max(least, 1000), `${most} µs against ${least}`);
  });
}
