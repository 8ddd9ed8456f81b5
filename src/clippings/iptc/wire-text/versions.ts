import type { Notice } from "../../clipping.ts";

/** What a wire without names for its stories says of a message: its slug, and whether it takes up an earlier one. */
export interface Told {
  /** `Germany-politics`. */
  readonly slug: string;
  /** `2ND LEAD`, `1stLd-Writethru`, `CORRECTION`; undefined for a story that is new. */
  readonly change?: Notice["kind"] | "kill" | undefined;
}

/**
 * Gives messages that take up an earlier one its key. The old wires have no names for stories: a lead, an update, a
 * correction or a kill goes with the last message before it under the same slug, and all else is a story of its own.
 */
export class Versions {
  readonly #last = new Map<string, { key: string; version: number }>();
  #count = 0;

  place({ slug, change }: Told): { readonly key: string; readonly version: number } {
    const name = slug
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    const known = this.#last.get(name);
    if (change !== undefined && known !== undefined && name !== "") {
      known.version += 1;
      return { ...known };
    }
    this.#count += 1;
    const place = { key: `${this.#count} ${name}`, version: 1 };
    this.#last.set(name, place);
    return { ...place };
  }
}

/**
 * What a version line says. “Lead” and “writethru” are the wires' words for a story sent anew.
 *
 * @param text a line that is nothing but such notes: `(2nd update) (Correction: …)`
 */
export function changeIn(text: string): Told["change"] {
  if (/\bkill\b/i.test(text)) return "kill";
  if (/\b(?:retract(?:s|ed|ion)?|withdrawn|withdraws)\b/i.test(text)) return "retraction";
  if (/\b(?:corr(?:ects?|ected|ection|\.)?|berichtigung|korrektur|rectificatif|corrige)\b/i.test(text))
    return "correction";
  if (
    /\b(?:upd(?:ates?|ated)?|\d*(?:st|nd|rd|th)?\s*l(?:ea)?d|write-?thru|sub|zusammenfassung|neu|precede)\b/i.test(text)
  )
    return "update";
  return undefined;
}
