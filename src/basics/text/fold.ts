/** Marks that say how a letter is spoken or stressed: without them it is the same letter to whoever searches. */
const marked =
  /((?!\p{M})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{N}])(\p{M}+)/gu;

/** The breve that makes й of и: they are two letters. */
const breve = "\u0306";

/** Soft hyphen, joiners, byte order mark and signs of direction; tatweel, which only makes a word longer; variation selectors. */
const unseen = /[\u00ad\u061c\u0640\u180e\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Variation_Selector}/gu;

/** What becomes of a letter that is no letter with a mark. */
const letters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ł", "l"],
  ["ı", "i"],
  ["ς", "σ"],
  // Alef as it is printed where it is not spoken.
  ["ٱ", "ا"],
  // Vowels of Thai and Lao that NFKD takes apart, and nothing puts together again.
  ["\u0e4d\u0e32", "\u0e33"],
  ["\u0ecd\u0eb2", "\u0eb3"],
]);
const others = /[ßæœøđłıςٱ]|\u0e4d\u0e32|\u0ecd\u0eb2/gu;

/** What compatibility forms bring with them: `⑴` holds parentheses, `ﷺ` spaces, `ŉ` a letter that is an apostrophe. */
const noLetter = /[^\p{L}\p{N}\p{M}]+|[ʹ-ʽˈˊˋꞋꞌ]+/gu;

const ascii = /^[\0-\x7f]*$/;

/**
 * A word as words are compared: lower case, wide and joined forms made plain (`ﬁ` is `fi`), without the marks of Latin,
 * Greek, Cyrillic, Hebrew and Arabic letters (but й stays). Other scripts keep theirs: they make other letters.
 *
 * @param word letters, digits and marks: `tokens.ts` finds them
 * @returns NFC; folding it again changes nothing
 */
export function fold(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(unseen, "")
    .toLowerCase()
    .replace(noLetter, "")
    .replace(marked, (_, letter: string, marks: string) => (letter === "и" && marks.includes(breve) ? "й" : letter))
    .replace(others, (letter) => letters.get(letter) ?? letter)
    .normalize("NFC");
}
