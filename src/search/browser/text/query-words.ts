import { tokens } from "../../../basics/text/tokens.ts";
import type { PhraseWord } from "../query/query.ts";

/**
 * The words that a text must have for these to stand in it, and where, counted from the first: `close ranks` is `close`
 * at 0 and `ranks` at 1.
 *
 * `東京都` is `東京` and `京都`: its last letter alone is left out, since in the text others may follow. A letter that
 * stands alone is any word that begins with it.
 */
export function queryWords(text: string): PhraseWord[] {
  const found = tokens(text).filter(({ kind }) => kind !== "last");
  const first = found[0]?.at ?? 0;
  return found.map(({ form, at, kind }) => ({ form, offset: at - first, begins: kind === "only" }));
}
