import type { Random } from "../../incremental/random.ts";
import type { Piece } from "./made.ts";

/** A part of the calendar as somebody types it, with its first and last day. */
interface Span {
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

/** Dates of every kind that the query language knows, about a day. */
export function madeDates(random: Random, day: string): Piece {
  const one = spanAbout(random, day);
  const other = spanAbout(random, moved(day, random.below(900)));
  const [from, to] = one.first <= other.last ? [one, other] : [other, one];
  const dates = (text: string, first: string | null, last: string | null): Piece => ({
    text,
    query: { kind: "dates", from: first, to: last },
  });
  switch (random.below(6)) {
    case 0:
      return dates(`${from.text}..${to.text}`, from.first, to.last);
    case 1:
      return dates(`${one.text}..`, one.first, null);
    case 2:
      return dates(`..${one.text}`, null, one.last);
    case 3:
      return dates(`on:${one.text}`, one.first, one.last);
    case 4:
      return dates(`after:${one.text}`, moved(one.last, 1), null);
    default:
      return dates(`before:${one.text}`, null, moved(one.first, -1));
  }
}

function spanAbout(random: Random, day: string): Span {
  const [year = "", month = ""] = day.split("-");
  switch (random.below(3)) {
    case 0:
      return { text: year, first: `${year}-01-01`, last: `${year}-12-31` };
    case 1: {
      const next =
        month === "12" ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, "0")}-01`;
      return { text: `${year}-${month}`, first: `${year}-${month}-01`, last: moved(next, -1) };
    }
    default:
      return { text: day, first: day, last: day };
  }
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
