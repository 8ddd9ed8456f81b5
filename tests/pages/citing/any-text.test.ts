import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { apa } from "../../../src/pages/citing/apa.ts";
import { bibtex } from "../../../src/pages/citing/bibtex.ts";
import { chicago } from "../../../src/pages/citing/chicago.ts";
import { cslJson } from "../../../src/pages/citing/csl-json.ts";
import { mla } from "../../../src/pages/citing/mla.ts";
import { ris } from "../../../src/pages/citing/ris.ts";
import { parsed } from "./citation-js.ts";
import { recordOf, said } from "./cite.ts";

/** What breaks out of a format, between other signs. */
const signs = fc.constantFrom(
  ..."{ } \\ $ % & # _ ^ ~ - -- --- ` `` ' '' \" , ; @ < > = ? ! / * [ ]".split(" "),
  "\\end{x}",
  "\\textbf{",
  "@article{a,",
  "ER  - ",
  "TY  - NEWS",
  "\r\n",
  "\n",
  "\t",
  "\u0000",
  "\u0085",
  "\u2028",
  "\u00a0",
  "\u3000",
  " and ",
  " ",
  "% comment",
  "</pre>",
);
const text = fc
  .array(fc.oneof(signs, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(""))
  .filter((each) => /[^\s\p{Cc}]/u.test(each));
const stories = fc.record({
  headline: text,
  publication: text,
  section: text,
  tag: text,
  name: text,
  given: fc.boolean(),
});

test("any text in any field is the same text again when it is read", () => {
  fc.assert(
    fc.property(stories, ({ headline, publication, section, tag, name, given }) => {
      const authors = given ? ["Ann Lee", name] : [{ name, role: "agency" }, "Ann Lee"];
      const record = recordOf({ headline, publication, section, tags: [tag, "Nets"], authors, date: "2022-02-04" });
      const keyword = record.keyword?.join(", ");
      assert.deepEqual(JSON.parse(cslJson(record)), [JSON.parse(JSON.stringify({ ...record, keyword }))]);
      assert.deepEqual(said(parsed(bibtex(record), "bibtex")), said(record));
      const lines = ris(record).split(/[\r\n\u0085\u2028\u2029]/);
      assert.ok(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)));
      const read = said(parsed(ris(record).replace("TY  - NEWS", "TY  - JOUR"), "ris"));
      assert.deepEqual(read, said(record));
      for (const style of [apa, mla, chicago]) assert.doesNotMatch(style(record).join(""), /[\r\n\0]/);
    }),
    { numRuns: 1500 },
  );
});
