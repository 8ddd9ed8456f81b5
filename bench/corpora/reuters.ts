import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchRecord, filled, plainSigns } from "../record.ts";
import { fileName } from "./file-name.ts";

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** The full text of wire stories of 1987. Those with neither headline nor body are passed over. */
export function reuters(corpora: string, count = Number.POSITIVE_INFINITY): BenchRecord[] {
  const folder = join(corpora, "reuters21578", "sgm");
  const records: BenchRecord[] = [];
  for (const name of readdirSync(folder).sort()) {
    for (const story of readFileSync(join(folder, name), "latin1").split("<REUTERS ").slice(1)) {
      if (records.length === count) return records;
      const record = recordOf(story, records.length);
      if (record !== undefined) records.push(record);
    }
  }
  return records;
}

function recordOf(story: string, index: number): BenchRecord | undefined {
  const headline = oneLine(element(story, "TITLE"));
  const body = paragraphs(element(story, "BODY"));
  if (headline === "" && body === "") return undefined;
  const date = isoDate(element(story, "DATE"));
  return {
    name: fileName(headline, "r", index),
    front: filled({
      headline,
      date,
      section: /<TOPICS><D>([^<]*)/.exec(story)?.[1] ?? "",
      authors: [
        oneLine(element(story, "AUTHOR"))
          .replace(/^by /i, "")
          .replace(/, Reuters?$/i, ""),
      ].filter((name) => name !== ""),
      publication: "Reuters",
      language: "en",
    }),
    body,
  };
}

function element(story: string, name: string): string {
  const start = story.indexOf(`<${name}>`);
  const end = story.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? "" : plainSigns(plain(story.slice(start + name.length + 2, end)));
}

/** Entities as characters; what a terminal would obey is dropped. */
function plain(text: string): string {
  return text
    .replace(/&#\d+;/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/[^\P{Cc}\n]/gu, "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A new paragraph begins with four spaces, which Markdown would take for code. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n {2,}/)
    .map(oneLine)
    .join("\n\n")
    .replace(/\s*\bReuter\s*$/i, "");
}

/** ` 3-MAR-1987 09:18:21.26` as `1987-03-03`, or nothing. */
function isoDate(text: string): string {
  const match = /(\d{1,2})-([A-Z]{3})-(\d{4})/.exec(text);
  const month = months.indexOf(match?.[2] ?? "") + 1;
  return match === null || month === 0
    ? ""
    : `${match[3]}-${String(month).padStart(2, "0")}-${(match[1] ?? "").padStart(2, "0")}`;
}
