import type { StemModule, StemSource } from "../index/stemmer.ts";
import type { Waiting } from "./waiting.ts";

/** A file that takes longer than this does not come, in milliseconds: then its part of the archive is named as missing. */
const longest = 60_000;
/** One of which nothing at all has come by then will not come; few are fetched at once, and others wait behind it. */
const longestSilence = 20_000;

/** The search folder of the site that the page belongs to. */
export function siteSource(folder: URL, waiting: Waiting): StemSource {
  let tries = 0;
  return {
    // What a browser has kept of the catalogue may name parts of a site that was published before this one.
    read: (file) => waiting.during(file, read(new URL(file, folder), file === "shards.json" ? "no-cache" : "default")),
    engine: async (wasm) => {
      // A browser keeps a module that did not come for good: after a failure it is asked for by another address. And
      // another fragment makes another module of the same file.
      const file = `pagefind.js${tries === 0 ? "" : `?${tries}`}`;
      try {
        const module = import(new URL(`${file}#${wasm}`, folder).href) as Promise<StemModule>;
        return await waiting.during(file, inTime(module));
      } catch (error) {
        tries += 1;
        throw error;
      }
    },
  };
}

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Pagefind's script takes too long.")), longest);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function read(address: URL, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const late = new AbortController();
  const giveUp = () => late.abort(new DOMException(`${address.pathname} takes too long.`, "TimeoutError"));
  let timer = setTimeout(giveUp, longestSilence);
  try {
    const response = await fetch(address, { cache, signal: late.signal });
    if (!response.ok) throw new Error(`${response.status} for ${address.pathname}`);
    clearTimeout(timer);
    timer = setTimeout(giveUp, longest);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}
