import type { StemModule, StemSource } from "../index/stemmer.ts";
import type { Waiting } from "./waiting.ts";

/** A file that takes longer than this does not come, in milliseconds: then its part of the archive is named as missing. */
const longest = 60_000;

/** The search folder of the site that the page belongs to. */
export function siteSource(folder: URL, waiting: Waiting): StemSource {
  return {
    read: (file) => waiting.during(file, read(new URL(file, folder))),
    // Another fragment makes another module of the same file, which is loaded once.
    engine: (wasm) => import(new URL(`pagefind.js#${wasm}`, folder).href) as Promise<StemModule>,
  };
}

async function read(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { signal: AbortSignal.timeout(longest) });
  if (!response.ok) throw new Error(`${response.status} for ${address.pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}
