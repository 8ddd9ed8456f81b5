import type { Article, ProvenField } from "./article.ts";
import { provenFields, valueDigest } from "./provenance.ts";

/** The fields in which two tellings of a story differ: what a person has changed, or what has changed at the source. */
export function differences(one: Article, other: Article): readonly ProvenField[] {
  return provenFields.filter((field) => {
    const [a, b] = [one[field] ?? null, other[field] ?? null];
    return a === null || b === null ? a !== b : valueDigest(a) !== valueDigest(b);
  });
}
