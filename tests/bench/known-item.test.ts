import assert from "node:assert/strict";
import { test } from "node:test";
import { corporaFound, real } from "../../bench/corpora/corpora.ts";
import { backfileSearch } from "../../bench/search/contenders/backfile.ts";
import type { SearchContender } from "../../bench/search/contenders/contender.ts";
import { miniSearchAny } from "../../bench/search/contenders/minisearch.ts";
import { inventedStories } from "../../bench/search/invented-stories.ts";
import type { Origin } from "../../bench/search/known-items.ts";
import { type KnownItem, knownItems } from "../../bench/search/known-items.ts";
import { plainWords } from "../../bench/search/plain-words.ts";
import { byOrigin, type Figures, figuresOf, ranksIn, ranksOf } from "../../bench/search/score.ts";
import { type SearchStory, storiesOf, textOf } from "../../bench/search/story.ts";
import { typedQueries } from "../../bench/search/typed-queries.ts";

const stories = inventedStories(600);
const options = { stories: 40, seed: 4 };
const items = knownItems(stories, options);

test("the same seed draws the same queries, another draws others, and the halves ask for different stories", () => {
  assert.deepEqual(knownItems(stories, options), items);
  assert.notDeepEqual(knownItems(stories, { ...options, seed: 5 }), items);
  const targets = (half: readonly KnownItem[]): Set<number> => new Set(half.map(({ target }) => target));
  assert.equal(targets(items.train).size, 40);
  assert.equal(targets(items.test).size, 40);
  assert.deepEqual(
    [...targets(items.test)].filter((target) => targets(items.train).has(target)),
    [],
  );
});

test("a query is two to four words of the headline, or of the text and not of the headline", () => {
  for (const { origin, query, target, alike } of [...items.train, ...items.test]) {
    const story = stories[target];
    assert.ok(story !== undefined && alike.has(target));
    const words = query.split(" ");
    assert.ok(words.length >= 2 && words.length <= 4, query);
    assert.equal(new Set(words).size, words.length, query);
    const [headline, text] = [new Set(plainWords(story.headline)), new Set(plainWords(textOf(story)))];
    for (const word of words) {
      assert.ok(
        origin === "headline" ? headline.has(word) : text.has(word) && !headline.has(word),
        `${word}: ${query}`,
      );
    }
  }
});

test("words that stand in one story alone, or in more than one of fifty, are never asked for", () => {
  const frequency = new Map<string, number>();
  for (const story of stories) {
    const words = new Set(plainWords(`${story.headline}\n${textOf(story)}`));
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  for (const { query } of [...items.train, ...items.test]) {
    for (const word of query.split(" ")) {
      const times = frequency.get(word) ?? 0;
      assert.ok(times >= 2 && times <= stories.length / 50, `${word} stands in ${times}`);
    }
  }
});

test("a story that stands there twice is never meant; one with another's headline is known to be so", () => {
  const twice = [...stories, ...stories.map((story) => ({ ...story, id: story.id + stories.length }))];
  assert.deepEqual(knownItems(twice, options), { train: [], test: [] });
  const [first] = stories;
  assert.ok(first !== undefined);
  const named = stories.map((story) => ({ ...story, headline: first.headline }));
  // All words of it are too frequent now, so none is telling.
  assert.deepEqual(knownItems(named, options).test, []);
});

test("what next to a digit, a hyphen or an apostrophe stands is no plain word", () => {
  assert.deepEqual(plainWords("The O’Brien-Harbour 4tons tonnes, émigrés; don't (quays) u.s. Wall"), [
    "tonnes",
    "émigrés",
    "quays",
    "wall",
  ]);
});

test("ranks and figures are those that are worked out by hand", () => {
  const item: KnownItem = { origin: "headline", query: "a b", target: 7, alike: new Set([7, 9]) };
  assert.deepEqual(ranksIn([1, 9, 7], item), { target: 3, alike: 2 });
  assert.deepEqual(ranksIn([], item), { target: Number.POSITIVE_INFINITY, alike: Number.POSITIVE_INFINITY });
  const ranks = [1, 2, 4, 10, Number.POSITIVE_INFINITY].map((target) => ({ target, alike: Math.min(target, 3) }));
  assert.deepEqual(figuresOf(ranks), {
    queries: 5,
    meanReciprocalRank: (1 + 1 / 2 + 1 / 4 + 1 / 10) / 5,
    successAt1: 0.2,
    successAt3: 0.4,
    successAt10: 0.8,
    alikeAt3: 1,
  });
  const [one, two] = ranks;
  assert.ok(one !== undefined && two !== undefined);
  const parted = byOrigin([item, { ...item, origin: "body" }], [one, two]);
  assert.deepEqual([parted.headline.successAt1, parted.body.successAt1], [1, 0]);
});

test("the queries that are typed are the same for the same seed, and of several kinds", () => {
  const queries = typedQueries(stories, 40, 3);
  assert.deepEqual(typedQueries(stories, 40, 3), queries);
  assert.equal(queries.length, 40);
  assert.ok(queries.every((query) => query.trim() !== ""));
  for (const kind of [/^"\S+ \S+"$/, /\d{4}\.\.\d{4}$/, / -\S+$/, /^\S+$/]) {
    assert.ok(
      queries.some((query) => kind.test(query)),
      `none is ${kind}`,
    );
  }
});

async function figures(
  contender: SearchContender,
  all: readonly SearchStory[],
  asked: readonly KnownItem[],
): Promise<Record<Origin, Figures>> {
  const index = await contender.index(all);
  try {
    return byOrigin(asked, await ranksOf(index, asked));
  } finally {
    await index.close?.();
  }
}

test("Backfile finds invented stories by telling words, and most of them first", async () => {
  const { headline, body } = await figures(backfileSearch, stories, items.test);
  for (const { meanReciprocalRank, successAt3, successAt10 } of [headline, body]) {
    assert.ok(successAt10 === 1, `${successAt10} among ten`);
    assert.ok(successAt3 >= 0.97, `${successAt3} among three`);
    assert.ok(meanReciprocalRank >= 0.93, `mean reciprocal rank ${meanReciprocalRank}`);
  }
});

for (const name of corporaFound() ? (["reuters", "huffpost"] as const) : []) {
  test(`it finds stories of ${name} by telling words`, async (context) => {
    // The full measure is `bench/search/known-item.ts`; this is a part of the stories, and queries for 60 of them.
    const all = storiesOf(real(name))
      .slice(0, 2500)
      .map((story, id) => ({ ...story, id }));
    const { test: asked } = knownItems(all, { stories: 60, seed: 9 });
    const own = await figures(backfileSearch, all, asked);
    assert.ok(own.headline.successAt3 >= 0.95, `${own.headline.successAt3} of headlines`);
    assert.ok(own.body.successAt3 >= 0.9, `${own.body.successAt3} of texts`);
    const other = await figures(miniSearchAny, all, asked);
    context.diagnostic(`MiniSearch: ${other.headline.successAt3} of headlines, ${other.body.successAt3} of texts`);
  });
}
