import { edtf, isDated } from "../../basics/edtf.ts";
import type { Clipping } from "../clipping.ts";
import { readMoment } from "../dates/moment.ts";
import type { ReadDate } from "../dates/read-date.ts";
import type { Entry, Told } from "./entry.ts";
import { type Around, another, said } from "./entry-clipping.ts";

/**
 * The day of a story and that of its last change. An entry that only says when it was changed was published then or
 * before: that day stands as unsure.
 */
export function datesOf(entry: Entry, around: Around): Pick<Clipping, "date" | "updated"> {
  const date = firstDate("date", entry.dates, around);
  const updated = firstDate("updated", entry.updates, around);
  const unsure =
    date === undefined && updated !== undefined && isDated(updated.value)
      ? edtf(`${updated.value.replace(/[?~%]$/, "")}?`)
      : undefined;
  const first = date ?? (updated === undefined || unsure === undefined ? undefined : inferred(unsure, updated));
  return { ...(first === undefined ? {} : { date: first }), ...(updated === undefined ? {} : { updated }) };
}

function inferred<Value>(value: Value, { line }: { readonly line?: number }) {
  return { value, how: "inferred", ...(line === undefined ? {} : { line }), rule: "feed-only-updated" } as const;
}

function firstDate(field: "date" | "updated", dates: readonly Told<string>[], around: Around) {
  const { uses, report, file } = around;
  let found: Clipping["date"];
  let unread: (ReadDate & { readonly told: Told<string> }) | undefined;
  for (const told of dates) {
    const read = found === undefined ? readMoment(told.value, { zone: around.zone }) : undefined;
    if (read?.edtf === undefined) {
      uses.passed(found === undefined ? "no date that can be read" : another, told.from, told.value);
      if (found === undefined) unread ??= { ...(read ?? { how: "given", doubt: unreadable }), told };
      continue;
    }
    found = said(read.edtf, told.from, around);
    uses.gave(field, told.from, read.edtf === told.value.trim() ? undefined : "as a day, without the time", told.value);
    if (read.doubt !== undefined) unread = { ...read, told };
  }
  if (unread?.doubt !== undefined && (found === undefined || unread.edtf !== undefined)) {
    const line = around.lineOf(unread.told.from) ?? around.line;
    report({ file, ...(line === undefined ? {} : { line }), ...unread.doubt, found: unread.told.value });
  }
  return found;
}

const unreadable = {
  rule: "date-unreadable",
  expected: ["Fri, 04 Feb 2022 10:00:00 GMT", "2022-02-04"],
  note: "The story is kept without this date. Mend it in the feed, or in the record once it is imported.",
  severity: "error",
} as const;
