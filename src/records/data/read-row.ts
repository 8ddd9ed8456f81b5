import type { Problem } from "../../basics/problem.ts";
import type { Said } from "../../clippings/clipping.ts";
import type { Article } from "../article.ts";
import { bodyOf } from "../body.ts";
import { clippingOf } from "../clipping-of.ts";
import type { Defaults } from "../defaults.ts";
import type { RecordFields } from "../field.ts";
import { type FieldReading, misfit, readText } from "../field-values.ts";
import { fromClipping } from "../from-clipping.ts";
import { valueDigest } from "../provenance.ts";
import { type FieldsReading, readFields } from "../read-fields.ts";
import type { UnknownKey } from "../unknown-keys.ts";
import { isMap, type YamlEntry, type YamlMap, type YamlValue } from "../yaml.ts";

/** A row of data as it stands in a file. */
export interface FoundRow {
  /** By their keys, as texts, lists and mappings; nothing under a key is null. */
  readonly values: ReadonlyMap<string, YamlValue>;
  /** The first and the last line that it takes up. */
  readonly line: number;
  readonly lastLine: number;
}

/** What came of a row. */
export interface RowReading {
  /** Undefined when there is nothing to show; then a problem says so. */
  readonly article: Article | undefined;
  /** The keys that gave something. */
  readonly fields: readonly string[];
  readonly problems: readonly Problem[];
  readonly unknownKeys: readonly UnknownKey[];
}

/** The rule by which a field was read that a row states and of which it does not say how it is known. */
const rule = "data-row";

/** Reads one row by the table of the front matter's keys, so that each format reads as a record does. */
export function readRow(file: string, row: FoundRow, defaults: Defaults): RowReading {
  const { values: found, line, lastLine } = row;
  const entries = new Map<string, YamlEntry>();
  for (const [key, value] of found) {
    if (key !== "body" && key !== "path" && key !== "extra") entries.set(key, { value, line, lastLine });
  }
  const context = { language: defaults.language?.value ?? null, zone: defaults.zone };
  const read = ofThisArchive(readFields(file, entries, context), defaults);
  const text = readText(found.get("body") ?? null);
  const others = readExtra(found.get("extra") ?? null);
  const problems = [...read.problems];
  for (const wrong of [...(text.misfits ?? []), ...(others.misfits ?? [])]) problems.push({ file, line, ...wrong });
  const extra = { ...read.extra, ...others.value };
  const article = fromClipping(file, clippingOf(read, line, rule, bodySaid(text.value, line)), defaults, {
    ...read.values,
    extra: Object.keys(extra).length === 0 ? undefined : extra,
    kind: "record",
  });
  const unknownKeys = [...read.unknownKeys];
  for (const key of Object.keys(others.value ?? {})) unknownKeys.push({ key, file, line });
  if (article === undefined) problems.push(empty(file, line));
  const gave = read.keys.filter((key) => key.gave).map(({ name }) => name);
  if (text.value !== undefined) gave.push("body");
  return { article, fields: gave, problems, unknownKeys };
}

function bodySaid(text: string | undefined, line: number): Said<string> | undefined {
  const body = text === undefined ? null : bodyOf(text);
  return body === null ? undefined : { value: body, how: "given", line, rule };
}

/** A prototype is no value: `__proto__` never comes this far. */
function readExtra(value: YamlValue): FieldReading<YamlMap> {
  if (value === null) return {};
  return isMap(value) ? { value } : misfit("extra-unreadable", value, ['{ "key": "value" }']);
}

/**
 * What another archive's settings said for a story is not what these say: unless they say the same, the value counts
 * as given in the row, where it stands.
 */
function ofThisArchive(read: FieldsReading, defaults: Defaults): FieldsReading {
  const stated = read.values.provenance;
  if (stated === undefined) return read;
  const foreign = (["publication", "language"] as const).filter((field) => {
    const value: RecordFields[typeof field] | undefined = read.values[field];
    const entry = stated.get(field);
    if (entry?.rule !== "archive-default" || value === undefined || entry.of !== valueDigest(value)) return false;
    return defaults[field]?.value !== value;
  });
  if (foreign.length === 0) return read;
  const provenance = new Map(stated);
  for (const field of foreign) provenance.delete(field);
  return { ...read, values: { ...read.values, provenance } };
}

function empty(file: string, line: number): Problem {
  return {
    file,
    line,
    rule: "record-empty",
    expected: ["a headline", "blurbs", "a body"],
    note: "There is nothing to show, and the row is left out. Give it one of these.",
    severity: "error",
  };
}
