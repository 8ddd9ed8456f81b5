import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { ja } from "./ja.ts";
import type { Language } from "./language.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** The languages that the interface speaks, by their tags. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [ar, de, en, es, fr, he, hi, ja, pt, ru, zh].map((language) => [language.tag, language]),
);

/** The interface's language for a tag: the nearest there is (`en-GB` is `en`), or else English. */
export function languageFor(tag: string): Language {
  let rest = tag.toLowerCase();
  for (;;) {
    const language = languages.get(rest);
    if (language !== undefined) return language;
    const hyphen = rest.lastIndexOf("-");
    if (hyphen === -1) return en;
    rest = rest.slice(0, hyphen);
  }
}
