import type { Edtf } from "../basics/edtf.ts";
import { readDate } from "./date-value.ts";
import { member } from "./field-readers.ts";
import { type FieldContext, type FieldReading, type Misfit, misfit, readText } from "./field-values.ts";
import { isList, isMap, type YamlValue } from "./yaml.ts";
import type { YamlItemNode, YamlNodeMap } from "./yaml-write.ts";

export const correctionKinds = ["correction", "update", "retraction", "clarification"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** What the paper, or whoever keeps the archive, has said of a story since. Plain text, as it was printed. */
export interface Correction {
  /** When it was printed; null where that is not known. */
  readonly date: Edtf | null;
  readonly text: string;
  readonly kind: CorrectionKind;
}

/** What became of a story since it appeared, as far as readers of a list have to know. */
export const statuses = ["retracted", "corrected"] as const;
export type Status = (typeof statuses)[number];

/**
 * A retraction outweighs all else, whichever came last. Corrections and clarifications set something right; an update
 * tells what came later, and leaves the story as sound as it was.
 */
export function statusOf(corrections: readonly Correction[] | undefined): Status | null {
  if (corrections === undefined || corrections.length === 0) return null;
  if (corrections.some(({ kind }) => kind === "retraction")) return "retracted";
  return corrections.some(({ kind }) => kind !== "update") ? "corrected" : null;
}

const forms = ["The vote was nine to eight.", "{ date: 2022-02-07, text: The vote was nine to eight. }"];

/** Texts, or `{ date, text, kind }`; one of them counts as a list of one. They keep the order of the record. */
export function readCorrections(value: YamlValue, context: FieldContext): FieldReading<readonly Correction[]> {
  if (value === null) return {};
  const corrections: Correction[] = [];
  const misfits: Misfit[] = [];
  for (const item of isList(value) ? value : [value]) {
    if (typeof item === "string" && item.trim() === "") continue;
    const { value: correction, misfits: own = [] } = readOne(item, context);
    if (correction !== undefined) corrections.push(correction);
    misfits.push(...own);
  }
  return { ...(corrections.length === 0 ? {} : { value: corrections }), ...(misfits.length === 0 ? {} : { misfits }) };
}

function readOne(item: YamlValue, context: FieldContext): FieldReading<Correction> {
  const { value: text } = readText(isMap(item) ? member(item, "text") : item);
  if (text === undefined) return misfit("correction-unreadable", item, forms);
  if (!isMap(item)) return { value: { date: null, text, kind: "correction" } };
  const date = readDate(member(item, "date"), context);
  const kind = readKind(member(item, "kind"));
  const value: Correction = { date: date.value ?? null, text, kind: kind.value ?? "correction" };
  return { value, misfits: [...(date.misfits ?? []), ...(kind.misfits ?? [])] };
}

function readKind(value: YamlValue): FieldReading<CorrectionKind> {
  const { value: text, misfits } = readText(value);
  if (text === undefined) return misfits === undefined ? {} : { misfits };
  const kind = correctionKinds.find((each) => each === text.trim().toLowerCase());
  if (kind !== undefined) return { value: kind };
  const note = "It is kept as a correction.";
  return {
    misfits: [{ rule: "correction-kind-unknown", found: text, expected: correctionKinds, note, severity: "warning" }],
  };
}

/** A text alone where there is no more to say. */
export function writeCorrections(corrections: readonly Correction[]): YamlItemNode {
  return corrections.map(({ date, text, kind }) => {
    if (date === null && kind === "correction") return text;
    return { date: date ?? undefined, kind: kind === "correction" ? undefined : kind, text };
  });
}

const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };
const correction: YamlNodeMap = {
  anyOf: [
    { type: ["string", "number", "boolean"] },
    {
      type: "object",
      properties: { date: text, text, kind: { enum: [...correctionKinds] } },
      required: ["text"],
      additionalProperties: false,
    },
  ],
};

export const correctionsSchema: YamlNodeMap = {
  anyOf: [correction, { type: "array", items: correction }, { type: "null" }],
};
