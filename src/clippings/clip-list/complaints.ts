import type { Doubt } from "../dates/read-date.ts";

/** Something to be reported, with the line. */
export interface Complaint extends Doubt {
  readonly at: number;
  readonly found?: string;
}

/** Words of a line of which nothing came. */
export const unread: Doubt = {
  rule: "clip-words-unread",
  note: "These words of the line are neither headline, outlet, name nor date, and were not used. Write the line as: [Headline](address), Outlet, By Names, 28 June 2019.",
  severity: "warning",
};

/** A line of which nothing came. */
export const alone: Doubt = {
  rule: "clip-line-unread",
  note: "No clip stands above this line that it could belong to, so it was not used. Delete it, or put it below its clip.",
  severity: "warning",
};
