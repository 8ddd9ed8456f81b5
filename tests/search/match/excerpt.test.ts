import assert from "node:assert/strict";
import { test } from "node:test";
import type { Piece } from "../../../src/search/browser/answer.ts";
import { memoryArchive } from "./memory-archive.ts";
import { type MemoryStory, memoryShard } from "./memory-shard.ts";

const printed = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

async function shown(story: MemoryStory, query: string) {
  const [result] = (await memoryArchive([memoryShard("en", [story])])({ query, shown: 20 })).results;
  assert.ok(result, query);
  return { title: printed(result.title), excerpt: printed(result.excerpt), fragment: result.fragment };
}

const body =
  "The council met on Tuesday in the town hall. Nobody spoke of the harbour at first. Then Ms O'Brien argued that the old harbour wall, “closed” since May, must be rebuilt. A vote was put off.\n\nIt will be taken in June.";

test("the sentence in which most of the words stand is shown, and their other forms are marked too", async () => {
  const story = { headline: "Wall argued over", body };
  assert.deepEqual(await shown(story, "argue harbour wall"), {
    title: "[Wall] [argued] over",
    excerpt: "…Then Ms O'Brien [argued] that the old [harbour] [wall], “closed” since May, must be rebuilt.\u00a0…",
    fragment: "argued",
  });
});

test("a phrase is marked as one run, with the signs that stand in it", async () => {
  const story = { headline: "Late", body };
  assert.equal((await shown(story, '"wall closed since"')).fragment, "wall, “closed” since");
  assert.equal((await shown(story, "o'brien")).fragment, "O'Brien");
  assert.match((await shown(story, '"harbour wall"')).excerpt, /old \[harbour wall\], “closed”/);
});

test("a short sentence runs on, over the end of a paragraph", async () => {
  const { excerpt } = await shown({ headline: "Late", body }, "vote");
  assert.equal(excerpt, "…A [vote] was put off. It will be taken in June.");
});

test("a long sentence is cut about what is marked", async () => {
  const long = `${"one two three four five ".repeat(20)}herring ${"six seven eight nine ten ".repeat(20)}end`;
  const { excerpt } = await shown({ headline: "Late", body: long }, "herring");
  assert.equal(
    excerpt,
    `…one two three four five [herring] ${"six seven eight nine ten ".repeat(4)}six seven eight nine\u00a0…`,
  );
});

test("a story that is found by its subjects alone shows them, and by its text shows that", async () => {
  const story = { headline: "Late", body, tags: ["Sea defences", "Harbour"] };
  assert.equal((await shown(story, "defences")).excerpt, "Sea [defences], Harbour");
  assert.match((await shown(story, "harbour")).excerpt, /^…?Nobody spoke of the \[harbour\]/);
  assert.equal((await shown(story, '"sea defences"')).excerpt, "[Sea defences], Harbour");
});

test("no phrase runs from one subject into the next, nor from the dek", async () => {
  const story = { headline: "Late", dek: ["At sea"], tags: ["Walls", "Quays"] };
  const found = async (query: string) =>
    (await memoryArchive([memoryShard("en", [story])])({ query, shown: 20 })).total;
  assert.deepEqual(await Promise.all(['"walls quays"', '"sea walls"', "quays"].map(found)), [0, 0, 1]);
});

test("without a mark in the text its beginning is shown; without a text nothing", async () => {
  const story = { headline: "Herring", dek: ["From the quay"], body };
  assert.deepEqual(await shown(story, "herring"), { title: "[Herring]", excerpt: "From the quay", fragment: null });
  assert.deepEqual(await shown({ headline: "Herring" }, ""), { title: "Herring", excerpt: "", fragment: null });
});

test("writing without spaces is cut between its sentences, and what was asked for is marked letter by letter", async () => {
  const story = {
    headline: "港の灯台",
    body: "昨日は晴れだった。漁港が閉鎖された。市長は何も言わなかった。明日も晴れるだろう。",
  };
  assert.deepEqual(await shown(story, "漁港が閉鎖"), {
    title: "港の灯台",
    excerpt: "…[漁港が閉鎖]された。市長は何も言わなかった。明日も晴れるだろう。",
    fragment: "漁港が閉鎖",
  });
  assert.equal((await shown(story, "港")).title, "[港]の灯台");
});

test("hostile text stays text, and what is long is cut", async () => {
  const hostile = `<img src=x onerror=alert(1)> </mark>\u202e ${"x".repeat(100_000)} gull`;
  const { excerpt } = await shown({ headline: "<b>Gull</b>", body: hostile }, "gull");
  assert.ok(excerpt.length < 600);
  assert.equal((await shown({ headline: "<b>Gull</b>", body: hostile }, "gull")).title, "<b>[Gull]</b>");
  const signs = await shown({ headline: "Dots", body: ".".repeat(50_000) }, "dots");
  assert.ok(signs.excerpt.length < 600);
});
