import { digest } from "../basics/digest.ts";
import { Failure } from "../basics/failure.ts";
import { engineFront, engineScript } from "./engine-script.ts";
import { Indexer, type IndexFile } from "./indexer.ts";
import { unpackedFile } from "./packed.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import { wasmFor } from "./stemmers.ts";

/**
 * What tells the stems of words that no shard has: Pagefind's script, and a WebAssembly for each language whose stems
 * it knows. They are the same for whatever stories there are. Paths are below the site's folder: `search/pagefind.js`.
 *
 * @param languages those of the shards; where Pagefind knows the stems of none there are no files
 * @throws a Failure when Pagefind's process ends or falls silent
 */
export async function engineFiles(languages: Iterable<string>, indexer = new Indexer(60)): Promise<IndexFile[]> {
  const wanted = stemmed(languages);
  try {
    if (wanted.length === 0) return [];
    const made = await indexer.index(1, async (index) => {
      // Pagefind gives the stems of the languages that it met.
      await index.add(wanted.map((language) => ({ url: language, content: language, language })));
      return index.files();
    });
    return [
      { path: "search/pagefind.js", content: scriptOf(made) },
      ...wanted.map((language) => {
        const name = `wasm.${wasmFor(language)}.pagefind`;
        return { path: `search/${name}`, content: proven(contentOf(made, name), name) };
      }),
    ];
  } finally {
    await indexer.close();
  }
}

/** Of all that the engine's files depend on: Pagefind's version and what is set before its script. */
export const engineKey: string = digest([pagefindVersion, engineFront], 22);

/** Paths of `engineFiles`, without making them. */
export function engineNames(languages: Iterable<string>): string[] {
  const wanted = stemmed(languages);
  if (wanted.length === 0) return [];
  return ["search/pagefind.js", ...wanted.map((language) => `search/wasm.${wasmFor(language)}.pagefind`)];
}

function stemmed(languages: Iterable<string>): string[] {
  return [...new Set(languages)].filter((language) => wasmFor(language) !== "unknown").sort();
}

/** Pagefind's script, as the site serves it. */
export function scriptOf(made: readonly IndexFile[]): Buffer {
  return Buffer.from(engineScript(Buffer.from(contentOf(made, "pagefind.js")).toString("utf8")));
}

/** A WebAssembly that is cut or damaged would leave readers without stems, and nobody would hear of it. */
function proven(content: Uint8Array, name: string): Uint8Array {
  try {
    if (WebAssembly.validate(new Uint8Array(unpackedFile(content)))) return content;
  } catch {
    // It does not even unpack.
  }
  throw new Failure(`Pagefind gave a ${name} that is damaged: install Backfile anew.`);
}

function contentOf(made: readonly IndexFile[], path: string): Uint8Array {
  const file = made.find((one) => one.path === path);
  if (file === undefined || file.content.length === 0)
    throw new Failure(`Pagefind gave no ${path}: install Backfile anew.`);
  return file.content;
}
