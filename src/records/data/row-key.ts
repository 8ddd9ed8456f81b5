import { fieldOfKey } from "../fields.ts";
import { particulars } from "../particulars.ts";
import { rowKeys } from "./row.ts";

/** Whether a key of a row means something. */
export function isRowKey(key: string): boolean {
  return fieldOfKey.has(key) || Object.hasOwn(rowKeys, key);
}

/**
 * Whether a key speaks for a file of records. Exports and feeds of others have a `guid`, `tags` and their like too, and
 * have readers of their own: by these nothing can be told.
 */
export function isOwnKey(key: string): boolean {
  const field = fieldOfKey.get(key);
  return isRowKey(key) && !particulars.some((name) => name === field);
}

/** Whether a key holds something that can be shown: a table without such a column has no stories. */
export function isTelling(key: string): boolean {
  const field = fieldOfKey.get(key) ?? key;
  return field === "headline" || field === "blurbs" || field === "body";
}
