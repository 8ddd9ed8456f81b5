import type { CslName, CslRecord } from "../../../src/pages/citing/csl.ts";
import { citedRecord } from "../../../src/pages/citing/record.ts";
import type { Styled } from "../../../src/pages/citing/styled.ts";
import { archiveOf, type Story } from "../../archive-fixture.ts";

/** A story's record, as its page makes it. */
export function recordOf(story: Story, language = "en"): CslRecord {
  const article = archiveOf([story]).stories[0]?.article;
  if (article === undefined) throw new TypeError("An archive of one story has one.");
  return citedRecord(article, article.url, language);
}

/** With italics as HTML has them. */
export function printed(parts: Styled): string {
  return parts.map((part, index) => (index % 2 === 0 ? part : `<i>${part}</i>`)).join("");
}

/** What a record says, as far as any format can say it: names as one text, dates as numbers, spaces as spaces. */
export function said(record: CslRecord | Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { author, issued, title, URL } = record as CslRecord;
  const subjects = record.keyword as string | readonly string[] | undefined;
  return {
    author: (author ?? []).map(nameText),
    title: plain(title),
    paper: plain(record["container-title"] as string | undefined),
    date: (issued?.["date-parts"] ?? []).map((day) => day.join("-")).join("/"),
    URL: URL ?? "",
    subjects: commas([subjects ?? []].flat().join(",")),
  };
}

function nameText(name: CslName): string {
  if ("literal" in name) return commas(name.literal);
  const { given, suffix, family, "non-dropping-particle": particle } = name;
  return commas([[particle, family].filter(Boolean).join(" "), given, suffix].join(","));
}

/** RIS knows a comma within a name from one between two parts of it no more than a reader does. */
function commas(text: string): string {
  return plain(text)
    .split(/ *, */)
    .filter((part) => part !== "")
    .join(", ");
}

/** No format tells one kind of space from another. */
function plain(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
