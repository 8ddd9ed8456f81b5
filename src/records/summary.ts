import type { Article } from "./article.ts";

/** A story of which not all may be shown. */
export interface Summary extends Article {
  /** That it has a text which is kept back. */
  readonly withheld?: true | undefined;
}

/** The story without its text, how that is known, its pictures, and the keys that nobody knows, which may hold anything. */
export function summaryOf({ extra: _, images: __, ...article }: Article): Summary {
  const { body, provenance } = article;
  return { ...article, body: null, provenance: withoutBody(provenance), ...(body === null ? {} : { withheld: true }) };
}

export function withoutBody({ body: _, ...provenance }: Article["provenance"]): Article["provenance"] {
  return provenance;
}
