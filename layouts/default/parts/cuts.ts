import { type Edtf, edtf } from "../../../src/basics/edtf.ts";
import { remembered } from "../../../src/basics/remembered.ts";
import type { Link, Place } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";

/** A part of the calendar as a heading: `February 2022`, “Undated”. */
export function cutName(cut: Edtf | "undated", { language }: Context): string {
  return cut === "undated" ? language.words.undated : language.cut(cut);
}

/** What a page of the calendar or a part of a list is called. */
export function placeName({ name, cut }: Place, context: Context): string {
  return name ?? (cut === null ? "" : cutName(cut, context));
}

/** Reading a date costs more than printing it. */
const dateOf = remembered(edtf);

/** A link that is named by its date or by `undated`, in words. */
export function calendarName({ name }: Link, context: Context): string {
  if (name === "undated") return context.language.words.undated;
  const date = dateOf(name);
  return date === undefined ? name : context.language.cut(date);
}
