/** What keyboards and word processors write for the signs of the language; each is one UTF-16 unit, as what it means. */
const variants: ReadonlyMap<string, string> = new Map([
  ["：", ":"],
  ["（", "("],
  ["）", ")"],
  ["＝", "="],
  ["＊", "*"],
  ["－", "-"],
  ["﹣", "-"],
  ["−", "-"],
  ["–", "-"],
  ...[..."„“”‟«»〝〞〟＂"].map((quote) => [quote, '"'] as const),
  ["｢", "「"],
  ["｣", "」"],
]);

/** What ends a phrase, by what begins it: any kind of double quotes ends any other, corner brackets go in pairs. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["「", "」"],
  ["『", "』"],
]);

/** Spaces, what has no width, and signs of direction: they part words of a query. */
const space = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The character of the text as the language knows it: `：` is `:`. Empty behind the end. */
export function signAt(text: string, at: number): string {
  const character = text.charAt(at);
  return variants.get(character) ?? character;
}

/** What ends the phrase that begins here; undefined where none begins. */
export function closerAt(text: string, at: number): string | undefined {
  return closers.get(signAt(text, at));
}

export function isSpace(character: string): boolean {
  return space.test(character);
}

/** Where the spaces end that begin here. */
export function behindSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}

/** Hebrew writes abbreviations with a quote before the last letter: צה"ל. */
export function isGershayim(text: string, at: number): boolean {
  return hebrew.test(text.charAt(at - 1)) && hebrew.test(text.charAt(at + 1)) && signAt(text, at) === '"';
}
const hebrew = /\p{Script=Hebrew}/u;
