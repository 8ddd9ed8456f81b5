import type { Token } from "../../basics/text/tokens.ts";

/** What a capital says in a text: that a word is a name; or nothing, since all words have one, or none has. */
export type Capitals = "names" | "nothing";

/** “Ferry Stuck On The Causeway” and “FERRY STUCK” say nothing of names; “Ferry stuck on the Wend” does. */
export function capitalsOf(text: string, all: readonly Token[]): Capitals {
  let small = 0;
  let capital = 0;
  for (const { start, end, kind } of all) {
    // Small words are small in most headlines.
    if (kind !== "word" || end - start < 4) continue;
    if (isCapital(text, start)) capital += 1;
    else if (isSmall(text, start)) small += 1;
  }
  return small > 0 && small * 3 >= capital ? "names" : "nothing";
}

/** A word with a capital that begins no sentence. One that does has a capital in any case. */
export function isName(text: string, before: Token | undefined, token: Pick<Token, "start">): boolean {
  return before !== undefined && isCapital(text, token.start) && !opening.test(text.slice(before.end, token.start));
}

/** What may stand between two sentences, or before words that are quoted. */
const opening = /[.!?:…\n“"„«‘(—–•]/u;

/** Whether a letter is a small or a capital one, in a script that has both. */
export function isCased(text: string, at: number): boolean {
  return isCapital(text, at) || isSmall(text, at);
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code > 64 && code < 91 : capitals.test(text[at] ?? "");
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code > 96 && code < 123 : smalls.test(text[at] ?? "");
}

const capitals = /[\p{Lu}\p{Lt}]/u;
const smalls = /\p{Ll}/u;
