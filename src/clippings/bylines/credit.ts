import { isAgency } from "../../languages/reading/agencies.ts";
import { isTitle, placeWords } from "../../languages/reading/byline-words.ts";

/** One name of a byline and what stands behind it. */
export interface Credit {
  readonly name: string;
  /** An agency behind a stroke: “Ann Lee/Reuters”. */
  readonly agency?: string;
  /** A title grown on to the name: 山田太郎記者. */
  readonly title?: string;
}

/** A name without the place it was written from and the agency behind it: “ANN LEE in Kyiv”, “Ann Lee/Reuters”. */
export function creditOf(piece: string): Credit {
  const stroke = piece.lastIndexOf("/");
  if (stroke > 0 && isAgency(piece.slice(stroke + 1).trim())) {
    return { ...creditOf(piece.slice(0, stroke).trim()), agency: piece.slice(stroke + 1).trim() };
  }
  const grown = /^(.{2,20}?)\s?(記者|记者|特派員|特派员|기자|특파원)$/u.exec(piece);
  if (grown?.[1] !== undefined && grown[2] !== undefined) return { name: grown[1], title: grown[2] };
  return { name: withoutPlace(piece) };
}

function withoutPlace(piece: string): string {
  const words = piece.split(/\s+/u);
  const place = words.findIndex((word, index) => index > 0 && placeWords.has(word));
  const next = words[place + 1] ?? "";
  if (place < 1 || !/^\p{Lu}|^\p{Lo}/u.test(next) || isTitle(piece)) return piece;
  return words.slice(0, place).join(" ");
}
