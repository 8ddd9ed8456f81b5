import { openSearch, type Search } from "../../../src/search/browser/ask-search.ts";
import type { StemSource } from "../../../src/search/browser/index/stemmer.ts";
import { importEngine } from "../../../src/search/index/engine-module.ts";

/** A site's search as its page opens it: file by file, with `fetch`. @param site its root, with a slash at its end */
export function openOverHttp(site: string): Promise<Search> {
  const read = async (file: string) => {
    const response = await fetch(new URL(`search/${file}`, site));
    if (!response.ok) throw new Error(`${response.status} for ${file}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const source: StemSource = {
    read,
    // Node imports no modules over HTTP.
    engine: async () => importEngine(new TextDecoder().decode(await read("pagefind.js"))),
  };
  return openSearch(source);
}
