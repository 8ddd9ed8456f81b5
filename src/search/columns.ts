import { gzipSync } from "node:zlib";
import type { Column, Columns } from "./browser/columns.ts";
import type { SearchRecord } from "./record.ts";

/** What facets and order need of each story of a shard, column by column. */
export function columnsOf(records: readonly SearchRecord[]): Columns {
  return {
    day: column(records.map((record) => [record.dated ? record.day : `${record.day}~`])),
    section: column(records.map(({ sectionSlug }) => (sectionSlug === null ? [] : [sectionSlug]))),
    author: column(records.map(({ authorSlugs }) => authorSlugs)),
    publication: column(records.map(({ publicationSlug }) => (publicationSlug === null ? [] : [publicationSlug]))),
    year: column(records.map(({ year }) => [year])),
  };
}

/** The values once, in the order in which they are met, and for each story which of them it has. */
function column(rows: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const of = rows.map((row) => {
    const own = row.map((value) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
    return own.length === 1 ? (own[0] ?? 0) : own;
  });
  return { values: [...numbers.keys()], of };
}

/** The columns' file: gzipped by us, since few hosts do it for names they do not know. */
export function columnsFile(columns: Columns): Uint8Array {
  const bytes = gzipSync(JSON.stringify(columns), { level: 9 });
  // The byte that names the operating system, or the same site would differ between machines.
  bytes[9] = 255;
  return bytes;
}
