import type { Point, Twelve } from "./dates.ts";

/** In a date, `4 февраля`, and after most prepositions. */
export const months: Twelve = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

/** As a heading. */
export const monthsAlone: Twelve = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

/**
 * A date after a preposition: `февраль 2022 года` is `февраля 2022 года`, `2022 год` is `2022 года`. A day is declined
 * already. `около` is a preposition itself, and another before it asks for `примерно`.
 */
export function genitive({ text }: Pick<Point, "text">): string {
  const sure = text.replace(/^предположительно /, "");
  if (sure !== text) return `предположительно ${genitive({ text: sure })}`;
  return text
    .replace(/^около /, "примерно ")
    .replace(/^(\d{4}) год(?!\p{L})/u, "$1 года")
    .replace(/^(\d{4})-е годы/, "$1-х годов")
    .replace(/^\p{L}+(?= \d{4} года)/u, (month) => months[monthsAlone.indexOf(month)] ?? month);
}

/** `с 1 февраля`, but `со 2 февраля`: the number is read `второго`. */
export function since(point: Point): string {
  return `${/^2 /.test(point.text) ? "со" : "с"} ${genitive(point)}`;
}
