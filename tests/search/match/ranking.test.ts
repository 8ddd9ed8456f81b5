import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryShard } from "../../../bench/search/memory-shard.ts";
import { prepare, rankBy } from "../../../bench/search/rank-in-memory.ts";
import type { SearchStory } from "../../../bench/search/story.ts";
import { weights } from "../../../src/search/browser/match/weights.ts";

/** Other words, so that no story is short. */
const filler = "The tide came in at seven and went out at one, and nobody on the quay thought more of it than usual.";

/** A story of which a test says what matters. Later in the list is older. */
function story(id: number, said: Partial<SearchStory>): SearchStory {
  const date = `2019-03-${String(28 - id).padStart(2, "0")}`;
  return { id, headline: "Quiet week", authors: [], dek: [], body: filler, date, ...said };
}

/** What endings these invented stories have. */
const stem = (form: string): string => form.replace(/(?:ed|ing|es|s)$/, "");

/** The ids of the stories found, best first. */
async function ranked(query: string, ...said: readonly Partial<SearchStory>[]): Promise<number[]> {
  // Rare words are worth more than frequent ones, so there must be others.
  const others = Array.from({ length: 20 }, () => ({ headline: "Low water", body: filler.repeat(2) }));
  const stories = [...said, ...others].map((one, id) => story(id % 28, { ...one, id }));
  const found = await rankBy(weights, await prepare(query, [memoryShard(stories, stem)]));
  return found.map(([, place]) => place);
}

const mention = `${filler} Somebody mentioned herring there. ${filler}`;

test("a word in the headline stands before one in the dek, and that before one in the text", async () => {
  const found = await ranked(
    "herring",
    { body: mention },
    { dek: ["A herring was seen off the pier"] },
    { headline: "Herring is back" },
  );
  assert.deepEqual(found, [2, 1, 0]);
});

test("no number of mentions in a long text stands before the headline", async () => {
  const found = await ranked("herring", { body: mention.repeat(30) }, { headline: "Herring is back" });
  assert.deepEqual(found, [1, 0]);
});

test("so it is with two words, of which the one is in the headline and the other is not", async () => {
  const found = await ranked(
    "herring prices",
    { headline: "Herring is back", body: `${filler} Prices fell. ${filler}` },
    { headline: "Prices of herring fall" },
  );
  assert.deepEqual(found, [1, 0]);
});

test("words side by side, in the order of the query, stand before the same words scattered", async () => {
  const scattered = { body: `${filler} The harbour is old. ${filler} So is the wall there.` };
  const beside = { body: `${filler} Old is the harbour wall. ${filler} So it is now there.` };
  const turned = { body: `${filler} Old is the wall harbour. ${filler} So it is now there.` };
  assert.deepEqual(await ranked("harbour wall", scattered, turned, beside), [2, 0, 1]);
  assert.deepEqual(
    await ranked("harbour wall", { headline: "Wall and harbour" }, { headline: "Harbour wall rises" }),
    [1, 0],
  );
});

test("the very form stands before another form of the word, in the same field", async () => {
  const found = await ranked("argued", { headline: "Council argues" }, { headline: "Council argued" });
  assert.deepEqual(found, [1, 0]);
});

test("a writer's name is found as words, before a text that mentions it", async () => {
  const named = { body: `${filler} So did Ann Lee, it is said. ${filler}` };
  assert.deepEqual(await ranked("ann lee", named, { authors: ["Ann Lee", "Tom Quill"] }, {}), [1, 0]);
});

test("a short text that mentions a word once stands before a long one that does", async () => {
  const found = await ranked("herring", { body: mention + filler.repeat(20) }, { body: mention });
  assert.deepEqual(found, [1, 0]);
});

test("of stories that match alike the newer comes first, and then the archive's order holds", async () => {
  const same = { headline: "Herring is back" };
  assert.deepEqual(await ranked("herring", same, same, same), [0, 1, 2]);
  const day = { ...same, date: "2019-03-01" };
  assert.deepEqual(await ranked("herring", day, day, day), [0, 1, 2]);
});
