import type { Edtf } from "../../../basics/edtf.ts";
import type { Problem } from "../../../basics/problem.ts";
import type { Said } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import type { Claim } from "./claim.ts";
import { pageDate } from "./page-date.ts";

export interface ChosenDate {
  readonly date?: Said<Edtf>;
  readonly problem?: Problem;
}

/** The first date that can be read, from the source that is believed first. */
export function chooseDate(
  claims: readonly Claim[],
  field: "date" | "updated",
  file: string,
  zone: string,
  language: string | undefined,
): ChosenDate {
  let unread: { readonly claim: Claim; readonly problem: Problem } | undefined;
  for (const claim of ranked(claims, field)) {
    const read = pageDate(claim.value, zone, language);
    if (read?.edtf !== undefined) {
      const date: Said<Edtf> = { value: read.edtf, how: read.how, rule: claim.rule };
      return read.doubt === undefined ? { date } : { date, problem: { file, ...read.doubt, found: claim.value } };
    }
    if (read?.doubt !== undefined) unread ??= { claim, problem: { file, ...read.doubt, found: claim.value } };
  }
  return unread === undefined ? {} : { problem: unread.problem };
}
