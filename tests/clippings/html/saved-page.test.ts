import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { fileFormatOf, headOf } from "../../../src/clippings/formats.ts";
import { isHtml } from "../../../src/clippings/html/page/is-html.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";
import { readHtml } from "./read-html.ts";

/** The paper and all names are invented. */
const text = [
  "The board of the harbour voted on Wednesday to keep the old pier, eleven years after the first letter had reached it.",
  "Nine members were for it and eight against. The county, to which the pier belongs, will pay for the piles, and the board for the planks.",
  "Those who live beside the pier had written more than four hundred letters since then. Most of them were read out at the meeting, which took until midnight.",
]
  .map((words) => `<p>${words}</p>`)
  .join("\n");

function page(head: string, above = "", lang = "en-GB"): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body><nav><a href="/">Home</a></nav><article>${above}${text}</article><footer>© 2019 The Harbour Gazette</footer></body></html>`;
}

function data(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
}

const article = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Board keeps the &quot;old&quot; pier",
  datePublished: "2011-03-09T23:30:00Z",
  dateModified: "2011-03-12",
  author: [{ "@type": "Person", name: "Ann Lee" }, "Bo Ek"],
  publisher: { "@type": "Organization", name: "The Harbour Gazette" },
  articleSection: "Harbour",
  keywords: "pier, harbour board, Pier",
  alternativeHeadline: "A vote after eleven years",
  license: "https://licences.example/by",
  image: {
    "@type": "ImageObject",
    url: "https://gazette.example/img/pier.jpg",
    caption: "The pier",
    creditText: "Cy Day",
  },
  correction: [{ "@type": "CorrectionComment", text: "It was nine to eight.", datePublished: "2011-03-12" }],
  mainEntityOfPage: "https://gazette.example/2011/pier/",
};

test("JSON-LD gives each field, and says so", async () => {
  const { clippings, format, problems } = await readHtml(page(data(article)));
  assert.equal(format, "saved-page");
  assert.deepEqual(problems, []);
  const [story] = clippings;
  const rule = { how: "given", rule: "json-ld" };
  assert.deepEqual(story?.headline, { value: 'Board keeps the "old" pier', ...rule });
  assert.deepEqual(story?.date, { value: "2011-03-09", ...rule });
  assert.deepEqual(story?.updated, { value: "2011-03-12", ...rule });
  assert.deepEqual(story?.authors, { value: [{ name: "Ann Lee" }, { name: "Bo Ek" }], ...rule });
  assert.deepEqual(story?.publication, { value: "The Harbour Gazette", ...rule });
  assert.deepEqual(story?.section, { value: "Harbour", ...rule });
  assert.deepEqual(story?.tags, { value: ["pier", "harbour board"], ...rule });
  assert.deepEqual(story?.dek, { value: "A vote after eleven years", ...rule });
  assert.deepEqual(story?.rights, { value: "https://licences.example/by", ...rule });
  assert.deepEqual(story?.url, { value: "https://gazette.example/2011/pier/", ...rule });
  assert.deepEqual(story?.language, { value: "en-GB", how: "given", rule: "html-lang" });
  assert.deepEqual(story?.images, [
    { src: "https://gazette.example/img/pier.jpg", caption: "The pier", credit: "Cy Day" },
  ]);
  assert.deepEqual(story?.notices, [{ kind: "correction", text: "It was nine to eight.", date: "2011-03-12" }]);
  assert.match(story?.body?.value ?? "", /^The board of the harbour[\s\S]*until midnight\.$/);
});

test("a moment with an offset is the day in the archive's zone", async () => {
  const { clippings } = await readHtml(page(data(article)), "Asia/Tokyo");
  assert.equal(clippings[0]?.date?.value, "2011-03-10");
});

const shapes: readonly (readonly [name: string, script: string])[] = [
  ["in a list", data([{ "@type": "WebPage" }, article])],
  [
    "in a graph, its people elsewhere",
    data({
      "@graph": [
        { "@type": "Person", "@id": "#a", name: "Ann Lee" },
        { "@type": "Person", "@id": "#b", name: "Bo Ek" },
        { ...article, author: [{ "@id": "#a" }, { "@id": "#b" }] },
      ],
    }),
  ],
  ["with authors in a byline", data({ ...article, author: "By Ann Lee and Bo Ek" })],
  ["in a comment", data(`<!-- ${JSON.stringify(article)} -->`)],
  ["in CDATA", data(`//<![CDATA[\n${JSON.stringify(article)}\n//]]>`)],
  [
    "with line ends in its strings and commas too many",
    data(
      JSON.stringify({ ...article, description: "a|b" })
        .replace("a|b", "a\nb")
        .replace(/\}$/, ",}"),
    ),
  ],
];

for (const [name, script] of shapes) {
  test(`JSON-LD ${name}`, async () => {
    const { clippings, problems } = await readHtml(page(script));
    assert.deepEqual(problems, []);
    assert.equal(clippings[0]?.headline?.value, 'Board keeps the "old" pier');
    assert.deepEqual(clippings[0]?.authors?.value, [{ name: "Ann Lee" }, { name: "Bo Ek" }]);
  });
}

test("JSON-LD that is none is reported, and the rest is read", async () => {
  const { clippings, problems } = await readHtml(
    page(
      `${data('{"@type": "NewsArticle", headline: Board')}<meta property="og:title" content="Board keeps the pier"><meta property="og:type" content="article">`,
    ),
  );
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ["json-ld-unreadable"],
  );
  assert.equal(clippings[0]?.headline?.value, "Board keeps the pier");
});

/** What stands in the head and above the text; what is read of it. */
const others: readonly (readonly [
  name: string,
  head: string,
  above: string,
  wanted: Readonly<Record<string, unknown>>,
])[] = [
  [
    "Open Graph",
    '<meta property="og:title" content="Board keeps the pier | The Harbour Gazette"><meta property="og:site_name" content="The Harbour Gazette"><meta property="article:published_time" content="2011-03-09"><meta property="article:section" content="Harbour"><meta property="article:tag" content="Piers"><meta property="og:locale" content="en_GB">',
    "<h1>Board keeps the pier</h1>",
    {
      headline: "Board keeps the pier",
      date: "2011-03-09",
      section: "Harbour",
      publication: "The Harbour Gazette",
      tags: ["Piers"],
    },
  ],
  [
    "names of libraries",
    '<meta name="citation_title" content="Board keeps the pier"><meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Ek, Bo"><meta name="citation_publication_date" content="2011/03/09">',
    "",
    { headline: "Board keeps the pier", authors: ["Ann Lee", "Bo Ek"], date: "2011-03-09" },
  ],
  [
    "Dublin Core",
    '<meta name="DC.title" content="Board keeps the pier"><meta name="DC.creator" content="Ann Lee"><meta name="DC.date.issued" content="2011-03-09"><meta name="DC.rights" content="Free for all">',
    "",
    { headline: "Board keeps the pier", authors: ["Ann Lee"], date: "2011-03-09", rights: "Free for all" },
  ],
  [
    "Parse.ly and Sailthru",
    '<meta name="parsely-title" content="Board keeps the pier"><meta name="parsely-author" content="Ann Lee"><meta name="sailthru.date" content="Wed, 09 Mar 2011 10:00:00 -0500">',
    "",
    { headline: "Board keeps the pier", authors: ["Ann Lee"], date: "2011-03-09" },
  ],
  [
    "what readers see",
    "<title>Board keeps the pier - The Harbour Gazette</title>",
    '<h1>Board keeps the pier</h1><p class="byline">By Ann Lee</p><p class="date">Published 9 March 2011</p>',
    { headline: "Board keeps the pier", authors: ["Ann Lee"], date: "2011-03-09" },
  ],
  [
    "microdata, not that of a picture",
    "",
    '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Board keeps the pier</h1><span itemprop="author">Ann Lee</span><div itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><span itemprop="author">Cy Day</span></div><meta itemprop="datePublished" content="2011-03-09"></div>',
    { headline: "Board keeps the pier", authors: ["Ann Lee"], date: "2011-03-09" },
  ],
  [
    "rel-author and time",
    "",
    '<h1>Board keeps the pier</h1><a rel="author" href="/ann">Ann Lee</a><time datetime="2011-03-09T10:00:00+01:00">Wednesday</time>',
    { headline: "Board keeps the pier", authors: ["Ann Lee"], date: "2011-03-09" },
  ],
  [
    "no date where only that of a change is known",
    '<meta property="article:modified_time" content="2011-03-12">',
    '<h1>Board keeps the pier</h1><p class="date">Updated 12 March 2011</p>',
    { date: undefined, updated: "2011-03-12" },
  ],
  [
    "a description that readers see",
    '<meta name="description" content="The vote came after eleven years of letters.">',
    "<h1>Board keeps the pier</h1><h2>The vote came after eleven years of letters.</h2>",
    { dek: "The vote came after eleven years of letters.", blurbs: [] },
  ],
  [
    "a description for others",
    '<meta name="description" content="How a town came to keep what it had.">',
    "<h1>Board keeps the pier</h1>",
    { dek: undefined, blurbs: ["How a town came to keep what it had."] },
  ],
  [
    "a description that is the text's beginning",
    '<meta name="description" content="The board of the harbour voted on Wednesday to keep the old pier…">',
    "<h1>Board keeps the pier</h1>",
    { dek: undefined, blurbs: ["The board of the harbour voted on Wednesday to keep the old pier…"] },
  ],
  [
    "a title whose end no other source knows",
    "<title>Board keeps the pier - The Harbour Gazette</title>",
    "",
    { headline: "Board keeps the pier - The Harbour Gazette" },
  ],
  [
    "a page out of a web archive",
    '<link rel="canonical" href="https://web.archive.org/web/20190504010203/https://gazette.example/pier">',
    "<h1>Board keeps the pier</h1>",
    {
      url: "https://gazette.example/pier",
      archived: "https://web.archive.org/web/20190504010203/https://gazette.example/pier",
      captured: "2019-05-04",
    },
  ],
];

for (const [name, head, above, wanted] of others) {
  test(name, async () => {
    const { clippings } = await readHtml(page(head, above));
    assert.equal(clippings.length, 1);
    const story = clippings[0] as unknown as Readonly<Record<string, { readonly value?: unknown } | undefined>>;
    for (const [field, value] of Object.entries(wanted)) {
      const said = field === "blurbs" ? clippings[0]?.blurbs.map((blurb) => blurb.value) : story[field]?.value;
      assert.deepEqual(
        field === "authors" ? clippings[0]?.authors?.value.map((author) => author.name) : said,
        value,
        field,
      );
    }
    assert.match(clippings[0]?.body?.value ?? "", /^The board of the harbour voted/m);
  });
}

test("what was said otherwise is counted as dropped", async () => {
  const { tally } = await readHtml(page(`${data(article)}<meta name="author" content="Di Fox">`));
  const part = tally?.parts.find(({ name }) => name === "meta-tag author");
  assert.equal(part?.as, "dropped");
  assert.equal(part?.example.text, "Di Fox");
});

test("a page without a story gives none and says so", async () => {
  for (const html of [
    '<!doctype html><title>Search</title><form action="/s"><input name="q"></form>',
    "<html><body></body></html>",
    "<!doctype html>",
  ]) {
    const { clippings, problems, tally } = await readHtml(html);
    assert.deepEqual(clippings, []);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["page-without-story"],
    );
    assert.equal(tally?.leftOut[0]?.count, 1);
  }
});

test("a page in the letters that it names", async () => {
  const html = `<html><head><meta charset="windows-1251"><title>x</title></head><body><article><h1>\u00cf\u00f0\u00e8\u00f7\u00e0\u00eb</h1>${text}</article></body></html>`;
  const { clippings } = await readHtml(Uint8Array.from(html, (sign) => sign.charCodeAt(0)));
  assert.equal(clippings[0]?.headline?.value, "Причал");
});

test("what is beyond all bounds is reported and costs little", { timeout: 20_000 }, async () => {
  for (const html of [
    `<html><body>${"<div>".repeat(200_000)}`,
    `<html><body>${"<p>x</p>".repeat(200_000)}`,
    `<!doctype html><html><body>${"<b>x".repeat(3900)}`,
    page(data(article), '<h2><a href="/">x'.repeat(1900)),
    `<html><script type="application/ld+json">${"[".repeat(100_000)}</script><body>x`,
  ]) {
    const { clippings, problems } = await readHtml(html);
    assert.deepEqual(clippings, []);
    assert.ok(problems.length > 0);
  }
});

const kinds: readonly (readonly [text: string, html: boolean])[] = [
  ["<!DOCTYPE html>\n<p>x", true],
  ["\ufeff\n<!-- saved from url=(0010)https://x --><html>", true],
  ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">', true],
  ["<article><p>x</p></article>", true],
  ["<title>x</title><p>y", true],
  ["<body> is a tag", false],
  ["The <html> tag", false],
  ["# Pier\n\n<article>x</article>", false],
  ['<?xml version="1.0"?><rss><channel/></rss>', false],
  ["<p>x</p>", false],
  ["", false],
];

test("what is HTML and what only has a tag", () => {
  for (const [start, html] of kinds) assert.equal(isHtml(start), html, start);
  assert.equal(fileFormatOf(headOf(bytesOf(new TextEncoder().encode("<!doctype html><p>x"))))?.name, "saved-page");
});

const corpora = fileURLToPath(new URL("../../../../shared/corpora/", import.meta.url));
const isThere = existsSync(`${corpora}article-extraction-benchmark/html`);

test("no story of a real paper is taken for a list", { skip: !isThere, timeout: 300_000 }, async () => {
  const folder = `${corpora}article-extraction-benchmark/html/`;
  for (const name of readdirSync(folder).filter((_, index) => index % 6 === 0)) {
    const { format, clippings } = await readHtml(gunzipSync(readFileSync(folder + name)));
    assert.equal(`${format} ${clippings.length}`, "saved-page 1", name);
  }
});

const longPieces = [
  ["a set of pictures that is one long word", `<img src="data:," srcset="${"a".repeat(100_000)} b">`],
  ["a picture put off whose name has many endings", `<img data-src="${".jpg".repeat(50_000)} x y">`],
  ["a property that is a long gap", `<meta property="og:${"\t".repeat(200_000)}x" content="y">`],
  ["a style that is a long gap", `<div style="${" ".repeat(200_000)}">x</div>`],
  ["a list of very many items", `<ul>${"<li><b>x</b></li>".repeat(15_000)}</ul>`],
] as const;
for (const [what, html] of longPieces) {
  test(`${what} takes no longer than it is long`, async () => {
    const begun = performance.now();
    const { clippings } = await readHtml(page(data(article), html));
    assert.equal(clippings.length, 1);
    assert.ok(performance.now() - begun < 20_000);
  });
}

test("a text full of spaces is kept as plain text, in code too", async () => {
  const gap = "\u00a0".repeat(50_000);
  for (const [start, end] of [
    ["<p>", "</p>"],
    ["<p><code>", "</code></p>"],
  ] as const) {
    const begun = performance.now();
    const { clippings, tally } = await readHtml(page(data(article), `${start}Kept${gap}whole${end}`));
    assert.match(clippings[0]?.body?.value ?? "", /Kept\s+whole[\s\S]*pier/);
    assert.ok(JSON.stringify(tally).includes("full of spaces, kept as plain text"));
    assert.ok(performance.now() - begun < 20_000);
  }
});

test("sizes of a picture with many blanks between them take no longer than they are long", async () => {
  const picture = `<img src="data:," srcset="a${" ".repeat(19_000)}b">`;
  const begun = performance.now();
  const { clippings } = await readHtml(page(data(article), picture.repeat(60)));
  assert.equal(clippings.length, 1);
  assert.ok(performance.now() - begun < 20_000);
});
