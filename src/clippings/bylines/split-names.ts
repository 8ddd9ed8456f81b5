import { conjunctions, gluedAnd, nameSuffix, notGlued } from "../../languages/reading/byline-words.ts";
import { isPlace } from "../../languages/reading/reporting-places.ts";

/** A piece of a byline between commas and “and”; `comma` tells that a comma stood before it. */
export interface NamePiece {
  readonly text: string;
  readonly comma: boolean;
}

const mark = /^[,，،、;；|•]$/u;

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
    if (last !== undefined && comma && belongsBehind(last.text, piece)) {
      pieces[pieces.length - 1] = { text: `${last.text}, ${piece}`, comma: last.comma };
    } else pieces.push({ text: piece, comma });
    comma = nextComma;
  };
  const parts = tokensOf(text);
  for (const [index, part] of parts.entries()) {
    const joined = gluedName(part, words, parts.slice(index + 1, index + 3), pieces.length > 0);
    if (mark.test(part)) close(true);
    else if (isConjunction(part, parts.slice(index + 1, index + 3))) close(false);
    else if (joined !== undefined) {
      close(false);
      words.push(joined);
    } else words.push(part);
  }
  close(false);
  return pieces;
}

/** Words and marks; what stands in brackets is one. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(/[(（][^()（）]*[)）]?|[,，،、;；|•]|[^\s,，،、;；|•(（]+/gu)) tokens.push(token);
  return tokens;
}

/** “Renn, T. J.” and “Renn, Ann de” are one name, the surname first; “Roy, Jr.” and “Day, MD, PhD” have more behind it. */
function belongsBehind(name: string, piece: string): boolean {
  if (nameSuffix.test(piece)) return true;
  const single = !/\s/u.test(name);
  return (
    single && (/^(?:\p{Lu}\.[\s-]?){1,3}$/u.test(piece) || /^\p{Lu}\p{L}+\s(?:de|van|von|van der|de la)$/u.test(piece))
  );
}

/** “Ortega y Gasset” is one man: a conjunction of one letter parts names only when a full name follows it. */
function isConjunction(word: string, after: readonly string[]): boolean {
  // “Dan Lee” begins with an Indonesian “and”: with a capital, only these are none of a name.
  const capital = /^\p{Lu}/u.test(word) && !/^(?:and|with|und|et|avec)$/iu.test(word);
  if (capital || !conjunctions.has(word.toLowerCase())) return false;
  // Dutch “and” is Spanish and French “in”: “corresponsal en París”.
  if (/^en$/iu.test(word)) {
    return after.length === 2 && after.every((next) => /^\p{Lu}/u.test(next)) && !isPlace(after.join(" "));
  }
  return (
    word === "&" ||
    word.length > 1 ||
    (after.length === 2 && after.every((next) => /^\p{Lu}|^\p{Lo}/u.test(next))) ||
    // “A, B e Lusa”
    (after.length === 1 && /^\p{Lu}{2,}$/u.test(after[0] ?? ""))
  );
}

/** كريم الحداد وسلمى النجار: the word without its “and”, where a name of two words stands before and after it. */
function gluedName(
  word: string,
  before: readonly string[],
  after: readonly string[],
  later: boolean,
): string | undefined {
  const letter = gluedAnd.find((and) => word.startsWith(and));
  if (letter === undefined || word.length < 4 || notGlued.has(word)) return undefined;
  if (!(before.length > 1 || (later && before.length === 0)) || mark.test(after[0] ?? ",")) return undefined;
  return word.slice(1);
}
