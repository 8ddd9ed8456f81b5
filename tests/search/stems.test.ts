import assert from "node:assert/strict";
import { test } from "node:test";
import { tokens } from "../../src/basics/text/tokens.ts";
import { stemmer } from "../../src/search/browser/index/stemmer.ts";
import { isStemmable } from "../../src/search/browser/text/stemmable.ts";
import { engineFiles } from "../../src/search/engine-files.ts";
import { importEngine, startedEngine } from "../../src/search/index/engine-module.ts";
import { provenWords } from "../../src/search/index/proven-words.ts";
import { Stems } from "../../src/search/index/stems.ts";
import { Indexer } from "../../src/search/indexer.ts";
import { stemmers } from "../../src/search/stemmers.ts";
import { archiveOf } from "../archive-fixture.ts";
import { buildIndex } from "./built-index.ts";

/** Every letter, digit and mark there is up to the end of the second plane, alone and within a word. */
function everyForm(): string[] {
  let text = "";
  for (let point = 0x20; point < 0x20000; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    text += ` a${character}s ${character} ${character}9ing`;
  }
  const words = `policies policy police arguing nationality x86 1st красивый красивая моего мой المدرسة المدارس
    والكتاب הספרים ${"abcdefghij".repeat(9)}`;
  return [...new Set(tokens(`${words} ${text}`).map(({ form }) => form))];
}

test("what the index knows of a stem is what the engine says, for every letter in every language", async () => {
  const forms = everyForm().filter(isStemmable);
  assert.ok(forms.length > 5000);
  const files = new Map((await engineFiles(stemmers)).map(({ path, content }) => [path, content]));
  const stem = stemmer({
    read: async (file) => new Uint8Array(files.get(`search/${file}`) ?? []),
    engine: () => importEngine(Buffer.from(files.get("search/pagefind.js") ?? []).toString("utf8")),
  });
  const indexer = new Indexer(60);
  try {
    for (const language of stemmers) {
      const stems = new Stems().in(language);
      let stories = 0;
      const made = await indexer.index(1, async (index) => {
        for (let from = 0; from < forms.length; from += 1000) {
          const content = stems.unknown(forms.slice(from, from + 1000)).join(" ");
          await index.add([{ url: `${from}`, content, language }]);
          stories += 1;
        }
        return index.files();
      });
      await stems.learn(provenWords(made, language, stories), () => startedEngine(made, language));
      for (const form of forms) assert.equal(stems.stemOf(form), await stem(form, language), `${language} ${form}`);
    }
  } finally {
    await indexer.close();
  }
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
