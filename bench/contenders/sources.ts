import { writeYaml } from "../../src/records/yaml-write.ts";
import type { BenchRecord, Front } from "../record.ts";

/** A story as front matter and Markdown. */
export function markdown(front: Parameters<typeof writeYaml>[0], body: string): string {
  return `---\n${writeYaml(front)}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** `2022/02/04`, `2022/02`, or `undated`. */
export function folderOf({ date }: Front, unit: "day" | "month"): string {
  return date === undefined ? "undated" : date.slice(0, unit === "day" ? 10 : 7).replaceAll("-", "/");
}

/** The keys as site generators know them: a title (that of a story without is its beginning), a list for each taxonomy. */
export function taxonomies({ front, body }: BenchRecord): Readonly<Record<string, string | readonly string[]>> {
  const { headline, date, section, authors, publication, blurbs, url } = front;
  const all = {
    title: headline ?? body.slice(0, 80),
    date: date ?? "",
    sections: section === undefined ? [] : [section],
    authors: authors ?? [],
    publications: publication === undefined ? [] : [publication],
    blurbs: blurbs ?? [],
    original: url ?? "",
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.length > 0));
}
