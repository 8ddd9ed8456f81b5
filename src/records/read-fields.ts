import type { Problem } from "../basics/problem.ts";
import { languageTag } from "../languages/language-tag.ts";
import type { RecordFields } from "./field.ts";
import { type FieldContext, type Misfit, readText } from "./field-values.ts";
import { fieldOfKey, fields } from "./fields.ts";
import type { UnknownKey } from "./unknown-keys.ts";
import type { YamlEntry, YamlValue } from "./yaml.ts";

/** What was found under one key. */
export interface KeyReading {
  readonly entry: YamlEntry;
  /** The field it gave, or the key itself where Backfile does not know it. */
  readonly name: string;
  /** Whether a value came of it. */
  readonly gave: boolean;
}

/** A record's front matter, field by field. */
export interface FieldsReading {
  readonly values: Partial<RecordFields>;
  /** The line of the key that gave a field. */
  readonly lineOf: ReadonlyMap<keyof RecordFields, number>;
  readonly keys: readonly KeyReading[];
  readonly extra: Readonly<Record<string, unknown>> | undefined;
  readonly unknownKeys: readonly UnknownKey[];
  readonly problems: readonly Problem[];
}

/** Keys that say whether there is a record at all: see `unpublishedBy`. */
const settling: ReadonlySet<string> = new Set(["draft", "published"]);

type Draft = { -readonly [Key in keyof RecordFields]?: RecordFields[Key] };

/** @param archive its language, where the record does not say its own, and its zone: for dates */
export function readFields(
  file: string,
  entries: ReadonlyMap<string, YamlEntry>,
  archive: FieldContext,
): FieldsReading {
  const values: Draft = {};
  const lineOf = new Map<keyof RecordFields, number>();
  const keys: KeyReading[] = [];
  const extra: [string, YamlValue][] = [];
  const unknownKeys: UnknownKey[] = [];
  const problems: Problem[] = [];
  const context = { language: languageOf(entries) ?? archive.language, zone: archive.zone };
  for (const [key, entry] of entries) {
    const field = fieldOfKey.get(key);
    if (field === undefined) {
      extra.push([key, entry.value]);
      if (!settling.has(key)) unknownKeys.push({ key, file, line: entry.line });
      keys.push({ entry, name: key, gave: true });
    } else if (key !== field && entries.has(field)) {
      extra.push([key, entry.value]);
      problems.push(twice(file, key, field, entry.line));
      keys.push({ entry, name: key, gave: true });
    } else {
      const misfits = read(values, field, entry.value, context);
      for (const misfit of misfits) problems.push({ file, line: entry.line, ...misfit });
      if (values[field] !== undefined) lineOf.set(field, entry.line);
      keys.push({ entry, name: field, gave: values[field] !== undefined || misfits.length === 0 });
    }
  }
  return {
    values,
    lineOf,
    keys,
    extra: extra.length === 0 ? undefined : Object.fromEntries(extra),
    unknownKeys,
    problems,
  };
}

function read<Key extends keyof RecordFields>(
  draft: Draft,
  key: Key,
  value: YamlValue,
  context: FieldContext,
): readonly Misfit[] {
  const reading = fields[key].read(value, context);
  if (reading.value !== undefined) draft[key] = reading.value;
  return reading.misfits ?? [];
}

function languageOf(entries: ReadonlyMap<string, YamlEntry>): string | undefined {
  const { value } = readText(entries.get("language")?.value ?? null);
  return value === undefined ? undefined : languageTag(value);
}

function twice(file: string, key: string, field: string, line: number): Problem {
  const note = `“${key}” means the same as “${field}”, which stands there too and is taken. Keep one of them.`;
  return { file, line, rule: "key-twice", found: key, note, severity: "warning" };
}
