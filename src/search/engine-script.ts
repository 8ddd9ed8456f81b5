/**
 * Pagefind's script as the site serves it: a copy that has its own `fetch` and is told its language.
 *
 * Pagefind's own takes the language of the page for that of every index, so that Japanese stories on an English page
 * are searched without being cut into words; it fetches the same WebAssembly for every shard; it puts the time of day
 * on an address, so that no cache helps; it passes over a file that did not come; and two instances that begin at once
 * each start the WebAssembly, of which the second takes the first one's memory away. It also talks to the console of
 * what we hear otherwise. The names that stand before the
 * script, which is a module, take the place of the browser's: what happens then is settled in `browser/engine.ts`,
 * in the browser and in Node alike. `stem` asks an index without stories, which tells the stems of what it is asked.
 */
export function engineScript(original: string): string {
  if (!/export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/.test(original.slice(-400))) {
    throw new TypeError("Pagefind's script has changed its shape: it exports no createInstance.");
  }
  if (!/\blet wasm_bindgen\s*=/.test(original))
    throw new TypeError("Pagefind's script names its WebAssembly otherwise.");
  return `${engineFront}${original}\n`;
}

/** Stands before Pagefind's script. */
export const engineFront = `// Pagefind (https://pagefind.app), MIT licence. The lines above "pagefind_version" are Backfile's.
let fetch, language = "unknown";
export const start = (bytes) => wasm_bindgen({ module_or_path: bytes });
let stemmer;
export const stem = (word) => {
  const empty = [0x86, 0x60, 0x80, 0x80, 0x80, 0x80, 0x80];
  stemmer ??= wasm_bindgen.enter_playground_mode(wasm_bindgen.init_pagefind(Uint8Array.from(empty)));
  return JSON.parse(wasm_bindgen.search(stemmer, word, word, "{}", "", false, false)).search_keywords[0] ?? word;
};
export const settle = (fetcher, tongue) => { fetch = fetcher; language = tongue; };
const console = { error() {}, warn() {}, log() {} };
const window = undefined, document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
`;
