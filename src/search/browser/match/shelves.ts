import { kindAt, kinds } from "../../../basics/text/kinds.ts";
import type { ShelfColumn } from "../index/columns.ts";
import { type Truths, truth } from "./truth.ts";

/** Whether stories stand on a shelf that is called so. */
export function onShelf(column: ShelfColumn, stories: number, slug: string, exact: boolean): Truths {
  const truths = new Uint8Array(stories);
  const meant = column.values.map((value) => (exact ? value === slug : holdsSlug(value, slug)));
  if (!meant.includes(true)) return truths;
  for (let place = 0; place < stories; place += 1) {
    const end = column.starts[place + 1] ?? 0;
    for (let at = column.starts[place] ?? 0; at < end; at += 1) {
      if (meant[column.of[at] ?? -1] === true) truths[place] = truth.yes;
    }
  }
  return truths;
}

/**
 * Whether a slug holds another, whole words of it: `ilya-arkhipov` holds `arkhipov` and not `ark`. In writing without
 * spaces it may stand anywhere: `日本経済新聞` holds `経済`.
 */
export function holdsSlug(slug: string, part: string): boolean {
  if (part === "") return false;
  return `-${slug}-`.includes(`-${part}-`) || (isUnspaced(part) && slug.includes(part));
}

function isUnspaced(slug: string): boolean {
  for (let at = 0; at < slug.length; at += 1) if (kindAt(slug, at) === kinds.unit) return true;
  return false;
}
