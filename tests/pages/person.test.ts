import assert from "node:assert/strict";
import { test } from "node:test";
import { pagePath } from "../../src/basics/address.ts";
import { Desk } from "../../src/pages/desk.ts";
import { describedPerson } from "../../src/pages/json-ld/names.ts";
import { introduction, personKey, personView } from "../../src/pages/person-view.ts";
import type { Person } from "../../src/records/person.ts";
import { readPerson } from "../../src/records/read-person.ts";
import { archiveOf } from "../archive-fixture.ts";

function personOf(front: string, biography = "") {
  const { person } = readPerson("content/authors/quill.md", `---\n${front}\n---\n${biography}`);
  assert.ok(person);
  return person;
}

const desk = new Desk(archiveOf([]));
const viewOf = (person: Person) => personView(person, pagePath("authors", person.slug), desk);
const keyOf = (person: Person) => personKey(person, desk);

const quill = personOf(
  "name: Maren Quill\naliases: M. Q.\norcid: 0000-0002-1825-0097\nwikidata: Q42\nsameAs: [https://a.example/q, https://www.wikidata.org/wiki/Q42]\nlinks: [{ name: A, url: 'https://a.example/q' }, https://b.example/]",
  "# A heading\n\nShe *wrote* & <b>rowed</b>.\n\nMore.\n",
);

test("each page elsewhere stands once, with the strongest word about it", () => {
  assert.deepEqual(viewOf(quill).elsewhere, [
    { name: "ORCID", url: "https://orcid.org/0000-0002-1825-0097", is: "me" },
    { name: "Wikidata", url: "https://www.wikidata.org/wiki/Q42", is: "same" },
    { name: "A", url: "https://a.example/q", is: "same" },
    { name: null, url: "https://b.example/", is: "link" },
  ]);
});

test("a biography is Markdown without HTML; in a line it is text", () => {
  const { biography } = viewOf(quill);
  assert.match(biography?.text ?? "", /<p>She <em>wrote<\/em> &amp; &lt;b&gt;rowed&lt;\/b&gt;\.<\/p>/);
  assert.equal(introduction(quill), "She wrote & <b>rowed</b>.");
  assert.equal(introduction(personOf("name: A")), null);
});

test("search engines are told what her file says, and no mere link", () => {
  assert.deepEqual(describedPerson(viewOf(quill)), {
    "@type": "Person",
    name: "Maren Quill",
    alternateName: ["M. Q."],
    sameAs: ["https://orcid.org/0000-0002-1825-0097", "https://www.wikidata.org/wiki/Q42", "https://a.example/q"],
  });
  assert.deepEqual(describedPerson(viewOf(personOf("name: A"))), { "@type": "Person", name: "A" });
});

test("which stories are hers is no part of what her page says of her", () => {
  const plain = keyOf(personOf("name: A"));
  assert.deepEqual(keyOf(personOf("name: A\nyears: 1987")), plain);
  assert.notDeepEqual(keyOf(personOf("name: A\nlinks: https://b.example/")), plain);
});
