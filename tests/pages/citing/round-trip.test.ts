import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Ajv } from "ajv";
import { apa } from "../../../src/pages/citing/apa.ts";
import { bibtex } from "../../../src/pages/citing/bibtex.ts";
import { cslJson } from "../../../src/pages/citing/csl-json.ts";
import { ris } from "../../../src/pages/citing/ris.ts";
import { citeproc, parsed } from "./citation-js.ts";
import { printed, recordOf, said } from "./cite.ts";
import { rows } from "./stories.ts";

const text = { type: "string", minLength: 1 };
const name = {
  type: "object",
  properties: { family: text, given: text, literal: text, suffix: text, "non-dropping-particle": text },
  oneOf: [{ required: ["literal"] }, { required: ["family", "given"] }],
  additionalProperties: false,
};
const day = { type: "array", items: { type: "integer" }, minItems: 1, maxItems: 3 };
/** As much of the published schema of CSL-JSON (csl-data.json, 1.0.2) as we use; it allows no other keys either. */
const valid = new Ajv().compile({
  type: "array",
  items: {
    type: "object",
    properties: {
      ...{ id: text, type: { const: "article-newspaper" }, title: text, "container-title": text, section: text },
      ...{
        keyword: text,
        language: text,
        URL: text,
        source: text,
        author: { type: "array", items: name, minItems: 1 },
      },
      issued: {
        type: "object",
        properties: {
          "date-parts": { type: "array", items: day, minItems: 1, maxItems: 2 },
          circa: { type: "boolean" },
        },
        additionalProperties: false,
      },
    },
    required: ["id", "type", "title"],
    additionalProperties: false,
  },
});

test("there are some forty stories", () => assert.ok(rows.length >= 40));

for (const { why, story, language, citeproc: other } of rows) {
  describe(why, () => {
    const record = recordOf(story, language);

    test("CSL-JSON says the same to Citation.js, and word for word to everybody", () => {
      const text = cslJson(record);
      assert.ok(valid(JSON.parse(text)), JSON.stringify(valid.errors));
      const keyword = record.keyword?.join(", ");
      assert.deepEqual(JSON.parse(text), [JSON.parse(JSON.stringify({ ...record, keyword }))]);
      assert.deepEqual(said(parsed(text, "json")), said(record));
    });

    test("BibTeX says the same to Citation.js", () => {
      assert.deepEqual(said(parsed(bibtex(record), "bibtex")), said(record));
    });

    test("RIS says the same to Citation.js", () => {
      const text = ris(record);
      // Of news its table (EndNote's) calls the author a reporter and knows the year alone; of a journal it reads all.
      const news = parsed(text, "ris");
      assert.equal(news.type, "article-newspaper");
      const days = record.issued?.["date-parts"];
      const article = said(parsed(text.replace("TY  - NEWS", "TY  - JOUR"), "ris"));
      assert.deepEqual(article, { ...said(record), date: days === undefined ? "" : days[0].join("-") });
      assert.deepEqual([news.reporter ?? news.author ?? []].flat().length, record.author?.length ?? 0);
      for (const line of text.split("\n")) assert.match(line, /^[A-Z][A-Z0-9] {2}- /);
    });

    test("APA is what citeproc prints", () => {
      const [ours, theirs] = [printed(apa(record)), citeproc(record)];
      assert.equal(theirs, other?.prints ?? ours, other?.because);
      if (other !== undefined) assert.notEqual(ours, theirs, "no difference is left to be explained");
    });
  });
}
