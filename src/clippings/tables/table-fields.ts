import type { Clipping } from "../clipping.ts";

/** What a column may give: a clipping's field, or what settles one together with others. */
export type TableField =
  | Exclude<keyof Clipping, "line" | "inside" | "notices">
  | "caption"
  | "credit"
  | "alt"
  | "status"
  | "year"
  | "month"
  | "day";

export function isTableField(name: string): name is TableField {
  return Object.hasOwn(all, name);
}

const all = {
  headline: true,
  date: true,
  section: true,
  authors: true,
  publication: true,
  dek: true,
  blurbs: true,
  body: true,
  url: true,
  language: true,
  guid: true,
  updated: true,
  tags: true,
  archived: true,
  captured: true,
  rights: true,
  images: true,
  oldPaths: true,
  caption: true,
  credit: true,
  alt: true,
  status: true,
  year: true,
  month: true,
  day: true,
} as const satisfies Record<TableField, true>;
