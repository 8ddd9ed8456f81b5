import type { Filed } from "../archive/archive.ts";
import type { Edtf } from "../basics/edtf.ts";
import type { Desk } from "./desk.ts";
import type { Unit } from "./when.ts";

/** Stories under the years, months or days that they appeared in, newest first; each in the order it came. */
export interface Split {
  readonly parts: readonly { readonly cut: Edtf; readonly stories: readonly Filed[] }[];
  /** Stories whose date does not go so far, or who have none. */
  readonly rest: readonly Filed[];
}

export function split(stories: readonly Filed[], unit: Unit, desk: Desk): Split {
  const parts = new Map<Edtf, Filed[]>();
  const rest: Filed[] = [];
  for (const filed of stories) {
    const cut = desk.when(filed)?.[unit] ?? null;
    if (cut === null) {
      rest.push(filed);
      continue;
    }
    const part = parts.get(cut);
    if (part === undefined) parts.set(cut, [filed]);
    else part.push(filed);
  }
  const cuts = [...parts].map(([cut, own]) => ({ cut, stories: own }));
  return { parts: cuts.sort((one, other) => (one.cut < other.cut ? 1 : -1)), rest };
}
