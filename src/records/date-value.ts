import { type Edtf, edtf } from "../basics/edtf.ts";
import { parseDate } from "../clippings/dates/parse-date.ts";
import { type FieldContext, type FieldReading, misfit, readText } from "./field-values.ts";
import type { YamlValue } from "./yaml.ts";

const forms = ["2022-02-04", "2022-02", "4 February 2022", "[..2022-02-04]"];

/** EDTF, or a date as newspapers print it: `Feb. 4, 2022`, `2022年2月4日`, a timestamp. */
export function readDate(value: YamlValue, context: FieldContext): FieldReading<Edtf> {
  const { value: text, misfits } = readText(value);
  if (text === undefined) return misfits === undefined ? {} : { misfits };
  const plain = edtf(text.trim());
  if (plain !== undefined) return { value: plain };
  const found = parseDate(text, {
    zone: context.zone,
    ...(context.language === null ? {} : { language: context.language }),
  });
  if (found === undefined) return misfit("date-unreadable", text, forms);
  const doubts = found.doubt === undefined ? {} : { misfits: [{ expected: forms, ...found.doubt, found: text }] };
  return found.edtf === undefined ? doubts : { value: found.edtf, ...doubts };
}
