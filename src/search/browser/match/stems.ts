import type { OpenShard } from "../index/open-shard.ts";
import type { Stem } from "../index/stemmer.ts";
import { isStemmable } from "../text/stemmable.ts";

/** The stem of a form in the language of a shard: `argued` is `argu`. */
export type StemIn = (form: string, shard: OpenShard) => Promise<string>;

/**
 * Finds the stems of forms in the shards that are asked together. A form has the same stem in all shards of a language,
 * and Pagefind gives it that too: so whoever knows it first may say it, and Pagefind is loaded only for a form that no
 * shard has.
 *
 * @param shards more may come in
 */
export function stemsAmong(shards: readonly OpenShard[], stem: Stem): StemIn {
  const found = new Map<string, Promise<string>>();
  const find = async (form: string, shard: OpenShard): Promise<string> => {
    const { language, wasm } = shard.entry;
    const others = shards.filter(({ entry }) => entry.language === language && entry.wasm === wasm);
    const known = await firstKnown(others.map((other) => other.stemOf(form)));
    return known ?? stem(form, wasm);
  };
  return async (form, shard) => {
    if (!isStemmable(form)) return form;
    const own = await shard.stemOf(form);
    if (own !== undefined) return own;
    const key = `${shard.entry.language} ${shard.entry.wasm} ${form}`;
    const waiting = found.get(key) ?? find(form, shard);
    found.set(key, waiting);
    return waiting;
  };
}

/** Does not wait for the rest once one is known. A shard that fails knows nothing here: it fails again where it is asked. */
function firstKnown(asked: readonly Promise<string | undefined>[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    let left = asked.length;
    const settle = (value?: string) => {
      left -= 1;
      if (value !== undefined || left === 0) resolve(value);
    };
    for (const one of asked) one.then(settle, () => settle());
    if (left === 0) resolve(undefined);
  });
}
