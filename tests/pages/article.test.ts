import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { claims } from "../../src/pages/claims.ts";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, type Rest, type Story } from "../archive-fixture.ts";
import { pathOf, viewAt } from "./look.ts";

const ferry: Story = {
  id: "ferry",
  headline: "Ferry back in service",
  date: "2022-02-04",
  section: "Town / Harbour",
  authors: ["Mara Quill", { name: "Ben Ode", role: "photos" }],
  publication: "The Saltmarsh Courier",
  dek: "After nine weeks",
  blurbs: ["The ferry sails again.", "It had been out of service ..."],
  body: "She *sails*. See [the map](map.html).",
  url: "https://courier.example/ferry/",
  language: "en",
  truncated: true,
  updated: "2022-02-06",
  tags: ["Ferries", "Harbour board"],
  guid: "4711",
  archived: "https://web.archive.example/2022/ferry",
  captured: "2023-03",
  rights: "© Mara Quill",
  corrections: [{ date: null, text: "She sailed on Friday.", kind: "correction" }],
  file: "content/quill.txt",
  line: 3,
};

function article(story: Story, others: readonly Story[] = [], rest: Rest = {}) {
  const plan = planPages(archiveOf([story, ...others], rest));
  return viewAt(plan, "article", pathOf(plan, story.headline ?? story.blurbs?.[0] ?? ""));
}

describe("an article's page", () => {
  test("says all that its record holds", () => {
    const view = article(ferry);
    assert.deepEqual(
      { ...view, body: view.body?.text, provenance: view.provenance.map(({ field, how }) => `${field} ${how}`) },
      {
        headline: "Ferry back in service",
        derived: false,
        section: { name: "Town / Harbour", path: "/sections/town-harbour/" },
        credits: [
          { name: "Mara Quill", path: "/authors/mara-quill/", role: null },
          { name: "Ben Ode", path: "/authors/ben-ode/", role: "photos" },
        ],
        date: { edtf: "2022-02-04", how: "given" },
        updated: { edtf: "2022-02-06", how: "given" },
        calendar: [
          { name: "2022", path: "/2022/" },
          { name: "2022-02", path: "/2022/02/" },
          { name: "2022-02-04", path: "/2022/02/04/" },
        ],
        opening: "After nine weeks",
        anniversary: "/on-this-day/02-04/",
        publication: { name: "The Saltmarsh Courier", path: "/publications/the-saltmarsh-courier/" },
        dek: "After nine weeks",
        blurbs: ["The ferry sails again.", "It had been out of service ..."],
        images: [],
        lead: null,
        card: null,
        body: '<p>She <em>sails</em>. See <a href="https://courier.example/ferry/map.html" rel="noopener">the map</a>.</p>\n',
        corrections: [{ date: null, text: "She sailed on Friday.", kind: "correction" }],
        alsoPublished: [],
        versions: [],
        withheld: false,
        status: "corrected",
        truncated: true,
        tags: ["Ferries", "Harbour board"],
        url: "https://courier.example/ferry/",
        archived: "https://web.archive.example/2022/ferry",
        captured: "2023-03",
        rights: "© Mara Quill",
        language: null,
        neighbours: [],
        akin: [],
        provenance: [
          "headline given",
          "date given",
          "updated given",
          "section given",
          "tags given",
          "authors given",
          "publication given",
          "dek given",
          "blurbs given",
          "body given",
          "url given",
          "archived given",
          "captured given",
          "rights given",
          "language given",
        ],
        source: { file: "content/quill.txt", line: 3 },
        claims: {
          headline: "Ferry back in service",
          datePublished: "2022-02-04",
          author: ["Mara Quill"],
          publisher: "The Saltmarsh Courier",
          articleSection: "Town / Harbour",
          inLanguage: "en",
          isBasedOn: "https://courier.example/ferry/",
          dateModified: "2022-02-06",
          keywords: ["Ferries", "Harbour board"],
          archivedAt: "https://web.archive.example/2022/ferry",
          rights: "© Mara Quill",
          corrections: [{ text: "She sailed on Friday.", datePublished: null }],
        },
        cited: {
          id: "ferry",
          type: "article-newspaper",
          title: "Ferry back in service",
          author: [{ family: "Quill", given: "Mara" }],
          "container-title": "The Saltmarsh Courier",
          issued: { "date-parts": [[2022, 2, 4]] },
          section: "Town / Harbour",
          keyword: ["Ferries", "Harbour board"],
          language: "en",
          URL: "https://courier.example/ferry/",
          source: undefined,
        },
      },
    );
  });

  test("says nothing that a record does not hold", () => {
    const view = article({ blurbs: ["The ferry sails again."], how: { blurbs: "given" } });
    assert.deepEqual(view.credits, []);
    assert.deepEqual(
      [view.section, view.publication, view.dek, view.body, view.url, view.language],
      [null, null, null, null, null, null],
    );
    assert.deepEqual(
      [view.updated, view.tags, view.archived, view.captured, view.rights],
      [null, [], null, null, null],
    );
    assert.deepEqual([view.derived, view.corrections], [true, []]);
    assert.deepEqual(view.date, { edtf: null, how: null });
    assert.deepEqual(view.calendar, [{ name: "undated", path: "/undated/" }]);
    assert.deepEqual(view.claims, {
      headline: null,
      datePublished: null,
      author: [],
      publisher: null,
      articleSection: null,
      inLanguage: null,
      isBasedOn: null,
    });
  });

  test("names its language only where it is not the archive's", () => {
    assert.equal(article({ ...ferry, language: "EN" }).language, null);
    assert.equal(article({ ...ferry, language: "ja" }).language, "ja");
    assert.equal(article(ferry, [], { settings: { language: "de" } }).language, "en");
  });

  for (const url of ["mailto:ann@courier.example", "javascript:alert(1)", "ferry.html"]) {
    test(`does not call ${url} the original`, () => {
      assert.equal(article({ ...ferry, url }).url, null);
      assert.equal(article({ ...ferry, url }).claims.isBasedOn, null);
    });

    test(`does not call ${url} a copy of it`, () => {
      const view = article({ ...ferry, archived: url });
      assert.deepEqual([view.archived, view.claims.archivedAt], [null, undefined]);
    });
  }
});

describe("the stories before and after", () => {
  const story = (headline: string, date: string, ...authors: string[]): Story => ({ headline, date, authors });
  const stories = [
    story("Newest", "2022-02-06", "Mara Quill"),
    story("Middle", "2022-02-05", "Ann Lee", "Mara Quill", "Dora Ems"),
    story("Older", "2022-02-04", "Mara Quill"),
    story("By the other", "2022-02-01", "Ann Lee"),
    story("Undated", "[..2022-02-05]", "Mara Quill"),
  ];

  function around(headline: string) {
    const plan = planPages(archiveOf(stories));
    const { neighbours } = viewAt(plan, "article", pathOf(plan, headline));
    return neighbours.map(({ shelf, older, newer }) => [shelf.name, older?.headline, newer?.headline]);
  }

  test("are those by each author, in the archive's order", () => {
    assert.deepEqual(around("Middle"), [
      ["Ann Lee", "By the other", undefined],
      ["Mara Quill", "Undated", "Newest"],
    ]);
    assert.deepEqual(around("Newest"), [["Mara Quill", "Middle", undefined]]);
    assert.deepEqual(around("Undated"), [["Mara Quill", "Older", "Middle"]]);
    assert.deepEqual(around("Older"), [["Mara Quill", undefined, "Undated"]]);
  });

  test("are those in the section too, after those by its authors", () => {
    const inHarbour = (headline: string, date: string, author: string): Story => {
      return { ...story(headline, date, author), section: "Harbour" };
    };
    const plan = planPages(
      archiveOf([
        inHarbour("Last", "2022-02-06", "Ann Lee"),
        inHarbour("Between", "2022-02-05", "Mara Quill"),
        story("Elsewhere", "2022-02-04", "Mara Quill"),
        inHarbour("First", "2022-02-03", "Dora Ems"),
      ]),
    );
    const { neighbours } = viewAt(plan, "article", pathOf(plan, "Between"));
    assert.deepEqual(
      neighbours.map(({ of, shelf, older, newer }) => [of, shelf.path, older?.headline, newer?.headline]),
      [
        ["author", "/authors/mara-quill/", "Elsewhere", undefined],
        ["section", "/sections/harbour/", "First", "Last"],
      ],
    );
  });
});

const claimed = [
  ["2022-02-04", "given", "2022-02-04"],
  ["2022-02", "given", "2022-02"],
  ["1987-XX", "given", "1987"],
  ["2022-02-04", "inferred", null],
  ["2022-02-04?", "given", null],
  ["1998~", "given", null],
  ["1998%", "given", null],
  ["[..2022-02-04]", "given", null],
  ["[2022-02-04,2022-04-02]", "given", null],
  ["2021/2022", "given", null],
  ["198X", "given", null],
] as const;

describe("a claimed date", () => {
  for (const [date, how, published] of claimed) {
    test(`${date}, ${how}, is ${published}`, () => {
      const [filed] = archiveOf([{ headline: "Ferry", date, how: { date: how } }]).stories;
      assert.ok(filed);
      assert.equal(claims(filed.article).datePublished, published);
    });
  }
});

const changes = [
  ["2022-02-04", "2022-02-05", true],
  ["2022-02-04", "2022-02-04", false],
  ["2022-02-04", "2022-02-03", false],
  ["2022-02-04", "2022-02", false],
  ["2022-02-04", "2022-03", true],
  ["2022-02", "2022-02-28", false],
  ["2022-02", "2022-03-01~", true],
  ["[..2022-02-04]", "2022-02-05", true],
  ["[2022-02-04..]", "2022-02-05", false],
  ["2022-02-04", "[..2022-02-05]", false],
  ["2022-02-04", "[2022-02-05..]", true],
  ["198X", "1990", true],
  [undefined, "2022-02-05", true],
] as const;

describe("a later change", () => {
  for (const [date, updated, isLater] of changes) {
    test(`of ${updated} ${isLater ? "is told" : "is not told"} of a story of ${date}`, () => {
      const view = article({ headline: "Ferry", ...(date !== undefined && { date }), updated });
      assert.deepEqual(view.updated, isLater ? { edtf: updated, how: "given" } : null);
    });
  }
});

describe("what machines are told besides", () => {
  const told = (story: Story) => {
    const { dateModified, keywords, archivedAt, rights } = article({ headline: "Ferry", ...story }).claims;
    return { dateModified, keywords, archivedAt, rights };
  };
  const nothing = { dateModified: undefined, keywords: undefined, archivedAt: undefined, rights: undefined };

  test("is what was given, and nothing that was concluded", () => {
    const all = { updated: "2022-02-06", tags: ["Ferries"], archived: "https://w.example/a", rights: "© Ann" };
    const how = { updated: "inferred", tags: "derived", archived: "inferred", rights: "derived" } as const;
    assert.deepEqual(told({ ...all, how }), nothing);
    assert.deepEqual(told(all).keywords, ["Ferries"]);
  });

  test("is a change only as far as its date states it", () => {
    for (const [updated, said] of [
      ["2022-02", "2022-02"],
      ["2022-02-XX", "2022-02"],
      ["2022-02-06?", undefined],
      ["[..2022-02-06]", undefined],
    ] as const) {
      assert.deepEqual(told({ updated }), { ...nothing, dateModified: said }, updated);
    }
  });
});

describe("claimed authors", () => {
  test("are those who wrote, with a title or without one", () => {
    const authors = [
      { name: "Mara Quill", role: "Staff writer" },
      { name: "Ann Lee", role: "translation" },
      "Dora Ems",
    ];
    const [filed] = archiveOf([{ headline: "Ferry", authors }]).stories;
    assert.ok(filed);
    assert.deepEqual(claims(filed.article).author, ["Mara Quill", "Dora Ems"]);
  });

  test("are not those who took the photographs, and agencies are no persons", () => {
    const authors = [
      { name: "Ben Ode", role: "photos" },
      { name: "The Quay Wire", role: "agency" },
    ];
    const [filed] = archiveOf([{ headline: "Ferry", authors }]).stories;
    assert.ok(filed);
    const said = claims(filed.article);
    assert.deepEqual([said.author, said.agencies], [[], ["The Quay Wire"]]);
  });

  test("are none where they were concluded from something else", () => {
    const [filed] = archiveOf([{ headline: "Ferry", authors: ["Ann Lee"], how: { authors: "inferred" } }]).stories;
    assert.ok(filed);
    assert.deepEqual(claims(filed.article).author, []);
  });
});
