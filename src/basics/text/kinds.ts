/** What a character is to whoever looks for words. */
export const kinds = {
  /** It parts words. */
  gap: 1,
  /** A letter or digit of a word. */
  word: 2,
  /** A letter of a script that writes no spaces. */
  unit: 3,
  /** A part of a Korean syllable: it joins the one before it. */
  joining: 4,
  /** It belongs to the letter before it. */
  mark: 5,
  /** Soft hyphens, joiners and signs of direction: nobody sees them. */
  unseen: 6,
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

const rules: readonly (readonly [RegExp, Kind])[] = [
  [/[\u00ad\u061c\u0640\u180e\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u, kinds.unseen],
  // Letters to Unicode, apostrophes to writers: Hawaiʻi, обʼєкт.
  [/[ʹ-ʽˈˊˋꞋꞌ]/u, kinds.gap],
  // They would fall into two numbers.
  [/[¼-¾⅐-⅟↉]/u, kinds.gap],
  // Half-width voiced marks are letters to Unicode.
  [/[\p{M}ﾞﾟ]/u, kinds.mark],
  // Vowels and ends of syllables that were taken apart.
  [/(?=\p{L})[\u1160-\u11ff\ud7b0-\ud7ff]/u, kinds.joining],
  // Their digits stand in numbers, which are words.
  [
    /(?=[\p{L}\p{Nl}\p{No}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u,
    kinds.unit,
  ],
  [/[\p{L}\p{N}]/u, kinds.word],
];

/** Of the first 65,536 characters; 0 where it was not asked for yet. */
const known = new Uint8Array(0x10000);

/** What stands in a text at a place. */
export function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const before = known[unit];
  if (before) return before as Kind;
  const point = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(point);
  const kind = rules.find(([pattern]) => pattern.test(character))?.[1] ?? kinds.gap;
  // Half of a pair of surrogates tells nothing of the other.
  if (point < 0xd800 || (point > 0xdfff && point < 0x10000)) known[point] = kind;
  return kind;
}
