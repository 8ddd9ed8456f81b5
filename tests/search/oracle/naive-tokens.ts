/**
 * The words of a text, found a second time, a character after the other and by another way than `text/tokens.ts`: no
 * tables, no patterns over more than one character, folded letter by letter.
 */
export function naiveTokens(text: string): string[] {
  const forms: string[] = [];
  let word: string[] = [];
  let units: string[][] = [];
  let open: "word" | "units" | "none" = "none";
  const end = () => {
    if (open === "word") addForm(forms, naiveFold(first(word, 1024)));
    if (open === "units")
      addUnits(
        forms,
        units.map((unit) => naiveFold(first(unit, 64))).filter((unit) => unit !== ""),
      );
    [word, units, open] = [[], [], "none"];
  };
  for (const character of text) {
    if (isUnseen(character)) {
      // It stands in the run and is not of it; what is counted as too long counts it too.
      if (open === "word") word.push(character);
      else units.at(-1)?.push(character);
    } else if (isMark(character)) {
      if (open === "word") word.push(character);
      else units.at(-1)?.push(character);
    } else if (isUnit(character)) {
      if (open === "word") end();
      open = "units";
      // A vowel or an end of a Korean syllable joins the one before it.
      if (isJoining(character) && units.length > 0) units.at(-1)?.push(character);
      else units.push([character]);
    } else if (isLetter(character)) {
      if (open === "units") end();
      open = "word";
      word.push(character);
    } else end();
  }
  end();
  return forms;
}

function addUnits(forms: string[], units: readonly string[]): void {
  for (let index = 0; index + 1 < units.length; index += 1) addForm(forms, `${units[index]}${units[index + 1]}`);
  const last = units.at(-1);
  if (last !== undefined) addForm(forms, last);
}

/** Cut at 48 units, no pair of surrogates parted. */
function addForm(forms: string[], form: string): void {
  const short = first([...form], 48);
  if (short !== "") forms.push(short);
}

function first(characters: readonly string[], units: number): string {
  let kept = "";
  for (const character of characters) {
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept;
}

const swapped = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ł", "l"],
  ["ı", "i"],
  ["ς", "σ"],
  ["ٱ", "ا"],
]);

export function naiveFold(word: string): string {
  const out: string[] = [];
  let markless = false;
  // Marks are put in their order first, over the whole word, since some letters bring several.
  for (const part of word.normalize("NFKD")) {
    if (isUnseen(part) || isVariant(part)) continue;
    if (/\p{M}/u.test(part)) {
      if (!markless) out.push(part);
      else if (part === "\u0306" && out.at(-1) === "и") out[out.length - 1] = "й";
      continue;
    }
    for (const letter of part.toLowerCase()) {
      if (/\p{M}/u.test(letter)) continue;
      if (!isLetter(letter)) continue;
      out.push(swapped.get(letter) ?? letter);
      markless = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{N}]/u.test(
        letter,
      );
    }
  }
  // The vowels of Thai and Lao that NFKD takes apart.
  return out.join("").replaceAll("\u0e4d\u0e32", "\u0e33").replaceAll("\u0ecd\u0eb2", "\u0eb3").normalize("NFC");
}

function isUnseen(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const single = [0xad, 0x61c, 0x640, 0x180e, 0x2060, 0xfeff];
  return (
    single.includes(code) ||
    within(code, 0x200c, 0x200f) ||
    within(code, 0x202a, 0x202e) ||
    within(code, 0x2066, 0x2069)
  );
}

function isVariant(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return within(code, 0x180b, 0x180f) || within(code, 0xfe00, 0xfe0f) || within(code, 0xe0100, 0xe01ef);
}

function within(code: number, from: number, to: number): boolean {
  return from <= code && code <= to;
}

function isMark(character: string): boolean {
  return /\p{M}/u.test(character) || character === "ﾞ" || character === "ﾟ";
}

function isJoining(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (within(code, 0x1160, 0x11ff) || within(code, 0xd7b0, 0xd7ff)) && /\p{L}/u.test(character);
}

const scripts = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"].map(
  (script) => new RegExp(`\\p{Script_Extensions=${script}}`, "u"),
);

/** Letters of scripts that write no spaces; their decimal digits stand in numbers, which are words. */
function isUnit(character: string): boolean {
  if (isJoining(character)) return true;
  if (!isLetter(character) || /\p{Nd}/u.test(character)) return false;
  return scripts.some((script) => script.test(character));
}

/** Letters and digits, but for letters that are apostrophes to writers, and fractions. */
function isLetter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (within(code, 0x2b9, 0x2bd) || [0x2c8, 0x2ca, 0x2cb, 0xa78b, 0xa78c].includes(code)) return false;
  if (within(code, 0xbc, 0xbe) || within(code, 0x2150, 0x215f) || code === 0x2189) return false;
  return /[\p{L}\p{N}]/u.test(character);
}
