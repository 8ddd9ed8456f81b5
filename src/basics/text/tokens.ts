import { fold } from "./fold.ts";
import { type Kind, kindAt, kinds } from "./kinds.ts";

/** A word of a text, and where it stands. */
export interface Token {
  /** Folded (`fold.ts`), at most `longest` UTF-16 units. */
  readonly form: string;
  /** In the text: from its first to behind its last UTF-16 unit. */
  readonly start: number;
  readonly end: number;
  /** Its place among the text's words: 0, 1, 2, … */
  readonly at: number;
  /**
   * A word between spaces; or, in a language that writes none, two letters that stand side by side, the last letter of
   * such a run, or the only one.
   */
  readonly kind: "word" | "pair" | "last" | "only";
}

/** A word is cut here: what is longer is no word, and nobody types it. */
export const longest = 48;

/** So much of a run is folded: zalgo may put a thousand marks on a letter. */
const most = 1024;
const mostOfUnit = 64;

/**
 * The words of a text: runs of letters, digits and marks. All else parts them, apostrophes, hyphens and full stops too:
 * `O'Brien` is `o`, `brien`; `covid-19` is `covid`, `19`. What nobody sees (soft hyphens, joiners) does not.
 *
 * Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are not parted into words, which would hang on a dictionary:
 * a run of n letters is n − 1 pairs that overlap, and its last letter: `東京都` is `東京`, `京都`, `都`.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const add = (form: string, start: number, end: number, kind: Token["kind"]) => {
    const short = form.length <= longest ? form : cut(form, longest);
    if (short !== "") found.push({ form: short, start, end, at: found.length, kind });
  };
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === kinds.word) {
      const run = runFrom(text, at, kinds.word);
      add(fold(cut(text.slice(at, run.end), most)), at, run.end, "word");
      at = run.next;
    } else if (kind === kinds.unit || kind === kinds.joining) at = addUnits(text, at, add);
    // Marks without a letter are passed over with all that parts words.
    else at += widthAt(text, at);
  }
  return found;
}

/** Adds the pairs of a run of letters that no spaces part. @returns where the run ends */
function addUnits(
  text: string,
  from: number,
  add: (form: string, start: number, end: number, kind: Token["kind"]) => void,
): number {
  let at = from;
  let before: { form: string; start: number; end: number } | undefined;
  let alone = true;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== kinds.unit && (kind !== kinds.joining || before !== undefined)) break;
    const run = runFrom(text, at, kinds.joining);
    const unit = { form: fold(cut(text.slice(at, run.end), mostOfUnit)), start: at, end: run.end };
    at = run.next;
    if (unit.form === "") continue;
    if (before !== undefined) {
      add(before.form + unit.form, before.start, unit.end, "pair");
      alone = false;
    }
    before = unit;
  }
  if (before !== undefined) add(before.form, before.start, before.end, alone ? "only" : "last");
  return at;
}

/** From a letter on, as far as letters of this kind, marks and what nobody sees go; `end` leaves out what nobody sees. */
function runFrom(text: string, from: number, own: Kind): { end: number; next: number } {
  let next = from + widthAt(text, from);
  let end = next;
  while (next < text.length) {
    const kind = kindAt(text, next);
    if (kind !== own && kind !== kinds.mark && kind !== kinds.unseen) break;
    next += widthAt(text, next);
    if (kind !== kinds.unseen) end = next;
  }
  return { end, next };
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** At most so many UTF-16 units, no pair of surrogates parted. */
function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const code = text.charCodeAt(units - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? units - 1 : units);
}
