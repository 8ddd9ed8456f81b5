import assert from "node:assert/strict";
import { test } from "node:test";
import type { Clipping } from "../../../src/clippings/clipping.ts";
import { readHtml } from "./read-html.ts";

/** The paper and all names are invented. */
const head =
  '<!doctype html><html lang="en-GB"><head><title>Harbour | The Harbour Gazette</title><meta property="og:site_name" content="The Harbour Gazette"><link rel="canonical" href="https://gazette.example/authors/ann-lee/"></head>';

function lines(clippings: readonly Clipping[]): readonly string[] {
  return clippings.map(({ headline, date, url, authors, blurbs }) =>
    [headline?.value, date?.value, url?.value, authors?.value.map(({ name }) => name).join(), blurbs[0]?.value].join(
      " | ",
    ),
  );
}

const stories = [
  [
    "Board keeps the old pier",
    "9 March 2011",
    "/2011/03/old-pier/",
    "The board voted to keep the pier, eleven years after the first letter.",
  ],
  [
    "Ferry comes back in May",
    "2 March 2011",
    "/2011/03/ferry/",
    "Two boats a day will cross to the island, the owners say.",
  ],
  [
    "Fishmarket to open at six",
    "28 February 2011",
    "/2011/02/fishmarket/",
    "It opens an hour earlier, and those who live beside it are cross.",
  ],
] as const;

const expected = stories.map(
  ([headline, , path, blurb], index) =>
    `${headline} | ${["2011-03-09", "2011-03-02", "2011-02-28"][index]} | https://gazette.example${path} | Ann Lee | ${blurb}`,
);

test("an author's page of repeated parts", async () => {
  const items = stories.map(
    ([headline, date, path, blurb]) =>
      `<div class="teaser-item post-${path.length}"><h3><a href="${path}">${headline}</a></h3><span class="date">${date}</span><p>${blurb}</p></div>`,
  );
  const reading = await readHtml(
    `${head}<body><nav><a href="/harbour/news-of-the-harbour">News of the harbour</a></nav><h1>Ann Lee</h1><p>Ann writes about the sea.</p><div>${items.join("").replaceAll("teaser-item", "entry")}</div></body></html>`,
  );
  assert.equal(reading.format, "listing-page");
  assert.deepEqual(lines(reading.clippings), expected);
  assert.deepEqual(
    reading.clippings.map(({ authors }) => [authors?.how, authors?.rule]),
    stories.map(() => ["inferred", "author-page"]),
  );
  assert.equal(reading.clippings[0]?.publication?.value, "The Harbour Gazette");
  assert.equal(reading.tally?.found, 3);
});

test("an h-feed", async () => {
  const items = stories.map(
    ([headline, , path, blurb], index) =>
      `<article class="h-entry"><a class="p-name u-url" href="${path}">${headline}</a><time class="dt-published" datetime="${["2011-03-09", "2011-03-02", "2011-02-28"][index]}">x</time><p class="p-author">Ann Lee</p><p class="p-summary">${blurb}</p></article>`,
  );
  const reading = await readHtml(`${head}<body><main class="h-feed">${items.join("")}</main></body></html>`);
  assert.equal(reading.format, "listing-page");
  assert.deepEqual(lines(reading.clippings), expected);
  assert.equal(reading.clippings[0]?.headline?.rule, "h-feed");
});

test("an ItemList in JSON-LD", async () => {
  const elements = stories.map(([headline, date, path, blurb], index) => ({
    "@type": "ListItem",
    position: index,
    item: {
      "@type": "NewsArticle",
      headline,
      url: `https://gazette.example${path}`,
      datePublished: date,
      description: blurb,
      author: { name: "Ann Lee" },
    },
  }));
  const data = {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    mainEntity: { "@type": "ItemList", itemListElement: elements },
  };
  const reading = await readHtml(
    `${head}<body><script type="application/ld+json">${JSON.stringify(data)}</script><ul><li>Board keeps the old pier</li></ul></body></html>`,
  );
  assert.equal(reading.format, "listing-page");
  assert.deepEqual(lines(reading.clippings), expected);
});

test("a story with other stories below it is no list", async () => {
  const items = stories.map(
    ([headline, date, path]) =>
      `<div class="entry"><h3><a href="${path}">${headline}</a></h3><span class="date">${date}</span></div>`,
  );
  const text =
    "<p>The board of the harbour voted on Wednesday to keep the pier, eleven years after the first letter had reached it, and told nobody why it took so long.</p>".repeat(
      4,
    );
  const reading = await readHtml(
    `${head.replace("Harbour |", "Board keeps the pier |")}<body><article><h1>Board keeps the pier</h1>${text}</article><div>${items.join("")}</div></body></html>`,
  );
  assert.equal(reading.format, "saved-page");
  assert.deepEqual(
    reading.clippings.map(({ headline }) => headline?.value),
    ["Board keeps the pier"],
  );
});

test("a menu is no list", async () => {
  const items = ["News of the harbour", "Letters to the editor", "Tides and weather", "About this newspaper"].map(
    (name) => `<li class="entry"><a href="/${name.length}/">${name}</a></li>`,
  );
  const reading = await readHtml(`${head}<body><ul>${items.join("")}</ul></body></html>`);
  assert.deepEqual(reading.clippings, []);
  assert.deepEqual(
    reading.problems.map(({ rule }) => rule),
    ["page-without-story"],
  );
});
