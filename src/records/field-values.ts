import type { Problem } from "../basics/problem.ts";
import { isList, isMap, type YamlValue } from "./yaml.ts";

/** A value that does not fit its field: a problem before it is known where it stands. */
export type Misfit = Pick<Problem, "rule" | "found" | "expected" | "note" | "severity">;

/** What a field makes of a YAML value: nothing, a value, a value that is in doubt, or only what was wrong. */
export interface FieldReading<Value> {
  readonly value?: Value;
  readonly misfits?: readonly Misfit[];
}

/** What a field may need to know besides its value. */
export interface FieldContext {
  /** Of the record, else of the archive: settles which way round `04/02/2022` is. */
  readonly language: string | null;
  /** IANA time zone of the archive: a moment with an offset belongs to a day there. */
  readonly zone: string;
}

/** Nothing but spaces is nothing; line ends after the text come from YAML's block style and are not its own. */
export function readText(value: YamlValue): FieldReading<string> {
  if (value === null) return {};
  if (typeof value !== "string") return misfit("text-expected", value, ["one line of text"]);
  const text = withoutLineEnds(value);
  return text.trim() === "" ? {} : { value: text };
}

/** By hand: a pattern that ends in `$` would look at every run of line ends as often as it is long. */
function withoutLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n" || text[end - 1] === "\r") end -= 1;
  return text.slice(0, end);
}

/** A text counts as a list of one. */
export function readTexts(value: YamlValue): FieldReading<readonly string[]> {
  const items = value === null ? [] : isList(value) ? value : [value];
  const texts: string[] = [];
  const misfits: Misfit[] = [];
  for (const item of items) {
    const reading = readText(item);
    if (reading.value !== undefined) texts.push(reading.value);
    misfits.push(...(reading.misfits ?? []));
  }
  return { ...(texts.length === 0 ? {} : { value: texts }), ...(misfits.length === 0 ? {} : { misfits }) };
}

/** Reads a text further: `how` gives undefined for what is not of the field's kind. */
export function readTextAs<Value>(
  value: YamlValue,
  rule: string,
  expected: readonly string[],
  how: (text: string) => Value | undefined,
): FieldReading<Value> {
  const { value: text, misfits } = readText(value);
  if (text === undefined) return misfits === undefined ? {} : { misfits };
  const found = how(text.trim());
  return found === undefined ? misfit(rule, text, expected) : { value: found };
}

/** The value is left out, and the problem says what would have been right. */
export function misfit<Value>(rule: string, value: YamlValue, expected: readonly string[]): FieldReading<Value> {
  const note = "The value is left out; the rest of the record stands.";
  return { misfits: [{ rule, found: shown(value), expected, note, severity: "error" }] };
}

/** A value as a problem shows it. */
export function shown(value: YamlValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isMap(value)) return `{ ${Object.keys(value).join(", ")} }`;
  return `[ ${value.map((item) => shown(item)).join(", ")} ]`.slice(0, 200);
}
