import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { edtf } from "../../src/basics/edtf.ts";
import type { FileFront, Reading } from "../../src/clippings/clipping.ts";
import { readClippings } from "../../src/clippings/formats.ts";
import { splitLines } from "../../src/clippings/split-lines.ts";
import { readSource } from "../../src/records/read.ts";
import { front, lineEnd, lines } from "./arbitrary-file.ts";

/** `PROPERTY_RUNS=50000 npm test -- properties` looks harder. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 1500);

const read = (text: string, said: FileFront = {}, firstLine = 1): Reading =>
  readClippings({ file: "content/a.txt", text, firstLine, front: said });

const clipsInTwoLines = [
  "World | By Ann Lee | Feb 4, 2022 World Feb 4, 2022",
  "World Feb 4, 2022 | By Ann Lee | Feb 3, 2022",
];

/** The stories without the numbers of their lines, which blank lines shift. */
function withoutLines({ clippings }: Reading): unknown {
  return JSON.parse(JSON.stringify(clippings, (key, value) => (key === "line" ? undefined : value)));
}

test("every line is accounted for, in order and to the letter", () => {
  fc.assert(
    fc.property(lines, lineEnd, front, fc.integer({ min: 1, max: 9 }), (text, end, said, firstLine) => {
      const joined = text.join(end);
      const { lines: ledger } = read(joined, said, firstLine);
      assert.deepEqual(
        ledger.map((line) => [line.line, line.text]),
        splitLines(joined).map((line, index) => [firstLine + index, line]),
      );
    }),
    { numRuns },
  );
});

test("the ledger holds together: fields lead to stories, duplicates to twins, leftovers to problems", () => {
  fc.assert(
    fc.property(lines, front, (text, said) => {
      const { clippings, lines: ledger, problems } = read(text.join("\n"), said);
      const reported = new Set(problems.map(({ line }) => line));
      for (const line of ledger) {
        if (line.as === "field") {
          assert.ok(line.article !== undefined && clippings[line.article] !== undefined);
          assert.ok((line.fields?.length ?? 0) > 0);
        }
        if (line.as === "leftover") assert.ok(reported.has(line.line), `line ${line.line} is left over in silence`);
        if (line.as === "duplicate") {
          const twin = ledger[(line.sameAs ?? 0) - 1];
          assert.ok(twin !== undefined && twin.line < line.line);
          assert.ok(twin.as === "field" || twin.as === "duplicate" || twin.as === "leftover");
          assert.equal(twin.article ?? line.article, line.article);
        }
      }
      for (const problem of problems) assert.ok(problem.rule !== "line-unread" && problem.note !== "");
    }),
    { numRuns },
  );
});

test("every story says something, its dates are dates, and each value stands on a line of the file", () => {
  fc.assert(
    fc.property(lines, front, (text, said) => {
      const { format, clippings, lines: ledger } = read(text.join("\n"), said);
      for (const { headline, blurbs, body, date } of clippings) {
        assert.ok(headline !== undefined || blurbs.length > 0 || body !== undefined);
        if (date !== undefined) assert.equal(edtf(date.value), date.value);
        for (const value of [headline, ...blurbs]) {
          if (value === undefined) continue;
          const line = ledger[(value.line ?? 0) - 1]?.text.trim() ?? "";
          // A clip list says outlet, headline and date on one line, so that a headline is a part of it.
          if (format === "clip-list") assert.ok(value.value !== "" && line.includes(value.value));
          else assert.equal(line, value.value);
        }
      }
    }),
    { numRuns, examples: [[clipsInTwoLines, {}]] },
  );
});

test("blank lines change no story", () => {
  fc.assert(
    fc.property(lines, front, fc.array(fc.tuple(fc.nat(30), fc.constantFrom("", "  ", "\t"))), (text, said, blanks) => {
      const more = [...text];
      for (const [index, blank] of blanks) more.splice(index % (more.length + 1), 0, blank);
      assert.deepEqual(withoutLines(read(more.join("\n"), said)), withoutLines(read(text.join("\n"), said)));
    }),
    { numRuns },
  );
});

test("the kind of line end changes no story, and the same text gives the same reading", () => {
  fc.assert(
    fc.property(lines, front, lineEnd, (text, said, end) => {
      // U+0085 and the like are part of a line, and so is a lone line end only at the end of one.
      const once = read(text.join("\n"), said);
      assert.deepEqual(read(text.join("\n"), said), once);
      assert.deepEqual(read(text.join(end), said), once);
    }),
    { numRuns, examples: [[clipsInTwoLines, {}, "\r"]] },
  );
});

test("any bytes at all are read without a throw, and each line of them is accounted for", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), lines, fc.boolean(), (noise, text, before) => {
      const bytes = Buffer.concat(
        before ? [noise, Buffer.from(text.join("\n"))] : [Buffer.from(text.join("\n")), noise],
      );
      const reading = readSource("content/a.txt", bytes);
      assert.deepEqual(
        reading.lines.map(({ line }) => line),
        reading.lines.map((_, index) => index + 1),
      );
      assert.deepEqual(readSource("content/a.txt", bytes), reading);
    }),
    { numRuns },
  );
});
