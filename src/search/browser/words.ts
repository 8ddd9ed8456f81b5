import type { Forms } from "../../languages/plurals.ts";
import type { PageWords } from "../../languages/search-words.ts";

/** Puts values into a sentence: `{n} of {total} shown`. A value is put in as it is, whatever it holds. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => (Object.hasOwn(values, name) ? values[name] : whole) ?? whole,
  );
}

/** The number as the interface prints it. */
export function printed(count: number, words: PageWords): string {
  return new Intl.NumberFormat(words.language).format(count);
}

/** The sentence in the plural form that the number asks for. */
export function counted(
  forms: Forms,
  count: number,
  words: PageWords,
  values: Readonly<Record<string, string>>,
): string {
  const form = forms[new Intl.PluralRules(words.language).select(count)] ?? forms.other;
  return filled(form, { ...values, n: printed(count, words) });
}

/** What was found, in a sentence: for the eye and, since it is announced, for the ear. */
export function summary(query: string, total: number, words: PageWords): string {
  const asked = query.trim();
  if (asked === "") return total === 0 ? words.nothingHint : counted(words.found, total, words, {});
  if (total === 0) return `${filled(words.nothing, { query: asked })} ${words.nothingHint}`;
  return counted(words.foundFor, total, words, { query: asked });
}
