import { unpack } from "../gunzip.ts";
import { isStemmable } from "../text/stemmable.ts";
import type { Source } from "./source.ts";

/** What Pagefind's script gives, with our lines before it (`engine-script.ts`). */
export interface StemModule {
  /** Starts the module's one WebAssembly: awaited once, before the first word. */
  start(wasm: Uint8Array<ArrayBuffer>): Promise<unknown>;
  /** The stem of a word that is lower case already. */
  stem(word: string): string;
}

/** Where Pagefind comes from as well. */
export interface StemSource extends Source {
  /** Pagefind's script, a module of its own for the stems of each language (`ShardEntry.wasm`): it holds one WebAssembly. */
  engine(wasm: string): Promise<StemModule>;
}

/** The stem of a form as Pagefind has it. @throws when Pagefind's files do not come */
export type Stem = (form: string, wasm: string) => Promise<string>;

/**
 * Pagefind's stems, for forms that no shard knows: those of the index stand in the index. Script and WebAssembly are
 * loaded for the first form that needs them.
 */
export function stemmer(source: StemSource): Stem {
  const running = new Map<string, Promise<StemModule>>();
  return async (form, wasm) => {
    if (wasm === "unknown" || !isStemmable(form)) return form;
    const module = running.get(wasm) ?? started(source, wasm);
    running.set(wasm, module);
    try {
      return (await module).stem(form);
    } catch (error) {
      running.delete(wasm);
      throw error;
    }
  };
}

async function started(source: StemSource, wasm: string): Promise<StemModule> {
  const file = `wasm.${wasm}.pagefind`;
  const [module, bytes] = await Promise.all([source.engine(wasm), source.read(file)]);
  await module.start(await unpack(bytes, file));
  return module;
}
