import type { Point, Twelve } from "./dates.ts";

/** `le 4 février`, `en février`, `en 2022`. */
export const preposition = { day: "le", month: "en", year: "en" } as const;
/** `le 4 février`, `février`, `2022`. */
export const article = { day: "le ", month: "", year: "" } as const;

/** `du 4 février`, `de février`, `d’avril`. */
export function from(point: Point): string {
  if (point.to === "day") return `du ${point.text}`;
  return /^[aeiouh]/.test(point.text) ? `d’${point.text}` : `de ${point.text}`;
}

/** As they stand in a date, and alone. */
export const months: Twelve = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
