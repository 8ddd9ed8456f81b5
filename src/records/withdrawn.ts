import type { Edtf } from "../basics/edtf.ts";
import { readDate } from "./date-value.ts";
import type { Field } from "./field.ts";
import { member } from "./field-readers.ts";
import { type FieldContext, type FieldReading, readText } from "./field-values.ts";
import { isMap, type YamlValue } from "./yaml.ts";
import type { YamlNodeMap } from "./yaml-write.ts";

/** That a story was taken out of the archive, while its address is kept. */
export interface Withdrawal {
  /** On which day; null where that is not known. */
  readonly date: Edtf | null;
  /** Why, in a sentence for readers; null where nobody has said. */
  readonly reason: string | null;
}

const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };

/** `2026-11-30`, `{ date, reason }`, or `true` where the day is not known. */
export const withdrawn: Field<Withdrawal> = {
  also: [],
  read: readWithdrawn,
  write: ({ date, reason }) => (reason === null ? (date ?? "true") : { ...(date === null ? {} : { date }), reason }),
  schema: {
    anyOf: [text, { type: "object", properties: { date: text, reason: text }, additionalProperties: false }],
  },
  description:
    "The story was taken out of the archive: a day, or date and reason. Its address is kept and says so; nothing else of it is published.",
  example: { date: "2026-11-30", reason: "At the request of a person named in it." },
};

const forms = ["2026-11-30", "{ date: 2026-11-30, reason: At the request of a person named in it. }"];

/** What cannot be read was meant to take the story out: then it is out. */
function readWithdrawn(value: YamlValue, context: FieldContext): FieldReading<Withdrawal> {
  if (value === null) return {};
  if (typeof value === "string") {
    const said = value.trim();
    if (/^(?:false|no|off)?$/i.test(said)) return {};
    if (/^(?:true|yes|on)$/i.test(said)) return { value: { date: null, reason: null } };
  }
  const { date, isRead } = dayIn(isMap(value) ? member(value, "date") : value, context);
  const { value: reason = null, misfits } = readText(isMap(value) ? member(value, "reason") : null);
  if (isRead && misfits === undefined) return { value: { date, reason } };
  const note = "The story counts as withdrawn, and its page says no more than was understood.";
  const found = typeof value === "string" ? value : isMap(value) ? "a mapping" : "a list";
  return {
    value: { date, reason },
    misfits: [{ rule: "withdrawn-unreadable", found, expected: forms, note, severity: "error" }],
  };
}

function dayIn(value: YamlValue, context: FieldContext): { readonly date: Edtf | null; readonly isRead: boolean } {
  if (value === null) return { date: null, isRead: true };
  const { value: date, misfits = [] } = readDate(value, context);
  return { date: date ?? null, isRead: date !== undefined && misfits.length === 0 };
}
