import { engineFiles } from "../../../src/search/engine-files.ts";
import { importEngine } from "../../../src/search/index/engine-module.ts";
import { unpackedFile } from "../../../src/search/packed.ts";
import { wasmFor } from "../../../src/search/stemmers.ts";
import type { Stem } from "./story.ts";

/** Pagefind's own stems, asked of its WebAssembly word by word. A stem hangs on the folded word alone. */
export async function stemsOf(languages: readonly string[]): Promise<Stem> {
  const files = await engineFiles(languages);
  const content = (path: string) => Buffer.from(files.find((file) => file.path === path)?.content ?? []);
  const script = content("search/pagefind.js").toString("utf8");
  const stemmers = new Map<string, (word: string) => string>();
  for (const wasm of new Set(languages.map(wasmFor))) {
    if (wasm === "unknown") continue;
    const module = await importEngine(script);
    await module.start(new Uint8Array(unpackedFile(content(`search/wasm.${wasm}.pagefind`))));
    stemmers.set(wasm, module.stem);
  }
  const known = new Map<string, string>();
  return (language, form) => {
    const wasm = wasmFor(language);
    const key = `${wasm} ${form}`;
    let stem = known.get(key);
    if (stem === undefined) {
      stem = stemmers.get(wasm)?.(form) ?? form;
      known.set(key, stem);
    }
    return stem;
  };
}
