import { type Token, tokens } from "../../../basics/text/tokens.ts";
import type { StoryText, wordFields } from "../index/open-shard.ts";

/** A word of a field. Places are counted within the field; between two names, two parts of the dek or two subjects, one is left free, and so before each correction. */
export type Placed = Pick<Token, "form" | "at">;

/** What is searched of a story, field by field: headline, names, dek, text. */
export type FieldTokens = Readonly<Record<(typeof wordFields)[number], readonly Placed[]>>;

/** The words of a story as they are indexed: from what the shard keeps of it, they can be found again. */
export function fieldTokens({ card, dek, body, tags, corrections }: StoryText): FieldTokens {
  return {
    headline: tokens(card.headline),
    authors: apart(card.authors),
    dek: apart(tags === undefined ? dek : [...dek, ...tags]),
    body: corrections === undefined ? tokens(body) : apart([body, ...corrections]),
  };
}

/** The words of several texts, so that no phrase runs from one into the next. */
function apart(texts: readonly string[]): Placed[] {
  const all: Placed[] = [];
  let from = 0;
  for (const text of texts) {
    const own = tokens(text);
    for (const { form, at } of own) all.push({ form, at: from + at });
    if (own.length > 0) from += own.length + 1;
  }
  return all;
}
