import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import type { Chrome, PageOf } from "../../src/pages/page.ts";
import { metaOf } from "../meta-of.ts";
import { chrome, print, samples } from "./samples.ts";

const given = samples.article as PageOf<"article">;
const derived = samples["article-undated"] as PageOf<"article">;
const undated: PageOf<"article"> = {
  ...derived,
  view: {
    ...given.view,
    date: derived.view.date,
    calendar: derived.view.calendar,
    claims: { ...given.view.claims, datePublished: null, publisher: null, articleSection: null, author: [] },
  },
};
const byYear: PageOf<"article"> = {
  ...given,
  view: {
    ...given.view,
    claims: { ...given.view.claims, datePublished: "2019", dateModified: "2020", agencies: ["The Quay Wire"] },
  },
};

const rights = ["© 2019 Anstey & Lanyon"];
const archiveRights = ["All texts © their authors."];
const subjects = ["Rope & twine", "Quay Street"];
const paper = ["The Harbour Observer"];
const authors = ["Tobias Anstey", "Iris Lanyon"];

/** All that reference managers read of a story. What is not in a row does not stand on its page. */
const told: readonly (readonly [string, PageOf<"article">, Readonly<Record<string, readonly string[]>>])[] = [
  [
    "of which everything was given",
    given,
    {
      "og:type": ["article"],
      "og:site_name": paper,
      "og:title": [given.view.headline],
      "DC.type": ["newspaperArticle"],
      "DC.title": [given.view.headline],
      "DC.creator": authors,
      "DC.date": ["2019-11-02"],
      "DC.publisher": paper,
      "DC.source": paper,
      "DC.language": ["en"],
      "DC.rights": rights,
      "DC.subject": subjects,
      "article:modified_time": ["2019-11-05"],
      "article:tag": subjects,
      "article:published_time": ["2019-11-02"],
      "article:section": ["Harbour"],
      "article:author": authors,
    },
  ],
  [
    "of a year, by an agency too: a year is no moment",
    byYear,
    {
      "og:type": ["article"],
      "og:site_name": paper,
      "og:title": [given.view.headline],
      "DC.type": ["newspaperArticle"],
      "DC.title": [given.view.headline],
      "DC.creator": [...authors, "The Quay Wire"],
      "DC.date": ["2019"],
      "DC.publisher": paper,
      "DC.source": paper,
      "DC.language": ["en"],
      "DC.rights": rights,
      "DC.subject": subjects,
      "article:tag": subjects,
      "article:section": ["Harbour"],
      "article:author": [...authors, "The Quay Wire"],
    },
  ],
  [
    "without a date, paper and author that were given",
    undated,
    {
      "og:type": ["article"],
      "og:title": [given.view.headline],
      "DC.type": ["newspaperArticle"],
      "DC.title": [given.view.headline],
      "DC.language": ["en"],
      "DC.rights": rights,
      "DC.subject": subjects,
      "article:modified_time": ["2019-11-05"],
      "article:tag": subjects,
    },
  ],
  [
    "with a headline taken from its text",
    derived,
    {
      "og:type": ["article"],
      "og:site_name": paper,
      "og:title": [derived.view.headline],
      "DC.type": ["newspaperArticle"],
      "DC.creator": authors,
      "DC.publisher": paper,
      "DC.source": paper,
      "DC.language": ["en"],
      "DC.rights": archiveRights,
      "article:author": authors,
    },
  ],
];

/** A story that does not say whose it is. */
function without(page: PageOf<"article">): PageOf<"article"> {
  const { rights: _, ...claims } = page.view.claims;
  return { ...page, view: { ...page.view, rights: null, claims } };
}

const read = /^(?:og:(?:type|site_name|title)$|DC\.|article:|citation_)/;

describe("reference managers are told of a story", () => {
  for (const [name, page, expected] of told) {
    for (const about of [chrome, { ...chrome, address: null }]) {
      test(`${name}, ${about.address === null ? "without" : "with"} an address`, () => {
        const all = [...metaOf(print(page as never, about))].filter(([key]) => read.test(key));
        assert.deepEqual(Object.fromEntries(all), expected);
      });
    }
  }

  test("one byline, and no more of that class", () => {
    assert.equal(print(given as never).match(/class="[^"]*\b(?:byline|vcard)\b/g)?.length, 1);
  });
});

function links(page: PageOf<"article">, about: Chrome): string[] {
  const all = print(page as never, about).matchAll(
    /<link rel="(cite-as|type|author|collection|license|search)" href="([^"]*)"/g,
  );
  return [...all].map(([, rel, href]) => `${rel} ${href}`);
}

describe("signposts", () => {
  const licence = "https://creativecommons.org/licenses/by/4.0/";

  test("lead to the story's address, its type, those who wrote it, the archive and the licence", () => {
    assert.deepEqual(links(without(given), { ...chrome, rights: licence }), [
      "search ../../../../opensearch.xml",
      "cite-as https://example.org/observer/2019/11/02/net-loft-0000b/",
      "type https://schema.org/NewsArticle",
      "author ../../../../authors/tobias-anstey/",
      "author ../../../../authors/iris-lanyon/",
      "collection ../../../../",
      `license ${licence}`,
    ]);
  });

  test("lead to the story's own licence before the archive's, and to none where it says something else", () => {
    const own = { ...given, view: { ...given.view, claims: { ...given.view.claims, rights: licence } } };
    assert.ok(links(own, chrome).includes(`license ${licence}`));
    assert.ok(!links(given, { ...chrome, rights: licence }).some((link) => link.startsWith("license")));
  });

  test("lead to no address that is not known, and to no author who was not given", () => {
    assert.deepEqual(links(undated, { ...chrome, address: null }), [
      "type https://schema.org/NewsArticle",
      "collection ../../",
    ]);
  });

  test("are valid HTML, and so is a licence at the foot", async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "doctype-style": "off" } });
    const text = print(without(given) as never, { ...chrome, rights: licence });
    const report = await validator.validateString(text);
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
      ["long-title"],
    );
    assert.ok(text.includes(`<a href="${licence}" rel="license">${licence}</a>`));
  });
});

test("a story with its style sheet is at most 14 KB on the way: what a first answer holds", () => {
  const css = readFileSync(new URL("../../layouts/default/assets/style.css", import.meta.url));
  const size = gzipSync(print(given as never)).length + gzipSync(css).length;
  assert.ok(size <= 14_000, `${size} bytes`);
});
