import { dateNoteAt } from "../../languages/reading/date-notes.ts";
import { monthNamed } from "../../languages/reading/months.ts";
import { mayTellDays } from "../../languages/reading/relative-days.ts";
import { isWeekday } from "../../languages/reading/weekdays.ts";

const wordAt = /[\p{L}\p{M}]{1,21}/uy;
const digitSoon = /[.\s]{0,5}\d/uy;

/**
 * Whether a date could begin at this place: at a digit, a word before a digit, a month, a weekday, “Published” and the
 * like. It spares most words of most lines the twenty patterns of `forms.ts`; it never says no to a date.
 */
export function mayBeginDate(text: string, start: number): boolean {
  if (/[\d[(（'’]/u.test(text[start] ?? "")) return true;
  wordAt.lastIndex = start;
  const word = wordAt.exec(text)?.[0];
  if (word === undefined) return false;
  digitSoon.lastIndex = start + word.length;
  if (digitSoon.test(text)) return true;
  if (monthNamed(word) !== undefined || isWeekday(word) || dateNoteAt(text, start) !== undefined) return true;
  return lineMayTellDays(text) && mayTellDays(text.slice(start, start + 32));
}

let last = { text: "", may: false };

/** Each word of a line is asked about in turn: most lines say no once, and so for all of their words. */
function lineMayTellDays(text: string): boolean {
  if (last.text !== text) last = { text, may: mayTellDays(text) };
  return last.may;
}

/** Words after which a line with a date may end, beside numbers and months. */
const lastWords: ReadonlySet<string> = new Set(
  "am pm a.m p.m uhr h г года р року ad et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst wet cet cest eet eest msk мск jst kst ist pkt hkt sgt aest aedt nzst nzdt wib wat eat cat sast brt art z".split(
    " ",
  ),
);

/** Whether a line could end in a date, judged by its last word. */
export function mayEndDate(text: string): boolean {
  const end = text.replace(/[\s.,;:|)）\]】。?~%]+$/u, "").slice(-48);
  const last = /[\p{L}\p{M}\p{N}.]{1,24}$/u.exec(end)?.[0] ?? "";
  if (/\p{N}|[年月日号號时時分点點년월일시분]$/u.test(last)) return true;
  const word = last.toLowerCase();
  return lastWords.has(word) || monthNamed(word) !== undefined || isWeekday(word) || lineMayTellDays(text);
}
