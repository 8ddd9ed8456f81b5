import type { Clipping, Said } from "../clippings/clipping.ts";
import type { Article, Particular } from "./article.ts";

/** In the order in which a story has them. */
export const particulars = [
  "updated",
  "tags",
  "guid",
  "archived",
  "captured",
  "rights",
] as const satisfies readonly Particular[];

/** Those of a story that it has. */
export type Particulars = Pick<Article, Particular>;

type Draft = { -readonly [Field in Particular]?: Article[Field] };

/** Picks those that are there: a story says nothing of the others, not even that they are missing. */
export function particularsOf(story: Particulars): Particulars {
  const found: Draft = {};
  for (const field of particulars) take(found, field, story[field]);
  return found;
}

function take<Field extends Particular>(found: Draft, field: Field, value: Draft[Field]): void {
  if (value !== undefined) found[field] = value;
}

/** A source's subjects, each once; undefined where there is none. */
export function tagsOf({ tags }: Clipping): Said<readonly string[]> | undefined {
  if (tags === undefined) return undefined;
  const names = new Set(tags.value.filter((name) => name.trim() !== ""));
  return names.size === 0 ? undefined : { ...tags, value: [...names] };
}
