import type { Corpus } from "../corpora/corpora.ts";

/** A story as every contender is given it. */
export interface SearchStory {
  /** Its place in the corpus, from 0. */
  readonly id: number;
  readonly headline: string;
  readonly authors: readonly string[];
  /** Lines below the headline, or the blurbs of a list page. */
  readonly dek: readonly string[];
  /** Paragraphs with empty lines between them; empty where only headline and blurbs are known. */
  readonly body: string;
  /** `2022-02-04` */
  readonly date: string;
}

export function storiesOf(corpus: Corpus): SearchStory[] {
  return Array.from(corpus.stories(), ({ front, body }, id) => ({
    id,
    headline: front.headline ?? "",
    authors: front.authors ?? [],
    dek: front.blurbs ?? [],
    body,
    date: front.date ?? "",
  }));
}

/** Dek and body as one plain text. */
export function textOf({ dek, body }: SearchStory): string {
  return [...dek, body].filter((part) => part !== "").join("\n\n");
}
