import { fields } from "../fields.ts";
import { isMap, type YamlValue } from "../yaml.ts";
import type { YamlNode } from "../yaml-write.ts";
import { cellOf, csvLine, jsonCell } from "./csv-cells.ts";
import { type Row, type RowKey, rowKeys, rowOrder } from "./row.ts";

/** A column of the table. */
export interface Column {
  readonly name: string;
  /** As Table Schema has them: `array` and `object` are JSON in the cell. */
  readonly type: "string" | "integer" | "boolean" | "array" | "object";
  readonly description: string;
}

/** The keys whose cells hold JSON, since what they say is no line of text. */
const structured: ReadonlyMap<RowKey, "array" | "object"> = new Map([
  ["tags", "array"],
  ["authors", "array"],
  ["blurbs", "array"],
  ["aliases", "array"],
  ["corrections", "array"],
  ["images", "array"],
  ["alsoPublished", "array"],
  ["versions", "array"],
  ["provenance", "object"],
  ["extra", "object"],
]);

/** Where a story was read, in columns of its own. */
const ofSource: readonly Column[] = [
  { name: "source_file", type: "string", description: "The file in which the story was read." },
  { name: "source_line", type: "integer", description: "The line of its first word in that file, from 1 on." },
  { name: "also_in", type: "array", description: "Other places that tell the same story: file and line." },
];

/** The columns, in their order. Every table has all of them. */
export const columns: readonly Column[] = rowOrder.flatMap((key): readonly Column[] => {
  if (key === "source") return ofSource;
  const type = structured.get(key) ?? (key === "truncated" ? "boolean" : "string");
  return [{ name: key, type, description: isOwn(key) ? rowKeys[key] : fields[key].description }];
});

function isOwn(key: RowKey): key is keyof typeof rowKeys {
  return Object.hasOwn(rowKeys, key);
}

/** The line that names the columns. */
export const csvHeader = csvLine(columns.map(({ name }) => name));

/** A row as a line of the table. */
export function csvRow(row: Row): string {
  const [source, ...others] = Array.isArray(row.source) ? (row.source as readonly YamlNode[]) : [row.source];
  const { file, line } = (source ?? {}) as { readonly file?: YamlNode; readonly line?: YamlNode };
  const more: Record<string, YamlNode | undefined> = {
    source_file: file,
    source_line: line,
    also_in: others.length === 0 ? undefined : (others as YamlNode),
  };
  return csvLine(columns.map(({ name }) => cell(name in more ? more[name] : row[name as RowKey])));
}

function cell(value: YamlNode | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? jsonCell(value) : cellOf(String(value));
}

const typeOf: ReadonlyMap<string, Column["type"]> = new Map(columns.map(({ name, type }) => [name, type]));

/** Whether a column's cells may hold JSON: lists that people type as plain text are text. */
export function isStructured(name: string): boolean {
  const type = typeOf.get(name);
  return type === "array" || type === "object";
}

/** The three columns of the source as the one key of a record. */
export function sourceOf(file: YamlValue, line: YamlValue, others: YamlValue): YamlValue {
  if (typeof file !== "string") return null;
  const first = typeof line === "string" ? { file, line } : { file };
  if (!Array.isArray(others)) return isMap(others) ? [first, others] : first;
  return [first, ...(others as readonly (typeof first)[])];
}
