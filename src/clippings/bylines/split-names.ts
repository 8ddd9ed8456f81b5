import { conjunctions } from "../../languages/reading/byline-words.ts";

/** Parts of a name that stand after a comma without being another name. */
const suffix = /^(?:jr|sr|ii|iii|iv|esq|m\.?d|ph\.?d|m\.?a|r\.?n|c\.?s\.?i|s\.?j)\.?$/iu;

/** A piece of a byline between commas and “and”; `comma` tells that a comma stood before it. */
export interface NamePiece {
  readonly text: string;
  readonly comma: boolean;
}

/** “A, B Jr. and C” as its three names. “and”, “&”, “y”, “и” part names only where they stand as words of their own. */
export function splitNames(text: string): readonly NamePiece[] {
  const pieces: NamePiece[] = [];
  let words: string[] = [];
  let comma = false;
  const close = (nextComma: boolean) => {
    const piece = words.join(" ");
    words = [];
    if (piece === "") {
      comma ||= nextComma;
      return;
    }
    const last = pieces.at(-1);
    if (last !== undefined && comma && suffix.test(piece)) {
      pieces[pieces.length - 1] = { text: `${last.text}, ${piece}`, comma: last.comma };
    } else pieces.push({ text: piece, comma });
    comma = nextComma;
  };
  const parts = text
    .replace(/[,，،、;；|•·]/gu, " $& ")
    .trim()
    .split(/\s+/u);
  for (const [index, part] of parts.entries()) {
    if (/^[,，،、;；|•·]$/u.test(part)) close(true);
    else if (isConjunction(part, parts.slice(index + 1, index + 3))) close(false);
    else if (part !== "") words.push(part);
  }
  close(false);
  return pieces;
}

/** “Ortega y Gasset” is one man: a conjunction of one letter parts names only when a full name follows it. */
function isConjunction(word: string, after: readonly string[]): boolean {
  // “Dan Lee” begins with an Indonesian “and”: with a capital, only these are none of a name.
  const capital = /^\p{Lu}/u.test(word) && !/^(?:and|with|und|et)$/iu.test(word);
  if (capital || !conjunctions.has(word.toLowerCase())) return false;
  return (
    word === "&" || word.length > 1 || (after.length === 2 && after.every((next) => /^\p{Lu}|^\p{Lo}/u.test(next)))
  );
}
