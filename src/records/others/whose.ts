import type { YamlEntry } from "../yaml.ts";
import type { AnyFront } from "./any-front.ts";
import { meaningOfKey, ownKeys, sharedKeys } from "./other-keys.ts";
import type { OwnTable } from "./own-table.ts";

/**
 * Whether a Markdown file was written for another generator, by one rule: it has no key that only Backfile's records
 * have, and at least one sign of others. These are front matter in TOML or JSON; a key that another generator gives a
 * meaning and Backfile does not (`layout`, `permalink`, `categories`, `description`), or one that `fields:` names; a name
 * that begins with its date (`2014-03-12-pier-kept.md`); a folder `_posts` or `_drafts`.
 */
export function isOthers(file: string, front: AnyFront, own: OwnTable): boolean {
  if (front.fault !== undefined || front.closing === 0) return false;
  const { entries } = front;
  for (const key of entries.keys()) if (ownKeys.has(key)) return false;
  if (front.notation !== "yaml" || dateInName(file) !== undefined || /(?:^|\/)_(?:posts|drafts)\//.test(file))
    return true;
  const mapped = new Set(own.map(([key]) => key));
  for (const key of entries.keys()) if (mapped.has(key) || isForeign(key)) return true;
  return false;
}

function isForeign(key: string): boolean {
  return !sharedKeys.has(key) && meaningOfKey(key) !== undefined;
}

/** The date with which a file's name begins, or its folder's where its own says nothing: `2014-03-12-pier/index.md`. */
export function dateInName(file: string): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})(?=[-_ ])/.exec(stemOf(file))?.[1];
}

/** The date of the folders in which it stands: `2014/03/12/pier.md`. */
export function dateInPath(path: string): string | undefined {
  const [, year, month, day] = /(?:^|\/)(1[6-9]\d\d|20\d\d)\/(\d{2})\/(\d{2})(?=\/)/.exec(path) ?? [];
  return day === undefined ? undefined : `${year}-${month}-${day}`;
}

/** A file's name without its ending, or that of its folder where it is called `index`. */
export function stemOf(file: string): string {
  const parts = file.split("/");
  const name = (parts.at(-1) ?? "").replace(/\.[^.]*$/, "");
  return /^_?index$/i.test(name) ? (parts.at(-2) ?? name) : name.replace(/\.(?:[a-z]{2}(?:-[a-z]{2})?)$/i, "");
}

/** Values of the front matter that are texts, for templates in the body. */
export function textsOf(entries: ReadonlyMap<string, YamlEntry>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, { value }] of entries) if (typeof value === "string") texts.set(key, value);
  return texts;
}
