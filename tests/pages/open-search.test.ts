import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wellFormed } from "../../src/basics/xml.ts";
import { openSearch } from "../../src/pages/open-search.ts";
import type { Chrome } from "../../src/pages/page.ts";

const chrome: Chrome = {
  title: "Past issues",
  description: "Kept.",
  address: "https://past.example/clips/",
  language: "pt-BR",
  rights: null,
  corrections: false,
  markdown: false,
  generator: "Backfile",
};

function textOf(about: Chrome): string {
  const [file, ...others] = openSearch(about);
  assert.ok(file);
  assert.deepEqual([file.path, others, file.key()], ["/opensearch.xml", [], file.text()]);
  return file.text();
}

describe("the OpenSearch description", () => {
  test("says by full addresses how the archive is asked", () => {
    assert.equal(
      textOf(chrome),
      `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Past issues</ShortName>
<LongName>Past issues</LongName>
<Description>Kept.</Description>
<Url type="text/html" template="https://past.example/clips/search/?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="https://past.example/clips/opensearch.xml"/>
<Language>pt-BR</Language>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`,
    );
  });

  test("is not there without an address", () => assert.deepEqual(openSearch({ ...chrome, address: null }), []));

  for (const title of [
    "The Saltmarsh Courier & Mail: past issues, kept by the town",
    "世".repeat(60),
    "😀".repeat(60),
  ]) {
    test(`keeps ${title.slice(0, 12)}… within what the format allows`, () => {
      const text = textOf({ ...chrome, title, description: `${title} `.repeat(40) });
      const said = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1]?.replaceAll("&amp;", "&");
      assert.ok((said("ShortName") ?? fail()).length <= 16);
      assert.ok((said("LongName") ?? fail()).length <= 48);
      assert.ok((said("Description") ?? fail()).length <= 1024);
      assert.equal(wellFormed(text), undefined);
    });
  }

  test("is well-formed whatever the title holds", () => {
    assert.equal(wellFormed(textOf({ ...chrome, title: 'A\u0000 <b>&"\ud800' })), undefined);
  });
});

function fail(): never {
  throw new Error("It is not there.");
}
