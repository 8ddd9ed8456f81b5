import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { CORE_SCHEMA, load } from "js-yaml";
import { archiveSchema, authorSchema, recordSchema } from "../../src/records/json-schema.ts";
import { readSource } from "../../src/records/read.ts";
import { writeRecord } from "../../src/records/write-record.ts";

const root = join(import.meta.dirname, "../..");
const schemas = [
  ["record.schema.json", recordSchema()],
  ["archive.schema.json", archiveSchema()],
  ["author.schema.json", authorSchema()],
] as const;

for (const [name, schema] of schemas) {
  test(`docs/${name} is what the table of keys says (UPDATE=1 writes it)`, () => {
    const file = join(root, "docs", name);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE !== undefined) writeFileSync(file, text);
    assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), JSON.parse(text));
  });
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const record = ajv.compile(recordSchema());
const archive = ajv.compile(archiveSchema());
const author = ajv.compile(authorSchema());

/** Validates as an editor does: front matter read with YAML's usual types. */
function faults(validate: ValidateFunction, yaml: string): unknown {
  return validate(load(yaml, { schema: CORE_SCHEMA })) ? [] : validate.errors;
}

const good = [
  "headline: 1984\ndate: 2022-02-04\nlanguage: no",
  "headline: Pier kept\nauthors: Ann Lee",
  "title: Pier kept\nauthor:\n  - Ann Lee\n  - name: Bo Ek\n    role: photos\nlayout: post",
  "blurbs: One\naliases: /a/\nurl: HTTP://x.example/",
  "corrections: One\nheadline: A",
  "headline: A\ncorrections:\n  - date: 2022-02-07\n    kind: update\n    text: One\n  - Two",
  "headline:\nblurbs:\n  - One\ntruncated: true\nslug: one\nid: 7k2fq",
];
for (const yaml of good) {
  test(`an editor accepts ${JSON.stringify(yaml)}`, () => assert.deepEqual(faults(record, yaml), []));
}

const bad = [
  "authors:\n  - role: photos",
  "url: javascript:alert(1)",
  "blurbs:\n  a: b",
  "provenance:\n  headline: given",
  "corrections:\n  - date: 2022-02-07",
  "corrections:\n  - text: One\n    kind: erratum",
];
for (const yaml of bad) {
  test(`an editor marks ${JSON.stringify(yaml)}`, () => assert.notDeepEqual(faults(record, yaml), []));
}

test("an editor accepts what import writes", () => {
  const source = 'World Feb 4, 2022\nHarbour board keeps the old pier\nBy Ann Lee\n"It stays," the board said...\n';
  const written = readSource("content/lee.txt", source).articles.map(writeRecord);
  assert.equal(written.length, 1);
  for (const text of written) assert.deepEqual(faults(record, text.split("---\n")[1] ?? ""), []);
});

test("an editor accepts the sample archive", () => {
  const content = join(root, "content");
  assert.deepEqual(faults(archive, readFileSync(join(content, "archive.yaml"), "utf8")), []);
  for (const name of readdirSync(content, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".md")) continue;
    const front = readFileSync(join(content, name), "utf8").split(/^---$/m)[1] ?? "";
    const validate = name.startsWith("authors") ? author : record;
    assert.deepEqual(faults(validate, front), [], name);
  }
});

test("an editor knows what an author's file may hold", () => {
  const front =
    "name: Maren Quill\naliases: M. Q.\nlinks:\n  - https://quill.example/\n  - name: Garden\n    url: https://quill.example/g\nyears: 1987..1999";
  assert.deepEqual(faults(author, front), []);
  for (const wrong of ["aliases: M. Q.", "name: A\nborn: 1950", "name: A\nlinks: javascript:alert(1)"]) {
    assert.notDeepEqual(faults(author, wrong), [], wrong);
  }
});

test("an editor marks a misspelt setting and a bad address", () => {
  assert.notDeepEqual(faults(archive, "titel: Clips"), []);
  assert.notDeepEqual(faults(archive, "address: archive.example"), []);
});
