import type { StemModule } from "../browser/index/stemmer.ts";
import { scriptOf } from "../engine-files.ts";
import type { IndexFile } from "../indexer.ts";
import { unpackedFile } from "../packed.ts";

/**
 * Pagefind's script as a module of this program: each call makes another, since it holds one WebAssembly.
 *
 * @param script our own copy's: the one that lies in a site is never run, since a folder that somebody sends must not
 *   be a program
 */
export async function importEngine(script: string): Promise<StemModule> {
  modules += 1;
  // Each address is a module of its own.
  const text = Buffer.from(`${script}\n// ${modules}`).toString("base64");
  return (await import(`data:text/javascript;base64,${text}`)) as StemModule;
}

let modules = 0;

const running = new Map<string, Promise<StemModule>>();

/** The module for the stems of a language, running, out of the files that Pagefind made for an index of it. */
export async function startedEngine(made: readonly IndexFile[], language: string): Promise<StemModule> {
  const waiting = running.get(language) ?? start(made, language);
  running.set(language, waiting);
  try {
    return await waiting;
  } catch (error) {
    running.delete(language);
    throw error;
  }
}

async function start(made: readonly IndexFile[], language: string): Promise<StemModule> {
  const module = await importEngine(scriptOf(made).toString("utf8"));
  const content = made.find(({ path }) => path === `wasm.${language}.pagefind`)?.content ?? new Uint8Array();
  await module.start(new Uint8Array(unpackedFile(content)));
  return module;
}
