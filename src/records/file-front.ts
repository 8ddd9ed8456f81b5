import type { Problem } from "../basics/problem.ts";
import type { FileFront } from "../clippings/clipping.ts";
import { readDate } from "./date-value.ts";
import type { Defaults } from "./defaults.ts";
import { readAuthors, readLanguage } from "./field-readers.ts";
import { type FieldContext, type FieldReading, type Misfit, readText, readTextAs } from "./field-values.ts";
import type { KeyReading } from "./read-fields.ts";
import { timeZone } from "./time-zone.ts";
import type { UnknownKey } from "./unknown-keys.ts";
import type { YamlEntry, YamlValue } from "./yaml.ts";

/** What an article file's front matter says for all of its stories. */
export interface FileFrontReading {
  readonly front: FileFront;
  readonly keys: readonly KeyReading[];
  readonly problems: readonly Problem[];
  readonly unknownKeys: readonly UnknownKey[];
}

type Draft = { -readonly [Key in keyof FileFront]: FileFront[Key] };
type Reader = (draft: Draft, entry: YamlEntry, context: FieldContext) => readonly Misfit[];

/** The keys of an article file. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ["author", said("author", readAuthors)],
  ["authors", said("author", readAuthors)],
  ["publication", said("publication", readText)],
  ["section", said("section", readText)],
  ["source", said("source", readText)],
  ["language", said("language", readLanguage)],
  ["captured", said("captured", readDate)],
  ["zone", bare("zone", (value) => readTextAs(value, "zone-unreadable", ["Asia/Tokyo", "UTC"], timeZone))],
  ["order", bare("order", (value) => readTextAs(value, "order-unreadable", orders, orderOf))],
]);

const orders = ["newest-first", "oldest-first", "none"] as const;

function orderOf(text: string): FileFront["order"] {
  return orders.find((order) => order === text);
}

type SaidKey = "author" | "publication" | "section" | "source" | "language" | "captured";
type ValueOf<Key extends SaidKey> = NonNullable<FileFront[Key]>["value"];

/** A key whose value goes to the stories, with its line. */
function said<Key extends SaidKey>(
  key: Key,
  read: (value: YamlValue, context: FieldContext) => FieldReading<ValueOf<Key>>,
): Reader {
  return (draft, entry, context) => {
    const { value, misfits = [] } = read(entry.value, context);
    const told = { value, how: "given", line: entry.line, rule: "front-matter" };
    if (value !== undefined) draft[key] = told as Draft[Key];
    return misfits;
  };
}

/** A key that says how the text is to be read. */
function bare<Key extends "zone" | "order">(
  key: Key,
  read: (value: YamlValue) => FieldReading<NonNullable<FileFront[Key]>>,
): Reader {
  return (draft, entry) => {
    const { value, misfits = [] } = read(entry.value);
    if (value !== undefined) draft[key] = value;
    return misfits;
  };
}

export function readFileFront(
  file: string,
  entries: ReadonlyMap<string, YamlEntry>,
  defaults: Defaults,
): FileFrontReading {
  const draft: Draft = {};
  const keys: KeyReading[] = [];
  const problems: Problem[] = [];
  const unknownKeys: UnknownKey[] = [];
  const stated = readLanguage(entries.get("language")?.value ?? null).value;
  const context = { language: stated ?? defaults.language?.value ?? null, zone: defaults.zone };
  for (const [key, entry] of entries) {
    const read = readers.get(key);
    if (read === undefined) {
      unknownKeys.push({ key, file, line: entry.line });
      keys.push({ entry, name: key, gave: true });
      continue;
    }
    const misfits = read(draft, entry, context);
    for (const misfit of misfits) problems.push({ file, line: entry.line, ...misfit });
    keys.push({ entry, name: key, gave: misfits.length === 0 });
  }
  const language = draft.language ?? defaults.language;
  return {
    front: { ...draft, zone: draft.zone ?? defaults.zone, ...(language === undefined ? {} : { language }) },
    keys,
    problems,
    unknownKeys,
  };
}
