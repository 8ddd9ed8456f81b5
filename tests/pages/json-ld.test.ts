import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pagePath } from "../../src/basics/address.ts";
import { breadcrumbs } from "../../src/pages/json-ld/breadcrumbs.ts";
import { collectionPage, profilePage } from "../../src/pages/json-ld/list-page.ts";
import { organization, person } from "../../src/pages/json-ld/names.ts";
import { newsArticle } from "../../src/pages/json-ld/news-article.ts";
import { webSite } from "../../src/pages/json-ld/web-site.ts";
import type { Chrome } from "../../src/pages/page.ts";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, type Rest, type Story } from "../archive-fixture.ts";
import { pathOf, viewAt } from "./look.ts";

const ferry: Story = {
  headline: "Ferry back in service",
  date: "2022-02-04",
  section: "Town / Harbour",
  authors: ["Mara Quill", { name: "The Quay Wire", role: "agency" }, { name: "Ben Ode", role: "photos" }],
  publication: "The Saltmarsh Courier",
  url: "https://courier.example/ferry/",
  language: "en",
};
const nowhere: Chrome = {
  title: "Past issues",
  description: null,
  address: null,
  language: "en",
  rights: "All theirs",
  corrections: false,
  markdown: false,
  generator: "Backfile",
};
const placed: Chrome = { ...nowhere, address: "https://past.example/clips/" };
const path = pagePath("2022", "02", "04", "ferry");
const archive = { "@type": "WebSite", "@id": "https://past.example/clips/", name: "Past issues" };

const unpictured = { images: [], lead: null };

function claimsOf(story: Story, rest: Rest = {}) {
  const plan = planPages(archiveOf([story], rest));
  return viewAt(plan, "article", pathOf(plan, story.headline ?? story.blurbs?.[0] ?? "")).claims;
}

describe("a NewsArticle", () => {
  test("says what was given, and of what it is a part", () => {
    assert.deepEqual(newsArticle(claimsOf(ferry), unpictured, path, placed), {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "@id": "https://past.example/clips/2022/02/04/ferry/",
      url: "https://past.example/clips/2022/02/04/ferry/",
      headline: "Ferry back in service",
      datePublished: "2022-02-04",
      author: [
        { "@type": "Person", name: "Mara Quill" },
        { "@type": "Organization", name: "The Quay Wire" },
      ],
      publisher: { "@type": "Organization", name: "The Saltmarsh Courier" },
      articleSection: "Town / Harbour",
      inLanguage: "en",
      isBasedOn: "https://courier.example/ferry/",
      isPartOf: archive,
    });
  });

  test("of a derived headline without a date or an address claims none", () => {
    const claims = claimsOf({ blurbs: ["The ferry sails again."], date: "[..2022-02-04]" });
    assert.deepEqual(newsArticle(claims, unpictured, path, nowhere), {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
    });
  });

  test("names the licence only where the rights are its address", () => {
    const licence = "https://creativecommons.org/licenses/by/4.0/";
    const of = (rights: string) => newsArticle(claimsOf(ferry), unpictured, path, { ...placed, rights }).license;
    assert.equal(of(licence), licence);
    assert.equal(of(` ${licence}\n`), licence);
    assert.equal(of(`${licence} for the texts`), undefined);
    assert.equal(of("javascript:alert(1)"), undefined);
  });

  test("says what the story is about, when it was changed, where a copy is, and whose it is", () => {
    const story = { ...ferry, updated: "2022-02-06", tags: ["Ferries", "Quays"], archived: "https://w.example/ferry" };
    const licence = "https://creativecommons.org/licenses/by/4.0/";
    const of = (rights: string, archiveRights: string) => {
      const data = newsArticle(claimsOf({ ...story, rights }), unpictured, path, { ...placed, rights: archiveRights });
      return [data.license, data.copyrightNotice];
    };
    const { dateModified, keywords, archivedAt } = newsArticle(claimsOf(story), unpictured, path, placed);
    assert.deepEqual(
      [dateModified, keywords, archivedAt],
      ["2022-02-06", ["Ferries", "Quays"], "https://w.example/ferry"],
    );
    assert.deepEqual(of(licence, "All theirs"), [licence, undefined]);
    assert.deepEqual(of("© Mara Quill", licence), [undefined, "© Mara Quill"]);
    assert.deepEqual(of("javascript:alert(1)", licence), [undefined, "javascript:alert(1)"]);
  });

  const corrections = [
    ["correction", "2022-02-07", { text: "Nine to eight.", datePublished: "2022-02-07" }],
    ["correction", null, { text: "Nine to eight." }],
    ["clarification", "2022-02", { text: "Nine to eight." }],
    ["retraction", "2022-02-07~", { text: "Nine to eight." }],
    ["update", "2022-02-07", undefined],
  ] as const;
  for (const [kind, date, said] of corrections) {
    test(`says of a ${kind} of ${date} ${said === undefined ? "nothing" : JSON.stringify(said)}`, () => {
      const claims = claimsOf({ ...ferry, corrections: [{ kind, date: date as never, text: "Nine to eight." }] });
      const comment = said === undefined ? undefined : [{ "@type": "CorrectionComment", ...said }];
      assert.deepEqual(newsArticle(claims, unpictured, path, nowhere).correction, comment);
    });
  }
});

describe("the WebSite", () => {
  test("says how it is searched, where its address is known", () => {
    assert.deepEqual(webSite(placed), {
      "@context": "https://schema.org",
      "@type": "WebSite",
      "@id": "https://past.example/clips/",
      url: "https://past.example/clips/",
      name: "Past issues",
      inLanguage: "en",
      potentialAction: {
        "@type": "SearchAction",
        target: {
          "@type": "EntryPoint",
          urlTemplate: "https://past.example/clips/search/?q={search_term_string}",
        },
        "query-input": "required name=search_term_string",
      },
    });
    assert.deepEqual(Object.keys(webSite({ ...nowhere, description: "Kept" })), [
      "@context",
      "@type",
      "name",
      "description",
      "inLanguage",
    ]);
  });
});

describe("a page of a list", () => {
  test("is a CollectionPage of the archive", () => {
    assert.deepEqual(collectionPage("Harbour", pagePath("sections", "harbour"), placed), {
      "@context": "https://schema.org",
      "@type": "CollectionPage",
      "@id": "https://past.example/clips/sections/harbour/",
      url: "https://past.example/clips/sections/harbour/",
      name: "Harbour",
      isPartOf: archive,
    });
  });

  test("of an author is a ProfilePage of a person, and of an agency's is none", () => {
    const of = (agency: boolean) =>
      profilePage("A Name", agency ? organization("A Name") : person("A Name"), pagePath("authors", "a-name"), nowhere);
    assert.deepEqual(of(false), {
      "@context": "https://schema.org",
      "@type": "ProfilePage",
      name: "A Name",
      mainEntity: { "@type": "Person", name: "A Name" },
    });
    assert.deepEqual(of(true).mainEntity, { "@type": "Organization", name: "A Name" });
  });

  test("knows an agency by its newest story, and the key with it", () => {
    const shelf = (role?: string) => {
      const authors = [role === undefined ? "The Quay Wire" : { name: "The Quay Wire", role }];
      const plan = planPages(archiveOf([{ ...ferry, authors }]));
      const page = plan.pages.find((each) => each.path === "/authors/the-quay-wire/");
      assert.ok(page);
      return { agency: viewAt(plan, "author", page.path).agency, key: page.key() };
    };
    assert.equal(shelf("agency").agency, true);
    assert.equal(shelf("organisation").agency, true);
    assert.equal(shelf("photos").agency, undefined);
    assert.equal(shelf().agency, undefined);
    assert.notEqual(shelf().key, shelf("agency").key);
  });
});

describe("breadcrumbs", () => {
  test("lead from the front page down, by full addresses", () => {
    const steps = [
      { name: "2022", path: pagePath("2022") },
      { name: "Februar 2022", path: pagePath("2022", "02") },
    ];
    assert.deepEqual(breadcrumbs(steps, placed)?.itemListElement, [
      { "@type": "ListItem", position: 1, name: "Past issues", item: "https://past.example/clips/" },
      { "@type": "ListItem", position: 2, name: "2022", item: "https://past.example/clips/2022/" },
      { "@type": "ListItem", position: 3, name: "Februar 2022", item: "https://past.example/clips/2022/02/" },
    ]);
  });

  test("are not there without an address", () => assert.equal(breadcrumbs([], nowhere), null));
});
