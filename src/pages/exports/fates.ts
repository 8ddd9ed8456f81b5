import type { Tallier } from "../../clippings/tally.ts";
import type { Article } from "../../records/article.ts";
import type { RecordFields } from "../../records/field.ts";
import { fields } from "../../records/fields.ts";
import type { Settings } from "../../records/settings.ts";

/** What a record holds, by the keys under which data have it. */
export type RecordPart = keyof RecordFields | "body" | "extra";

/** What becomes of a part of a record in a format. */
export type Fate =
  | { readonly as: "kept"; readonly to: readonly string[] }
  | { readonly as: "changed"; readonly to: readonly string[]; readonly how: string }
  | { readonly as: "dropped"; readonly why: string };

/**
 * What becomes of every part of a record. Where it depends on the value, a function says it. A new field of records has
 * to be given its place in each format, or said to have none.
 */
export type Fates = { readonly [Part in RecordPart]: Fate | ((article: Article, settings: Settings) => Fate) };

export function kept(...to: readonly string[]): Fate {
  return { as: "kept", to };
}

export function changed(to: string, how: string): Fate {
  return { as: "changed", to: [to], how };
}

export function dropped(why: string): Fate {
  return { as: "dropped", why };
}

/** What no format of others has a place for. */
export const ofOurs = "it is of use to this archive alone";

const parts: readonly RecordPart[] = [...(Object.keys(fields) as (keyof RecordFields)[]), "body", "extra"];

/** Counts what becomes of a story: each part of it that says anything. */
export function countParts(article: Article, fates: Fates, settings: Settings, tally: Tallier): void {
  for (const part of parts) {
    const value = saidUnder(article, part);
    if (value === undefined) continue;
    const fate = fates[part];
    const { as, ...told } = typeof fate === "function" ? fate(article, settings) : fate;
    const seen = { inside: article.id, text: typeof value === "string" ? value : article.headline };
    if ("why" in told) tally.dropped(part, told.why, seen);
    else if ("how" in told) tally.changed(part, told.to, told.how, seen);
    else if (as === "kept") tally.kept(part, told.to, seen);
  }
}

/** Undefined where the record says nothing. */
function saidUnder(article: Article, part: RecordPart): unknown {
  const value = article[part];
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
