import { type Html, html } from "../../../src/basics/html.ts";
import type { Dated } from "../../../src/pages/list-views.ts";
import type { Context } from "../../layout.ts";

const fullDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * When a story appeared, in words. Only a day that is known in full stands in a `<time datetime>`: machines read it
 * as a fact, and “on or before 4 February 2022” is none. Only a day that was given is a story's `dt-published`.
 *
 * @param property what the day is to programs that read the page
 */
export function dateline(
  date: Dated,
  { language }: Context,
  property: "dt-published" | "dt-updated" = "dt-published",
): Html {
  if (date.edtf === null) return html`${language.words.dateUnknown}`;
  const text = language.date(date.edtf);
  return fullDay.test(date.edtf)
    ? html`<time${date.how === "given" && html` class="${property}"`} datetime="${date.edtf}">${text}</time>`
    : html`${text}`;
}
