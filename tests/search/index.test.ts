import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive } from "../../src/archive/archive.ts";
import { fieldStep, type OpenShard, wordFields } from "../../src/search/browser/index/open-shard.ts";
import { fieldTokens } from "../../src/search/browser/text/field-tokens.ts";
import { archiveOf, daily, type Story } from "../archive-fixture.ts";
import { type BuiltIndex, buildIndex } from "./built-index.ts";

const nouns = [
  "ferry",
  "lighthouse",
  "café",
  "regatta",
  "herring",
  "Ångström",
  "灯台",
  "bridge’s",
  "tide",
  "日本語",
  "й",
];
const verbs = ["sank", "burns", "reopened", "was sold", "froze", "is_back", "résumé", "resume", "арестован", "हिन्दी"];

/** Stories of many words in every field, the newest first. */
function paper(count: number, more: Story = {}): Story[] {
  return daily(count, "2021-12-31").map((story, index) => {
    const n = count - index;
    const words = Array.from(
      { length: 30 + (n % 20) },
      (_, k) => `${nouns[(n * (k + 3)) % nouns.length]} the ${verbs[(n + k * k) % verbs.length]} w${(n * k) % 97}`,
    );
    return {
      ...story,
      headline: `Number ${n}: the ${nouns[n % nouns.length]}`,
      authors: n % 3 === 0 ? [] : [`Writer ${n % 7}`, "Ann Lee"],
      ...(n % 4 === 0 ? { dek: "The dek’s own words", blurbs: ["The harbour", "A blurb"] } : {}),
      ...(n % 5 === 0 ? {} : { body: `${words.join(" ")}.` }),
      ...(n % 6 === 0 ? { section: "World" } : {}),
      ...(n % 9 === 0 ? { publication: "The Saltmarsh Courier" } : {}),
      ...more,
    };
  });
}

/** Everything that a shard says of its words must be what the texts that it keeps say, and nothing else. */
async function assertTrue(shard: OpenShard): Promise<void> {
  const expected = new Map<string, Map<number, number[]>>();
  for (let place = 0; place < shard.entry.stories; place += 1) {
    const fields = fieldTokens(await shard.text(place));
    for (const [field, name] of wordFields.entries()) {
      for (const { form, at } of fields[name]) {
        const stories = expected.get(form) ?? new Map<number, number[]>();
        expected.set(form, stories);
        stories.set(place, [...(stories.get(place) ?? []), field * fieldStep + at]);
      }
    }
  }
  assert.deepEqual(
    await shard.formsFrom(""),
    [...expected.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
  );
  const vocabulary = await shard.vocabulary();
  for (const [form, stories] of expected) {
    const postings = await shard.postings(form);
    assert.ok(postings !== undefined, form);
    assert.deepEqual([...postings.stories], [...stories.keys()], form);
    const { at, starts } = await postings.places();
    for (const [index, [, places]] of [...stories].entries()) {
      assert.deepEqual([...at.subarray(starts[index], starts[index + 1])], places, form);
      for (const [field] of wordFields.entries()) {
        const count = places.filter((place) => Math.floor(place / fieldStep) === field).length;
        assert.equal(postings.counts[field]?.[index], Math.min(count, 255), form);
      }
    }
    assert.equal(postings.placesApart, stories.size > 64 && stories.size > 0.12 * shard.entry.stories, form);
    assert.equal(vocabulary.get(form), stories.size > 1 ? stories.size : undefined, form);
    const stem = await shard.stemOf(form);
    assert.ok(stem !== undefined && (await shard.formsOf(stem)).includes(form), form);
  }
  assert.equal(await shard.postings("nowhere"), undefined);
  assert.equal(await shard.stemOf("nowhere"), undefined);
  assert.deepEqual(await shard.formsOf("nowhere"), []);
}

async function opened(archive: Archive): Promise<{ built: BuiltIndex; shards: OpenShard[] }> {
  const built = await buildIndex(archive);
  return { built, shards: await built.open() };
}

test("a shard knows where every word of its stories stands", async () => {
  const { shards } = await opened(
    archiveOf([...paper(500), ...paper(30, { language: "ja" }), ...paper(20, { language: "hi" })]),
  );
  assert.deepEqual(
    shards.map(({ entry }) => entry.language).filter((language, at, all) => all.indexOf(language) === at),
    ["en", "hi", "ja"],
  );
  for (const shard of shards) await assertTrue(shard);
});
