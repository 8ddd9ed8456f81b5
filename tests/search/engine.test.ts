import assert from "node:assert/strict";
import { test } from "node:test";
import { engineFiles, engineNames } from "../../src/search/engine-files.ts";
import { Indexer } from "../../src/search/indexer.ts";
import { stemmers, wasmFor } from "../../src/search/stemmers.ts";

test("the engine is the same whatever was indexed before, and its files are known beforehand", async () => {
  const one = await engineFiles(["en", "ja", "de", "en"]);
  const other = await engineFiles(["de", "ja", "en"], new Indexer(60).warm());
  assert.deepEqual(one, other);
  assert.deepEqual(
    one.map(({ path }) => path),
    ["pagefind.js", "wasm.de.pagefind", "wasm.en.pagefind"].map((name) => `search/${name}`),
  );
  assert.deepEqual(
    engineNames(["en", "ja", "de"]),
    one.map(({ path }) => path),
  );
  for (const none of [[], ["ja", "und"]]) {
    assert.deepEqual(await engineFiles(none), []);
    assert.deepEqual(engineNames(none), []);
  }
});

test("Pagefind has the stems that we think it has, and no others", async () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const languages = letters.flatMap((first) => letters.map((second) => first + second));
  const indexer = new Indexer(60);
  try {
    const made = await indexer.index(1, async (index) => {
      await index.add(languages.map((language) => ({ url: language, content: language, language })));
      return index.files();
    });
    const entry = JSON.parse(
      Buffer.from(made.find(({ path }) => path === "pagefind-entry.json")?.content ?? "").toString("utf8"),
    ) as { languages: Record<string, { wasm: string | null }> };
    const stemmed = languages.filter((language) => entry.languages[language]?.wasm === language);
    assert.deepEqual(stemmed, [...stemmers].sort());
    assert.equal(wasmFor("und"), "unknown");
  } finally {
    await indexer.close();
  }
});
