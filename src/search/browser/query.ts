/** What a query asks for. All of it must be so. */
export interface Query {
  /** Words that stand in the story, or begin one that does. */
  readonly words: readonly string[];
  /** Words that stand in this order: `"close ranks"`. */
  readonly phrases: readonly string[];
  /** Words and phrases that do not stand in it: `-taiwan`. */
  readonly without: readonly string[];
  /** Whether there is any text at all: `???` asks for something, though nothing can be found by it. */
  readonly asks: boolean;
}

/** A query of more parts than this was not written by hand. */
const most = 24;

/** Reads a query: words, phrases in any kind of double quotes, and a minus sign before what shall not be there. */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const parts = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[“”„‟«»＂]/g, '"')
    .matchAll(/(?<![^\s"])(-?)(?:"([^"]*)"?|([^\s"]+))/gu);
  for (const [, minus, phrase, word = ""] of parts) {
    const part = (phrase ?? word).trim();
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    if (minus === "-") without.push(part);
    else if (phrase !== undefined && /\s/u.test(part)) phrases.push(part);
    else if (phrase !== undefined || word !== "") words.push(part);
    if (words.length + phrases.length + without.length === most) break;
  }
  return { words, phrases, without, asks: text.trim() !== "" };
}

/** Languages that write no spaces between words. */
export const unspaced: ReadonlySet<string> = new Set(["ja", "th", "zh"]);

/** The words of a text as the index of a language parts them. */
export function wordsIn(text: string, language: string): string[] {
  if (!unspaced.has(language)) return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...segments].filter((segment) => segment.isWordLike).map((segment) => segment.segment);
}
