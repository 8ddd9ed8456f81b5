import assert from "node:assert/strict";
import { tokens } from "../../src/basics/text/tokens.ts";
import { stemmer } from "../../src/search/browser/index/stemmer.ts";
import { isStemmable } from "../../src/search/browser/text/stemmable.ts";
import { engineFiles } from "../../src/search/engine-files.ts";
import { importEngine, startedEngine } from "../../src/search/index/engine-module.ts";
import { provenWords } from "../../src/search/index/proven-words.ts";
import { Stems } from "../../src/search/index/stems.ts";
import { Indexer } from "../../src/search/indexer.ts";
import { stemmers } from "../../src/search/stemmers.ts";

/** Letters, digits and marks there are up to the end of the second plane, alone and within a word. */
function everyForm(every: number): string[] {
  let text = "";
  for (let point = 0x20; point < 0x20000; point += every) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    text += ` a${character}s ${character} ${character}9ing`;
  }
  const words = `policies policy police arguing nationality x86 1st красивый красивая моего мой المدرسة المدارس
    والكتاب הספרים ${"abcdefghij".repeat(9)}`;
  return [...new Set(tokens(`${words} ${text}`).map(({ form }) => form))];
}

/**
 * What the index knows of a stem is what the engine says, in every language.
 *
 * @param every of how many letters one is taken
 * @returns how many forms
 */
export async function assertStems(every: number): Promise<number> {
  const forms = everyForm(every).filter(isStemmable);
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
  return forms.length;
}
