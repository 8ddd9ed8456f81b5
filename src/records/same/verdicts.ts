import type { SameRule, Verdict } from "./judge.ts";

const sures = ["certain", "unsure", "none"] as const;
const rules = [
  null,
  ...["same-address", "same-guid", "same-text", "clip-of-text", "near-duplicate"],
  ...["contained-text", "reprint", "other-byline", "other-text"],
] as readonly (SameRule | null)[];

/** Two digests of 20 characters with a space between them; what was said of the two; three digits. */
const [keyLength, rowLength] = [41, 46];

/** Verdicts as one text: there may be a hundred thousand, and JSON would take its time over them. */
export function packVerdicts(verdicts: ReadonlyMap<string, Verdict>): string {
  let text = "";
  for (const [key, { sure, rule, shared }] of verdicts) {
    text += `${key}${sures.indexOf(sure)}${rules.indexOf(rule)}${String(Math.round(100 * shared)).padStart(3, "0")}`;
  }
  return text;
}

export function unpackVerdicts(text: string): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (let at = 0; at + rowLength <= text.length; at += rowLength) {
    const said = at + keyLength;
    const sure = sures[Number(text[said])] ?? "none";
    const rule = rules[Number(text[said + 1])] ?? null;
    verdicts.set(text.slice(at, said), { sure, rule, shared: Number(text.slice(said + 2, at + rowLength)) / 100 });
  }
  return verdicts;
}
