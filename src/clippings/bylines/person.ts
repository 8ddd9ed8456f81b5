import { noHanName, noName, particles } from "../../languages/reading/byline-words.ts";
import { nobility } from "../../languages/reading/titles.ts";

const cased = /^[\p{Lu}\p{Lt}][\p{L}\p{M}.'’ʼ‘-]*$/u;
const caseless = /^[\p{Lo}\p{Lm}][\p{L}\p{M}.'’״׳ー·・-]*$/u;
/** “al-Mughrabi”, “d'Ancona”, “o’Brien”, “ur-Rehman”: a small prefix and a capital. */
const prefixed = /^(?:\p{Ll}{1,4}['’ʼ-])+\p{Lu}[\p{L}\p{M}.'’ʼ-]*$/u;

/** 山瀬健太, 佐々木あかり, 约翰·哈洛, ジョン・ハーロウ, 김민수 */
const eastAsianName =
  /^\p{Script=Han}{2,5}$|^\p{Script=Han}{1,4}[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$|^\p{Script=Hangul}{2,4}$|^[\p{Script=Han}]{1,6}·[\p{Script=Han}]{1,6}$|^[\p{Script=Katakana}ー]{1,10}(?:・[\p{Script=Katakana}ー]{1,10}){1,3}$/u;

/** `Renn, T. J.`, `Renn, Ann de` */
const surnameFirst = /^\p{Lu}[\p{L}'’-]+,\s(?:(?:\p{Lu}\.[\s-]?){1,3}|\p{Lu}\p{L}+\s(?:de|van|von|van der|de la))$/u;

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}]/u;
/** Of two words, surname and given name are short. */
const eastAsianWords =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{1,4}\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$/u;

/** Letters of two kinds of script in a word: “Lionの”. */
const mixed = /(?=.*\p{Script=Latin})(?=.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Words in brackets and behind a comma included; whatever is longer is a text. */
const longest = 1000;

/** How much a piece of text looks like a person's name. */
export type Likeness = "no" | "single" | "full";

/**
 * Whether a text has the shape of a person's name: up to six words, each with a capital, small ones such as “van” or
 * “bin” aside, no digits, no words that headlines are made of. A name of one word is told apart, since any word is one.
 */
export function personLikeness(text: string): Likeness {
  if (text.length > longest) return "no";
  if (surnameFirst.test(text)) return "full";
  const plain = text
    .replace(/["“”«»„]/gu, "")
    .replace(/\s*\([^)]*\)\s*/gu, " ")
    .replace(/,.*$/u, "")
    .replace(nobility.test(text) ? /\sof\s(?=\p{Lu})/u : /^$/u, " ")
    .trim();
  if (plain === "" || plain.length > 60) return "no";
  const words = plain.split(/\s+/u);
  if (words.length > 6) return "no";
  let names = 0;
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase();
    // “David A Kosub”: an initial without its full stop.
    const initial = index > 0 && /^\p{Lu}$/u.test(word);
    if (!initial && noName.has(lower.replace(/['’]/gu, "")) && !(particles.has(lower) && index > 0)) {
      // “May” and “Will” are names beside another; alone or before a verb they are not.
      if (!(words.length > 1 && /^(?:may|will|april|june|august|law|king|war|day)$/.test(lower))) return "no";
    }
    if (mixed.test(word) || /['’]s$/u.test(word)) return "no";
    if (cased.test(word) || prefixed.test(word)) names += 1;
    else if (caseless.test(word)) names += 1;
    else if (!particles.has(lower) || index === words.length - 1) return "no";
  }
  if (names === 0) return "no";
  if (words.length > 1) return eastAsian.test(plain) && !eastAsianWords.test(plain) ? "no" : "full";
  // Chinese, Japanese and Korean write given name and surname as one word; of Arabic or Hebrew, two are wanted.
  if (noHanName.test(plain)) return "no";
  if (eastAsianName.test(plain)) return "full";
  return eastAsian.test(plain) ? "no" : "single";
}
