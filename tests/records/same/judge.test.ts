import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/records/article.ts";
import { judge, lookAt } from "../../../src/records/same/judge.ts";
import { comparedWords } from "../../../src/records/same/words.ts";
import { sentences, story, text } from "./stories.ts";

type Said = Parameters<typeof story>[1];

/** What is said of a story and a second one that differs from it so far. */
function between(first: Said, second: Said): string {
  const [one, other] = [lookAt(story("one", first)), lookAt(story("other", second))];
  const [there, back] = [judge(one, other), judge(other, one)];
  assert.deepEqual(there, back, "the order does not matter");
  return `${there.sure} ${there.rule}`;
}

const others = sentences.slice(6).join(" ");
const edited = text.replace("voted on Tuesday", "decided").replace("about 340,000 crowns", "340,000 crowns");
const cut = sentences.slice(0, 3).join(" ");
const more = `${edited} ${sentences.slice(6, 8).join(" ")}`;
const address = "https://courier.example/pier";

test("what is one story for certain, and by which rule", () => {
  const rows: [string, string, Said, Said][] = [
    [
      "feed and export",
      "certain same-address",
      { url: address, body: null },
      { url: `${address}/?utm_source=rss`, headline: "Old pier stays" },
    ],
    ["the same text", "certain same-text", {}, { headline: "A pier for ever" }],
    [
      "quotes, dashes and case",
      "certain same-text",
      { body: `“Oak,” she said — ${text}` },
      { body: `"oak", SHE said -- ${text}` },
    ],
    ["the paper of the next day", "certain same-text", {}, { date: "2022-02-05", authors: [] }],
    ["a date that is a bound", "certain same-text", {}, { date: "[..2022-02-06]" }],
    [
      "a short text, the same headline",
      "certain same-text",
      { body: null, blurbs: [sentences[0]] },
      { body: sentences[0] },
    ],
    ["a clip and its story", "certain clip-of-text", { body: null, blurbs: [sentences[1]] }, {}],
    ["a clip that breaks off", "certain clip-of-text", { body: null, blurbs: [`${sentences[0].slice(0, 60)}...`] }, {}],
    ["an edited text", "certain near-duplicate", {}, { body: edited, headline: "Pier stays" }],
    ["a cut text", "certain contained-text", {}, { body: cut, headline: "Pier stays" }],
    [
      "an agency's name beside",
      "certain near-duplicate",
      {},
      { body: edited, authors: [{ name: "Ann Lee" }, { name: "Strait Press" }] },
    ],
    ["a desk for a name", "certain near-duplicate", {}, { body: edited, authors: [{ name: "Courier staff" }] }],
    [
      "a later version at one address",
      "certain same-address",
      { url: address },
      { url: address, body: more, headline: "Pier kept, accounts doubted", date: "2022-03-20" },
    ],
  ];
  for (const [what, expected, first, second] of rows) assert.equal(between(first, second), expected, what);
});

test("what a person has to decide", () => {
  const rows: [string, string, Said, Said][] = [
    ["the same text a year later", "unsure reprint", {}, { date: "2023-02-04" }],
    ["the same text, signed by somebody else", "unsure other-byline", {}, { authors: [{ name: "Bo Ek" }] }],
    [
      "an edited text without a date",
      "unsure near-duplicate",
      {},
      { body: edited, date: null, headline: "Pier stays" },
    ],
    [
      "half of a text",
      "unsure near-duplicate",
      {},
      { body: `${sentences.slice(0, 4).join(" ")} ${sentences.slice(8).join(" ")}`, headline: "Pier stays" },
    ],
    ["one headline and day, another text", "unsure other-text", {}, { body: others }],
    [
      "a story further down in a round-up",
      "unsure contained-text",
      { body: cut },
      { body: `${others} ${others.toUpperCase()} ${cut}`, headline: "The week" },
    ],
    [
      "one address, nothing in common",
      "unsure same-address",
      { url: address },
      { url: address, body: others, headline: "Goat wins the fair" },
    ],
  ];
  for (const [what, expected, first, second] of rows) assert.equal(between(first, second), expected, what);
});

test("what is two stories", () => {
  const rows: [string, Said, Said][] = [
    ["another text", {}, { body: others, headline: "Plaque for the builders" }],
    ["a headline alone", { body: null }, { body: null, date: "2022-02-05" }],
    ["an edited text, weeks apart", {}, { body: edited, date: "2022-03-04" }],
    [
      "a short text on another day",
      { body: null, blurbs: [sentences[0]] },
      { body: null, blurbs: [sentences[0]], date: "2021-02-04" },
    ],
    ["another language", { language: "en" }, { language: "de", body: edited }],
  ];
  for (const [what, first, second] of rows) assert.equal(between(first, second), "none null", what);
});

test("a template with other figures is no twin", () => {
  const report = (million: string, pct: string): string =>
    `The Bank of Sund said it expects a shortage of around ${million} million crowns in the money market today. Among the ` +
    "main factors bills that mature in official hands will drain some money, and a rise in the notes in circulation some more. " +
    `Partly offsetting these, exchequer transactions will add some, and the rate stands at ${pct} per cent.`;
  assert.equal(between({ body: report("450", "6-3/16") }, { body: report("300", "6-5/16") }), "unsure near-duplicate");
  assert.equal(
    between({ body: report("450", "six") }, { body: report("450", "6-1/16"), date: "2022-02-05" }),
    "unsure near-duplicate",
  );
  assert.equal(between({ body: report("450", "six") }, { body: report("450", "6") }), "certain near-duplicate");
});

test("words are compared without what copying changes, in every script, in linear time", () => {
  const rows = [
    ["Don’t “touch” — it!", "don't 'touch' -- it"],
    ["[The pier](https://courier.example/pier) stays", "The pier stays"],
    ["ÉTÉ à Sund", "été À sund"],
    ["ｗｉｄｅ １２", "wide 12"],
    ["東京都の港。", "東京都の港"],
  ] as const;
  for (const [one, other] of rows) assert.deepEqual([...comparedWords(one)], [...comparedWords(other)], one);
  assert.equal(comparedWords("東京都").length, 3);
  assert.notDeepEqual([...comparedWords("pier 4")], [...comparedWords("pier 5")]);
  for (const hostile of ["](".repeat(200_000), "[".repeat(400_000), "’".repeat(400_000), "\ud800".repeat(100_000)]) {
    const began = performance.now();
    comparedWords(hostile);
    assert.ok(performance.now() - began < 20_000);
  }
});

test("a text that only repeats itself says little", () => {
  const begin = "The same beginning of a table. ".repeat(20);
  const a: Partial<Article> = { body: `${begin}Wheat fell.` };
  assert.match(between({ ...a, date: "2022-02-04" } as Said, { body: `${begin}Rye rose.` }), /^(?:unsure|none)/);
});

test("a post that began as a copy of another and kept its name is asked about, not joined", () => {
  const guid = "https://courier.example/?p=568";
  const copy = { guid, url: "https://courier.example/ferry", headline: "The old pier, linked", body: others };
  assert.equal(between({ guid, url: address }, copy), "unsure same-guid");
  assert.equal(between({ guid, url: address }, { ...copy, body: edited }), "certain same-guid");
});
