import { plainText } from "./cell-text.ts";
import type { Cell, Item } from "./row.ts";

/** Keys under which an object of a list has its name, the likeliest first. */
const nameKeys = ["value", "name", "webTitle", "title", "label", "term", "fullName", "displayName", "text", "slug"];

/** What an object is called; undefined where none of its keys says so. */
export function nameOfItem(item: Item): string | undefined {
  if (typeof item === "string") return item.trim() || undefined;
  for (const key of nameKeys) {
    for (const [path, value] of item) {
      if (path.toLowerCase() === key.toLowerCase() && value.trim() !== "") return value.trim();
    }
  }
  return undefined;
}

/** The names in a cell, each once: a list, or a text with `;`, `|` or `,` between them, `["a", "b"]` and `['a', 'b']`. */
export function listOf(cell: Cell): readonly string[] {
  const names = typeof cell === "string" ? parts(cell) : cell.map(nameOfItem);
  const plain = names.flatMap((name) => (name === undefined ? [] : [plainText(name).text]));
  return [...new Set(plain)].filter((name) => name !== "");
}

function parts(text: string): readonly string[] {
  const quoted = quotedList(text);
  if (quoted !== undefined) return quoted;
  const mark = [";", "|", "\n", ","].find((sign) => text.includes(sign));
  return mark === undefined ? [text] : text.split(mark);
}

const longestList = 100_000;

/** A list as programs write it into a cell: JSON's, or Python's with single quotes. */
export function quotedList(text: string): readonly string[] | undefined {
  const given = text.trim();
  if (!/^\[.*\]$/s.test(given) || given.length > longestList) return undefined;
  try {
    const value: unknown = JSON.parse(given);
    if (Array.isArray(value)) return value.flatMap((one) => (typeof one === "string" ? [one] : []));
  } catch {
    // Not JSON's.
  }
  const inner = given.slice(1, -1).trim();
  if (inner === "") return [];
  const found = [...inner.matchAll(/\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(?:,|$)/gy)];
  const end = found.at(-1);
  if (end === undefined || end.index + end[0].length !== inner.length) return undefined;
  return found.map(([, single, double]) => (single ?? double ?? "").replace(/\\(.)/g, "$1"));
}
