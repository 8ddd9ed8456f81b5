import { machineDay } from "../dates/machine-date.ts";
import { parseDate } from "../dates/parse-date.ts";
import { type Cell, cellText, type Row } from "./row.ts";

/** What the values of a column have in common. */
export interface ColumnStats {
  readonly name: string;
  /** Cells that are not blank. */
  filled: number;
  length: number;
  longest: number;
  /** Those of each kind. */
  readonly of: Record<Kind, number>;
  /** Values that differ, as far as they were counted. */
  readonly distinct: Set<string>;
  /** Of the first cells: how many were looked at for a date, and how many were one. */
  dateLooks: number;
  dates: number;
}

type Kind = keyof typeof kinds;

const kinds = {
  address: /^https?:\/\/\S+$/i,
  image: /^https?:\/\/\S+\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?\S*)?$/i,
  number: /^[\d.,\s-]+$/,
  fiveDigits: /^\d{5}(?:\.\d+)?$/,
  boolean: /^(?:true|false|yes|no|0|1)$/i,
  /** Letters with a space between them, or letters of a script that has no spaces. */
  words: /\p{L}\s+\S*\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u,
  uri: /^[a-z][a-z\d+.-]{1,30}:\S+$/i,
  /** Two letters with a backslash between them, where a line once ended. */
  backslash: /[\p{Ll},.;]\\\p{L}/u,
  /** A line end as programs write it: `\n`. */
  escapedBreak: /\\n(?=[\s\\\p{Lu}"“<]|$)/u,
  dayFirst: /^\D{0,12}(?:1[3-9]|2\d|3[01])([/.-])\d{1,2}\1(?:\d{4}|\d{2})\b/,
  monthFirst: /^\D{0,12}\d{1,2}([/.-])(?:1[3-9]|2\d|3[01])\1(?:\d{4}|\d{2})\b/,
} as const;

const mostDistinct = 200;
const mostLooks = 200;
/** Columns that are looked at; a hostile table has a million. */
const mostColumns = 2000;
/** Of a text, what is looked at. */
const looked = 300;

/** Watches all rows go by, and tells what each column is made of. */
export class TableStats {
  readonly columns = new Map<string, ColumnStats>();
  rows = 0;
  readonly #zone: string;

  constructor(zone: string) {
    this.#zone = zone;
  }

  add({ cells }: Row): void {
    this.rows += 1;
    for (const [name, cell] of cells) {
      let column = this.columns.get(name);
      if (column === undefined) {
        if (this.columns.size === mostColumns) continue;
        column = newColumn(name);
        this.columns.set(name, column);
      }
      this.#look(column, cell);
    }
  }

  #look(column: ColumnStats, cell: Cell): void {
    const text = cellText(cell).trim();
    if (text === "") return;
    column.filled += 1;
    column.length += text.length;
    column.longest = Math.max(column.longest, text.length);
    const beginning = text.slice(0, looked);
    for (const [kind, pattern] of Object.entries(kinds)) if (pattern.test(beginning)) column.of[kind as Kind] += 1;
    if (column.distinct.size < mostDistinct) column.distinct.add(beginning);
    if (column.dateLooks < mostLooks) {
      column.dateLooks += 1;
      if (text.length <= 80 && this.#isDate(text)) column.dates += 1;
    }
  }

  #isDate(text: string): boolean {
    const zone = this.#zone;
    const found = parseDate(text, { zone, captured: "2000-01-01" });
    return (found !== undefined && found.sure === "strong") || machineDay(text, zone) !== undefined;
  }
}

function newColumn(name: string): ColumnStats {
  const of = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])) as Record<Kind, number>;
  return { name, filled: 0, length: 0, longest: 0, of, distinct: new Set(), dateLooks: 0, dates: 0 };
}
