import type { Cell, Item } from "./row.ts";

/** Objects within objects; deeper ones are left aside. */
const deepest = 8;
/** Keys of one story; a hostile one has a million. */
const mostKeys = 2000;

/** What JSON calls an object, once it has been read. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object as a row: each text by the path to it. Null and blank texts are missing. */
export function jsonCells(object: JsonObject): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  flatten(object, "", cells, deepest);
  return cells;
}

function flatten(object: JsonObject, before: string, cells: Map<string, Cell>, depth: number): void {
  for (const [key, value] of Object.entries(object)) {
    if (cells.size >= mostKeys) return;
    const path = `${before}${key}`;
    const text = scalar(value);
    if (text !== undefined) {
      if (text.trim() !== "") cells.set(path, text);
    } else if (Array.isArray(value)) addList(path, value, cells);
    else if (isObject(value) && depth > 0) flatten(value, `${path}.`, cells, depth - 1);
    else if (value !== null) cells.set(path, "{…}");
  }
}

/** A list; those of its objects that call themselves contributors stand in one of their own, as in the Guardian's API. */
function addList(path: string, list: readonly unknown[], cells: Map<string, Cell>): void {
  const items = list.map(itemOf).filter((item) => item !== undefined);
  const isWriter = (item: Item): boolean => typeof item !== "string" && item.get("type") === "contributor";
  const writers = items.filter(isWriter);
  if (writers.length > 0) cells.set(`${path}.contributor`, writers);
  const others = writers.length > 0 ? items.filter((item) => !isWriter(item)) : items;
  if (others.length > 0) cells.set(path, others);
}

function itemOf(value: unknown): Item | undefined {
  const text = scalar(value);
  if (text !== undefined) return text.trim() === "" ? undefined : text;
  if (!isObject(value)) return undefined;
  const cells = new Map<string, Cell>();
  flatten(value, "", cells, 3);
  const texts = new Map<string, string>();
  for (const [path, cell] of cells) if (typeof cell === "string") texts.set(path, cell);
  return texts;
}

/** A text, number or truth value as a text. */
export function scalar(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** The same, empty for all else. */
export function jsonText(value: unknown): string {
  return scalar(value) ?? "";
}
