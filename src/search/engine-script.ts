/**
 * Pagefind's script as the site serves it: all that is asked of it is the stem of a word that no shard has.
 *
 * The lines that stand before the script, which is a module, start its WebAssembly from bytes that we have read, and
 * ask it for stems through an index without stories. The names that they take the browser's place of keep it from
 * fetching, and from looking at the page, by itself.
 */
export function engineScript(original: string): string {
  if (!/\blet wasm_bindgen\s*=/.test(original))
    throw new TypeError("Pagefind's script names its WebAssembly otherwise.");
  return `${engineFront}${original}\n`;
}

/** Stands before Pagefind's script. */
export const engineFront = `// Pagefind (https://pagefind.app), MIT licence. The lines above "pagefind_version" are Backfile's.
let fetch;
export const start = (bytes) => wasm_bindgen({ module_or_path: bytes });
let stemmer;
export const stem = (word) => {
  const empty = [0x86, 0x60, 0x80, 0x80, 0x80, 0x80, 0x80];
  stemmer ??= wasm_bindgen.enter_playground_mode(wasm_bindgen.init_pagefind(Uint8Array.from(empty)));
  return JSON.parse(wasm_bindgen.search(stemmer, word, word, "{}", "", false, false)).search_keywords[0] ?? word;
};
const console = { error() {}, warn() {}, log() {} };
const window = undefined, document = { currentScript: null, querySelector: () => null };
`;
