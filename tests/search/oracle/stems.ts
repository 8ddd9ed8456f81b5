import { gunzipSync } from "node:zlib";
import type { EngineModule } from "../../../src/search/browser/engine.ts";
import { engineFiles } from "../../../src/search/engine-files.ts";
import { wasmFor } from "../../../src/search/stemmers.ts";
import type { Stem } from "./story.ts";

/** Pagefind's own stems, asked of its WebAssembly word by word. A stem hangs on the folded word alone. */
export async function stemsOf(languages: Iterable<string>): Promise<Stem> {
  const wanted = [...new Set([...languages].map(wasmFor))];
  const files = await engineFiles(wanted.map((wasm) => (wasm === "unknown" ? "ja" : wasm)));
  const content = (path: string) => Buffer.from(files.find((file) => file.path === path)?.content ?? []);
  const script = content("search/pagefind.js").toString("utf8");
  const stemmers = new Map<string, (word: string) => string>();
  for (const wasm of wanted) {
    // Each address is a module of its own.
    const address = `data:text/javascript;base64,${Buffer.from(`${script}\n// ${wasm} of the oracle`).toString("base64")}`;
    const module = (await import(address)) as EngineModule;
    await module.start(unpacked(content(`search/wasm.${wasm}.pagefind`)));
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

/** Pagefind packs its files and puts its name before what is in them. */
function unpacked(packed: Buffer): Uint8Array<ArrayBuffer> {
  const bytes = gunzipSync(packed);
  const start = bytes.subarray(0, 12).toString() === "pagefind_dcd" ? 12 : 0;
  return new Uint8Array(bytes.subarray(start));
}
