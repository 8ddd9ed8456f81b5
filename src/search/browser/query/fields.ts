import { shelfFields } from "./query.ts";

/** Words that may stand before a colon. */
export const fields = [...shelfFields, "after", "before", "on", "is", "has", "lang", "sort"] as const;
export type Field = (typeof fields)[number];

export function isField(name: string): name is Field {
  return fields.some((field) => field === name);
}

/** The value as one of these words, whatever its case and what punctuation stands around it. */
export function oneOf<Word extends string>(words: readonly Word[], value: string): Word | undefined {
  const plain = value
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return words.find((word) => word === plain);
}
