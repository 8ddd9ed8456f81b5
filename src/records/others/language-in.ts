import { languageTag } from "../../languages/language-tag.ts";
import type { YamlEntry } from "../yaml.ts";

/** The language that a front matter states, for the dates in it. */
export function languageIn(entries: ReadonlyMap<string, YamlEntry>): string | undefined {
  for (const key of ["language", "lang", "locale"]) {
    const value = entries.get(key)?.value;
    const tag = typeof value === "string" ? languageTag(value.trim().replaceAll("_", "-")) : undefined;
    if (tag !== undefined) return tag;
  }
  return undefined;
}
