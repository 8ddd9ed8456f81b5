import { webAddress } from "../../basics/address.ts";
import type { Problem } from "../../basics/problem.ts";
import type { Said, SourceFile } from "../clipping.ts";
import type { DateContext } from "../dates/read-date.ts";
import { Tallier } from "../tally.ts";
import { authorsOf } from "./cell-authors.ts";
import { bodyText } from "./cell-body.ts";
import { dateInCell } from "./cell-date.ts";
import { imagesOf } from "./cell-images.ts";
import { listOf } from "./cell-list.ts";
import { mendBreaks, type PlainText, plainText } from "./cell-text.ts";
import { languageOf } from "./language-names.ts";
import type { PlannedColumn } from "./plan-columns.ts";
import { type Cell, cellText, type Row, textsOf } from "./row.ts";
import type { TableField } from "./table-fields.ts";

/** Reads cells of a source: its zone and language hold for their dates. */
export function cellContext(
  { front }: Pick<SourceFile, "front">,
  tally: Tallier,
  problem: CellContext["problem"],
): CellContext {
  const { zone, language, captured } = front;
  const dates = {
    zone,
    ...(language === undefined ? {} : { language: language.value }),
    ...(captured === undefined ? {} : { captured: captured.value }),
  };
  return { dates, tally, silent: new Tallier(), problem };
}

/** What the reading of a cell needs beside it. */
export interface CellContext {
  readonly dates: DateContext;
  readonly tally: Tallier;
  /** Counts what nobody asks for: cells that are only looked at. */
  readonly silent: Tallier;
  readonly problem: (problem: Omit<Problem, "file">) => void;
}

/** What a cell gives: a value, or a part of one (the year of a date), or nothing. */
export type CellReading =
  | SaidReading
  | { readonly part: string; readonly changed: string | null; readonly as?: never }
  | { readonly why: string };

/** A value and what had to be done to it. */
export interface SaidReading {
  readonly said: Said<unknown>;
  readonly changed: string | null;
  /** The field that it gives where that is not the column's. */
  readonly as?: "oldPaths";
}

/** Reads a cell as a field's value. */
export function readCell(
  field: TableField,
  column: PlannedColumn,
  cell: Cell,
  row: Row,
  context: CellContext,
): CellReading {
  const line = row.line === undefined ? {} : { line: row.line };
  const said = (value: unknown, changed: string | null, rest: Partial<Said<unknown>> = {}): SaidReading => ({
    said: { value, how: column.how, rule: column.rule, ...line, ...rest },
    changed,
  });
  switch (field) {
    case "date":
    case "updated":
    case "captured":
      return readDate(field, column, cell, row, context, said);
    case "authors": {
      const authors = authorsOf(cell);
      if (authors.length === 0) return { why: "a byline that names nobody" };
      const text = cellText(cell).trim();
      return said(authors, authors.length === 1 && authors[0]?.name === text ? null : "as names");
    }
    case "tags": {
      const tags = listOf(cell);
      return tags.length === 0 ? { why: "an empty list" } : said(tags, typeof cell === "string" ? "as a list" : null);
    }
    case "images": {
      const images = imagesOf(cell);
      if (images.length === 0) return { why: "no address of a picture" };
      return said(images, typeof cell === "string" ? null : "the widest of each picture");
    }
    case "body": {
      const base = webAddress(addressIn(row)) ?? undefined;
      const within = column.part ?? `column “${column.name}”`;
      const { text, how } = bodyText(mendBreaks(textsOf(cell).join("\n\n"), column.style.breaks), {
        tally: context.tally,
        within,
        base,
        ...line,
      });
      return text === "" ? { why: "nothing to read in it" } : said(text, how);
    }
    case "url":
    case "archived":
      return readAddress(field, cell, said);
    case "oldPaths": {
      const path = pathOf(cellText(cell).trim());
      return path === undefined ? { why: "no path of an old site" } : { ...said(path, null), as: "oldPaths" };
    }
    case "guid": {
      const text = cellText(cell).trim();
      return isUnique(text) ? said(text, null) : { why: "a name that only its own table knows" };
    }
    case "language": {
      const text = cellText(cell).trim();
      const tag = languageOf(text);
      if (tag === undefined) return { why: "no language that is known" };
      return said(tag, tag === text ? null : "as a language tag");
    }
    case "status":
      return { part: statusOf(column.name, cellText(cell)), changed: "says whether the story is published" };
    case "section": {
      // Of a list the first is the section.
      const first = typeof cell === "string" && !/^\[/.test(cell) ? cell : (listOf(cell)[0] ?? "");
      const { text, how } = lineOf(first, column);
      return text === "" ? { why: "nothing to read in it" } : said(text, how);
    }
    default: {
      const one = textsOf(cell).join(" ") || (listOf(cell)[0] ?? "");
      const { text, how } = lineOf(one, column);
      if (text === "") return { why: "nothing to read in it" };
      return isPart(field) ? { part: text, changed: how } : said(text, how);
    }
  }
}

/** A text of one line, whatever the column writes for line ends. */
function lineOf(given: string, { style }: PlannedColumn): PlainText {
  const mended = mendBreaks(given, style.breaks);
  const { text, how } = plainText(mended);
  return {
    text,
    how: mended === given ? how : ["backslashes read as line breaks", how].filter((one) => one).join(", "),
  };
}

function isPart(field: TableField): boolean {
  return ["caption", "credit", "alt", "year", "month", "day"].includes(field);
}

type SaidOf = (value: unknown, changed: string | null, rest?: Partial<Said<unknown>>) => SaidReading;

function readDate(
  field: TableField,
  column: PlannedColumn,
  cell: Cell,
  row: Row,
  context: CellContext,
  said: SaidOf,
): CellReading {
  const text = cellText(cell).trim();
  const found = dateInCell(text, column.style, context.dates);
  const line = row.line === undefined ? {} : { line: row.line };
  const seen = { ...line, found: text.slice(0, 200) };
  if (found?.doubt !== undefined && field === "date") context.problem({ ...seen, ...found.doubt });
  if (found?.value === undefined) {
    if (found === undefined && field === "date") context.problem({ ...seen, ...unreadable });
    return { why: "a date that cannot be read" };
  }
  const { value, how, rule } = found;
  const isPlain = rule === "column-name";
  const rest = isPlain ? { how: how === "given" ? column.how : how } : { how, rule };
  return said(value, value === text ? null : `as the day${isPlain ? "" : ` (${rule})`}`, rest);
}

const unreadable = {
  rule: "date-unreadable",
  expected: ["4 February 2022", "2022-02-04"],
  note: "The story is kept without a date. Mend the cell, or say which column holds the dates.",
  severity: "error",
} as const;

function readAddress(field: "url" | "archived", cell: Cell, said: SaidOf): CellReading {
  const text = cellText(cell).trim();
  const address = webAddress(text);
  if (address !== null) return said(address, address === text ? null : "as a whole address");
  const path = field === "url" ? pathOf(text) : undefined;
  return path === undefined ? { why: "no address" } : { ...said(path, null), as: "oldPaths" };
}

/** `/news/business-61792300`: where it stood at a site whose name is not said. */
function pathOf(text: string): string | undefined {
  return /^\/(?!\/)[^\s<>"\\]{1,1000}$/.test(text) ? text : undefined;
}

/** The row's own address, against which links in its body are. */
function addressIn({ cells }: Row): string | null {
  for (const name of ["url", "link", "web_url", "webUrl"]) {
    const cell = cells.get(name);
    if (typeof cell === "string") return cell.trim();
  }
  return null;
}

/** A URI, a UUID, or whatever is so long that no other table has it: `42` is in every one. */
function isUnique(text: string): boolean {
  if (text.length > 500) return false;
  return (
    /^[a-z][a-z\d+.-]{1,30}:\S+$/i.test(text) ||
    /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ||
    /^(?=\S*\d)(?=\S*[a-z])\S{16,}$/i.test(text)
  );
}

/** `is_published: FALSE` and `draft: 1` are drafts. */
function statusOf(name: string, text: string): string {
  const value = text.trim();
  const isYes = /^(?:true|yes|1)$/i.test(value);
  const isNo = /^(?:false|no|0)$/i.test(value);
  if (!isYes && !isNo) return value;
  return /draft/i.test(name) === isYes ? "draft" : "published";
}
