import assert from "node:assert/strict";
import { test } from "node:test";
import { Stems } from "../../src/search/index/stems.ts";
import { archiveOf } from "../archive-fixture.ts";
import { assertStems } from "./assert-stems.ts";
import { buildIndex } from "./built-index.ts";

test("what the index knows of a stem is what the engine says, for one letter in nine in every language", async () => {
  assert.ok((await assertStems(9)) > 1000);
});

test("forms of one word have one stem, and words that merely begin alike do not", async () => {
  const archive = archiveOf([
    { headline: "Police argued", body: "A policy, the policies. They argue; arguing goes on.", date: "2022-02-04" },
    { headline: "Красивый день", body: "красивая красивые", date: "2022-02-04", language: "ru" },
    { headline: "कल काल कील", date: "2022-02-04", language: "hi" },
    { headline: "東京都庁", date: "2022-02-04", language: "ja" },
  ]);
  const shards = await (await buildIndex(archive)).open();
  const formsLike = async (language: string, form: string) => {
    const shard = shards.find(({ entry }) => entry.language === language);
    return shard?.formsOf((await shard.stemOf(form)) ?? "");
  };
  assert.deepEqual(await formsLike("en", "argue"), ["argue", "argued", "arguing"]);
  assert.deepEqual(await formsLike("en", "policy"), ["policies", "policy"]);
  assert.deepEqual(await formsLike("en", "police"), ["police"]);
  assert.deepEqual(await formsLike("ru", "красивый"), ["красивая", "красивые", "красивый"]);
  assert.deepEqual(await formsLike("hi", "काल"), ["काल"]);
  assert.deepEqual(await formsLike("ja", "東京"), ["東京"]);
});

test("a word that Pagefind tells of a place where none was sent is passed over", async () => {
  const stems = new Stems().in("en");
  assert.deepEqual(stems.unknown(["walls", "wall", "東京", "हिन्दी"]), ["walls", "wall"]);
  assert.deepEqual(stems.unknown(["walls", "ferries"]), ["ferries"]);
  // [[["strang", [[0, [1, 98], []], [4, [0], []]], []], ["wall", [[0, [-25, 0, 0], []]], []]]]
  const text = (word: string) => [0x60 + word.length, ...Buffer.from(word)];
  const strange = [0x83, ...text("strang"), 0x82, 0x83, 0, 0x82, 1, 0x18, 98, 0x80, 0x83, 4, 0x81, 0, 0x80, 0x80];
  const wall = [0x83, ...text("wall"), 0x81, 0x83, 0, 0x83, 0x38, 24, 0, 0, 0x80, 0x80];
  await stems.learn([Buffer.from([0x81, 0x82, ...strange, ...wall])], () => Promise.reject(new Error("not needed")));
  assert.equal(stems.stemOf("walls"), "wall");
  assert.equal(stems.stemOf("wall"), "strang");
  assert.equal(stems.stemOf("ferries"), "ferries");
  assert.equal(stems.stemOf("東京"), "東京");
  await assert.rejects(stems.learn([Buffer.from([0x81, 0x99])], () => Promise.reject(new Error("not needed"))));
});
