import { splitLines } from "../../clippings/split-lines.ts";
import type { Defaults } from "../defaults.ts";
import type { SourceReading } from "../source-reading.ts";
import type { YamlMap, YamlValue } from "../yaml.ts";
import { isForeign } from "./is-foreign.ts";
import type { Row } from "./row.ts";
import { isOwnKey } from "./row-key.ts";
import { RowsReading } from "./rows-reading.ts";

/** A row on a line of its own (https://jsonlines.org), its line end included. */
export function jsonLine(row: Row): string {
  return `${JSON.stringify(row)}\n`;
}

/** Whether a text is of this format: its first line that is not blank is an object with a key of a record. */
export function isJsonLines(text: string): boolean {
  const first = /^\s*(\{[^\r\n]*)/.exec(text.slice(0, beginning));
  if (first === null) return false;
  const [, line = ""] = first;
  // A long line is not whole here: its first key is enough.
  const [, key] = /^\{\s*"([a-z]+)"\s*:/.exec(line) ?? [];
  if (key === undefined || !isOwnKey(key)) return false;
  const parsed = parse(wholeLine(text));
  return "fault" in parsed || !isForeign([...parsed.values.keys()], text);
}

/** The first line, as far as it is short enough to be looked into. */
function wholeLine(text: string): string {
  return /^\s*([^\r\n]*)/.exec(text.slice(0, longestLook))?.[1] ?? "";
}

const longestLook = 64 * 1024;

const beginning = 4096;

/** Reads a file of one JSON object a line, each a record. Blank lines count for nothing. */
export function readJsonLines(file: string, text: string, defaults: Defaults): SourceReading {
  const lines = splitLines(text);
  const reading = new RowsReading(file, "json-lines", lines, defaults);
  for (const [index, each] of lines.entries()) {
    if (each.trim() === "") continue;
    const line = index + 1;
    const parsed = parse(each);
    if ("fault" in parsed) {
      const note = `${parsed.fault} The line is left out; the others stand.`;
      reading.problem({ line, rule: "json-unreadable", found: each.slice(0, 200), note, severity: "error" });
    } else reading.row({ values: parsed.values, line, lastLine: line });
  }
  return reading.finish();
}

type Parsed = { readonly values: ReadonlyMap<string, YamlValue> } | { readonly fault: string };

function parse(line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: "It is no JSON. A line must hold one whole object, { … }, and nothing else." };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { fault: "It is no object: a record is a line { … }." };
  }
  const values = new Map<string, YamlValue>();
  for (const [key, member] of Object.entries(value)) {
    const plain = asYaml(member, depthLimit);
    if (plain === undefined || key === "__proto__") return { fault: refused };
    values.set(key, plain);
  }
  return { values };
}

const refused = "It is nested too deeply, or a key is called “__proto__”.";
/** As in YAML: mappings and lists inside one another. */
const depthLimit = 20;

/** As YAML would have it: every scalar is text until a field asks for more. Undefined for what is refused. */
export function asYaml(value: unknown, depth = depthLimit): YamlValue | undefined {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || depth === 0) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => asYaml(item, depth - 1));
    if (items.includes(undefined)) return undefined;
    return items.map((item) => item ?? "");
  }
  const map: Record<string, YamlValue> = {};
  for (const [key, member] of Object.entries(value)) {
    const plain = asYaml(member, depth - 1);
    if (plain === undefined || key === "__proto__") return undefined;
    map[key] = plain;
  }
  return map satisfies YamlMap;
}
