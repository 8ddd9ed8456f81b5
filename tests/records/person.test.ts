import assert from "node:assert/strict";
import { test } from "node:test";
import { readPerson } from "../../src/records/read-person.ts";

const file = "content/authors/quill.md";
const read = (front: string, body = "") => readPerson(file, `---\n${front}\n---\n${body}`);
const told = (front: string) => read(front).problems.map(({ line, rule }) => `${line} ${rule}`);

test("a file with a name is enough", () => {
  const { person, problems } = read("name: Maren Quill");
  assert.deepEqual(problems, []);
  assert.deepEqual(person, {
    file,
    name: "Maren Quill",
    aliases: [],
    slug: "maren-quill",
    hers: null,
    profile: { biography: null, links: [], orcid: null, wikidata: null, sameAs: [] },
    lines: { name: 2, slug: 2, stories: 2 },
  });
});

test("all that a file may say", () => {
  const { person, problems, unknownKeys } = read(
    [
      "name: Maren Quill",
      "aliases: [M. Quill, Maren Quill, M. Quill]",
      "slug: quill",
      "links:",
      "  - https://quill.example",
      "  - { name: Her garden, url: 'https://quill.example/garden' }",
      "orcid: https://orcid.org/0000-0002-1694-233x",
      "wikidata: https://www.wikidata.org/wiki/Q42",
      "sameAs: https://authors.example/quill",
      "stories: [7k2fq0b3xd]",
      "publication: The Observer",
      "section: [Harbour, Sport]",
      "years: [1987..1999, 2003, 2010-]",
    ].join("\n"),
    "\nShe wrote.\n\nAnd *rowed*.\n",
  );
  assert.deepEqual([problems, unknownKeys], [[], []]);
  assert.deepEqual(person?.aliases, ["M. Quill"]);
  assert.deepEqual(person?.hers, {
    stories: ["7k2fq0b3xd"],
    publications: ["The Observer"],
    sections: ["Harbour", "Sport"],
    years: [
      { first: "1987", last: "1999" },
      { first: "2003", last: "2003" },
      { first: "2010", last: null },
    ],
  });
  assert.deepEqual(person?.profile, {
    biography: "She wrote.\n\nAnd *rowed*.",
    links: [
      { name: null, url: "https://quill.example/" },
      { name: "Her garden", url: "https://quill.example/garden" },
    ],
    orcid: "0000-0002-1694-233X",
    wikidata: "Q42",
    sameAs: ["https://authors.example/quill"],
  });
  assert.deepEqual(person?.lines, { name: 2, slug: 4, stories: 11 });
});

const wrong: readonly (readonly [front: string, ...problems: string[]])[] = [
  ["aliases: M. Quill", "1 author-nameless"],
  ["name:", "1 author-nameless"],
  ["name: '  '", "1 author-nameless"],
  ["name: [Maren Quill]", "2 text-expected", "1 author-nameless"],
  ["headline: Pier kept\ndate: 2001-02-03", "2 author-nameless"],
  ["name: A\naliases: [[B]]", "3 text-expected"],
  ["name: A\nslug: Über Alles", "3 slug-changed"],
  ["name: A\nlinks: javascript:alert(1)", "3 link-unreadable"],
  ["name: A\nlinks: [mailto:a@b.example, https://a.example]", "3 link-unreadable"],
  ["name: A\nlinks: { name: B }", "3 link-unreadable"],
  ["name: A\nlinks: { url: 'https://a.example', onclick: b }", "3 link-unreadable"],
  ["name: A\norcid: 0000-0002-1825-0098", "3 orcid-unreadable"],
  ["name: A\norcid: someone", "3 orcid-unreadable"],
  ["name: A\nwikidata: P42", "3 wikidata-unreadable"],
  ["name: A\nwikidata: https://evil.example/wiki/Q42", "3 wikidata-unreadable"],
  ["name: A\nsameAs: data:text/html,x", "3 link-unreadable"],
  ["name: A\nyears: soon", "3 years-unreadable"],
  ["name: A\nyears: 1999..1987", "3 years-unreadable"],
  ["name: A\nyears: ..", "3 years-unreadable"],
  ["name: &a B\naliases: *a", "2 yaml-refused"],
  ["name: !!js/function 'function () {}'", "2 yaml-refused"],
  ["name: A\nname: B", "3 yaml-refused"],
  ["__proto__: { name: A }", "2 yaml-refused"],
  ["name: [", "3 yaml-unreadable"],
  ["- Maren Quill", "1 yaml-not-a-mapping"],
];
for (const [front, ...problems] of wrong) {
  test(`${JSON.stringify(front)} is reported`, () => {
    assert.deepEqual(told(front), problems);
    for (const { note, severity, found } of read(front).problems) {
      assert.ok(note.length > 20);
      assert.ok(["error", "warning"].includes(severity));
      assert.ok(found === undefined || found.length < 300);
    }
  });
}

test("what is wrong with one value costs no other", () => {
  const { person } = read("name: A\norcid: 1\nlinks: [ftp://a.example, https://b.example]\nwikidata: Q7", "Bio.");
  assert.deepEqual(person?.profile, {
    biography: "Bio.",
    links: [{ name: null, url: "https://b.example/" }],
    orcid: null,
    wikidata: "Q7",
    sameAs: [],
  });
});

test("a condition that cannot be read gives her nothing, whatever the others say", () => {
  const { person } = read("name: A\nyears: soon\nsection: Sport");
  assert.deepEqual(person?.hers, { stories: [], publications: [], sections: [], years: [], unreadable: true });
});

test("unknown keys are told, those that every object has among them", () => {
  const { person, unknownKeys } = read("name: A\nborn: 1950\nconstructor: B\ntoString: C");
  assert.equal(person?.name, "A");
  assert.deepEqual(
    unknownKeys.map(({ key, line }) => `${line} ${key}`),
    ["3 born", "4 constructor", "5 toString"],
  );
});

test("a file without front matter, or with one that would run, is left out", () => {
  for (const text of ["", "She wrote.\n", "---js\n({ name: 'A' })\n---\n", "---\nname: A\n"]) {
    const { person, problems } = readPerson(file, text);
    assert.equal(person, undefined);
    assert.equal(problems.length, 1);
  }
});
