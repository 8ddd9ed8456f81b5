import { remembered } from "../basics/remembered.ts";

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/**
 * A language as BCP 47 writes it: `EN-gb` is `en-GB`.
 *
 * @returns undefined when the text is no such tag, or its language is one that nobody has named (`english`)
 */
export const languageTag = remembered(tagOf);

function tagOf(text: string): string | undefined {
  // Longer ones are possible, but only with private extensions.
  if (!/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,5}$/.test(text)) return undefined;
  let tag: string | undefined;
  try {
    tag = Intl.getCanonicalLocales(text)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  if (tag === undefined) return undefined;
  return names.of(tag.split("-")[0] ?? "") === undefined ? undefined : tag;
}
