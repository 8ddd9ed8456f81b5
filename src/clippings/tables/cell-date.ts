import type { Edtf } from "../../basics/edtf.ts";
import type { How } from "../clipping.ts";
import { machineDay } from "../dates/machine-date.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { DateContext, Doubt } from "../dates/read-date.ts";
import { compactDay, epochDay, spreadsheetDay } from "./number-date.ts";

/** How a whole column writes what it holds. */
export interface ColumnStyle {
  /** Every cell is a number of five digits. */
  readonly isSpreadsheet: boolean;
  /** What other cells of the column settle for `03/04/2020`, in which day and month look alike. */
  readonly order: "day-first" | "month-first" | undefined;
  /** What stands where a line once ended: a backslash alone, or `\n`. */
  readonly breaks: "bare" | "escaped" | undefined;
}

export interface CellDate {
  readonly value?: Edtf;
  readonly how: How;
  readonly rule: string;
  readonly doubt?: Doubt;
}

/** The date in a cell of a column of dates; undefined for what is none at all. */
export function dateInCell(cell: string, style: ColumnStyle, context: DateContext): CellDate | undefined {
  const text = cell.trim().replace(/\s+/g, " ");
  const machine = machineDay(text, context.zone) ?? compactDay(text);
  if (machine !== undefined) return { value: machine, how: "given", rule: "column-name" };
  const counted = style.isSpreadsheet ? spreadsheetDay(text) : epochDay(text, context.zone);
  if (counted !== undefined) {
    return { value: counted, how: "derived", rule: style.isSpreadsheet ? "spreadsheet-days" : "epoch-seconds" };
  }
  const settled = style.order === undefined ? text : inWords(text, style.order);
  const found = parseDate(settled, context);
  if (found === undefined) return undefined;
  const { edtf, how, doubt } = found;
  const isSettled = settled !== text;
  return {
    ...(edtf === undefined ? {} : { value: edtf }),
    how: isSettled ? "inferred" : how,
    rule: isSettled ? "column-date-order" : how === "inferred" ? "relative-date" : "column-name",
    ...(doubt === undefined ? {} : { doubt }),
  };
}

const months = "January February March April May June July August September October November December".split(" ");

/** `03/04/2020 12:30` as `3 April 2020 12:30`, where either number may be the month. */
function inWords(text: string, order: "day-first" | "month-first"): string {
  return text.replace(
    /^(\D{0,12}?)(\d{1,2})([/.-])(\d{1,2})\3(\d{4}|\d{2})(?!\d)/,
    (whole, before: string, first: string, _mark: string, second: string, year: string) => {
      const [day, month] = order === "day-first" ? [first, second] : [second, first];
      const isOpen = Number(first) <= 12 && Number(second) <= 12 && first !== second;
      const name = months[Number(month) - 1];
      return isOpen && name !== undefined ? `${before}${Number(day)} ${name} ${year}` : whole;
    },
  );
}
