import type { Layouts } from "../layout.ts";
import { about } from "./about.ts";
import { article } from "./article.ts";
import { corrections } from "./corrections.ts";
import { entries } from "./entries.ts";
import { front } from "./front.ts";
import { list } from "./list.ts";
import { notFound } from "./not-found.ts";
import { onThisDay } from "./on-this-day.ts";
import { redirect } from "./redirect.ts";
import { search } from "./search.ts";
import { withdrawn } from "./withdrawn.ts";

/** The default theme: quiet, typographic, like a newspaper. */
export const layouts = {
  front,
  article,
  author: list("author"),
  section: list("section"),
  publication: list("publication"),
  day: list("day"),
  month: list("month"),
  year: list("year"),
  undated: list("undated"),
  anniversary: list("anniversary"),
  "on-this-day": onThisDay,
  authors: entries("authors"),
  sections: entries("sections"),
  publications: entries("publications"),
  years: entries("years"),
  corrections,
  search,
  about,
  "not-found": notFound,
  redirect,
  withdrawn,
} satisfies Layouts;
