import type { ColumnStats, TableStats } from "./column-stats.ts";
import type { TableField } from "./table-fields.ts";

/**
 * What a column without a name that says it gives, judged by its values: dates, addresses and long texts under any
 * unknown name; headlines, blurbs and sections only in a table whose columns have no names at all.
 *
 * @param known the fields that other columns give
 */
export function guessByValues(
  column: ColumnStats,
  stats: TableStats,
  known: ReadonlySet<TableField>,
  hasNames: boolean,
): TableField | undefined {
  const { filled, of, length, longest, distinct, dates, dateLooks } = column;
  if (filled === 0) return undefined;
  const mean = length / filled;
  const most = (count: number): boolean => count >= filled * 0.95;
  if (!known.has("date") && filled >= 3 && dates >= dateLooks * 0.95) return "date";
  if (!known.has("images") && most(of.image)) return "images";
  if (!known.has("url") && most(of.address) && !most(of.image)) return "url";
  if (!most(of.words)) {
    const isShelf = distinct.size <= mostShelves && distinct.size <= filled / 4 && longest <= 60;
    return !hasNames && isShelf && of.number === 0 && of.boolean < filled && !known.has("section")
      ? "section"
      : undefined;
  }
  if (!known.has("body") && mean > 600) return "body";
  const hasText = known.has("headline") || known.has("body") || known.has("blurbs");
  if (hasNames && hasText) return undefined;
  const isVaried = distinct.size >= Math.min(filled / 2, 100) || stats.rows < 5;
  if (!known.has("headline") && mean <= 160 && isVaried) return "headline";
  if (!known.has("blurbs") && mean > 40 && isVaried) return "blurbs";
  return undefined;
}

const mostShelves = 100;
