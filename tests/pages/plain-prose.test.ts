import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { plainParagraphs } from "../../src/pages/plain-prose.ts";
import { plainText, prose } from "../../src/pages/prose.ts";
import { words } from "./said.ts";

/** As `prose` sets it up, but for links and headings, of which a plain text has none. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable("code");

/** Says nothing of a text that is not plain. @returns whether it was */
function assertSame(text: string): boolean {
  if (plainParagraphs(text) === undefined) return false;
  assert.equal(prose(text, words).text, markdown.render(text), JSON.stringify(text));
  // A paragraph that is not plain, behind it, sends the whole through markdown-it.
  const longer = `${text}\n\n_`;
  assert.equal(plainParagraphs(longer), undefined);
  assert.equal(prose(longer, words).text, `${prose(text, words).text}<p>_</p>\n`, JSON.stringify(text));
  assert.equal(
    plainText(longer),
    [plainText(text), "_"].filter((part) => part !== "").join("\n"),
    JSON.stringify(text),
  );
  return true;
}

const plain = [
  ["", []],
  ["\n\n", []],
  ["One line.", ["One line."]],
  ["\n\nOne.\nTwo.\n\n\nThree.\n", ["One.\nTwo.", "Three."]],
  // A wire service's tickers and ampersands, and prices at a line's beginning.
  ["Lantern & Sons <LSN.O> rose.\n1,200 people < 2 — “so”", ["Lantern & Sons <LSN.O> rose.\n1,200 people < 2 — “so”"]],
  ["AT&T, it’s 5 p.m. (10:30) at #2, $3 + 4 = 7!", ["AT&T, it’s 5 p.m. (10:30) at #2, $3 + 4 = 7!"]],
] as const;

const doubtful = [
  "a *b*", "a_b", "`a`", "~~a~~", "a\\b", "[a]", "a | b\n--|--", "# a", "a\n===", "a\n---", "- a", "+ a", "a\n* b",
  "1. a", "1) a", "> a", "a\n> b", "<ann@courier.example>", "<https://a.example>", "&amp;", "&#65;", "&#x41;", " a",
  "a\n  b", "a  \nb", "a\n \nb", "a\tb", "a\r\nb", "a\0b", "\u00a0a", "a\ufeff", "a\u2028\nb", "    code",
] as const; // biome-ignore format: a table reads better

describe("a text without Markdown", () => {
  for (const [text, paragraphs] of plain) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(plainParagraphs(text), paragraphs);
      assertSame(text);
    });
  }

  test("is not seen where anything might be Markdown", () => {
    for (const text of doubtful) assert.equal(plainParagraphs(text), undefined, JSON.stringify(text));
  });

  test("reads as markdown-it reads it, whatever stands together", () => {
    const words = 'a Bo tench. 1 12. 3) é 界 🗞 “so” it\'s "x" T&T a@b.example'.split(" ");
    const marks = [..."!#$%&()+,-./:;<=>?@^{}'\"", ..."-- --- === <b> </b> <a <!-- http://a.example".split(" ")];
    const spaces = [..."   \n\n\u00a0\u2028\u3000\v\f\u0085", "\n\n", "\n\n\n", ""];
    const rare = [..."\t\r\0*_`[]|~\\\ud800\udc00\ufeff", "  ", "&amp;"];
    const piece = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...words) },
      { weight: 8, arbitrary: fc.constantFrom(...spaces) },
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 1, arbitrary: fc.constantFrom(...rare) },
    );
    let seen = 0;
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (each) => {
        if (assertSame(each)) seen += 1;
      }),
      { numRuns: 20_000 },
    );
    assert.ok(seen > 2_000, `${seen} were plain`);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (each) => void assertSame(each)),
      { numRuns: 3_000 },
    );
  });

  const hostile = join(import.meta.dirname, "../../../shared/corpora/security");
  test("reads so in all that was written to break readers", { skip: !existsSync(hostile) }, () => {
    let seen = 0;
    for (const text of textsBelow(hostile)) {
      const lines = text.split("\n");
      const few = lines.flatMap((_, index) => (index % 3 === 0 ? [lines.slice(index, index + 4).join("\n")] : []));
      for (const each of [text, ...text.split(/\n\s*\n/), ...few])
        if (each.length < 20_000 && assertSame(each)) seen += 1;
    }
    assert.ok(seen > 1_000, `${seen} were plain`);
  });

  test("is told at a glance, however long it is", () => {
    for (const unit of ["<", "<a ", "&", "&a", "a ", "\n ", "-\n"]) {
      const long = unit.repeat(300_000);
      assert.equal(plainParagraphs(`${long}*`), undefined);
      plainParagraphs(`${long}.`);
    }
    assert.equal(plainParagraphs(`${"<&a.\n".repeat(100_000)}.`)?.length, 1);
  });
});

function* textsBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* textsBelow(path);
    else if (entry.isFile() && statSync(path).size < 500_000) yield readFileSync(path, "utf8");
  }
}
