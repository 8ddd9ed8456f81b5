import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchRecord, filled, plainSigns } from "../record.ts";
import { fileName } from "./file-name.ts";

/** Headline and blurb of 9,999 stories, 2018 to 2022. */
export function huffpost(corpora: string, count = Number.POSITIVE_INFINITY): BenchRecord[] {
  const text = readFileSync(join(corpora, "huffpost", "huffpost_2018-05_2022-09.jsonl"), "utf8");
  const lines = text
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, count);
  return lines.map((line, index) => {
    const row = JSON.parse(line) as Readonly<Record<string, string>>;
    const said = (key: string): string =>
      plainSigns(row[key] ?? "")
        .replace(/\s+/g, " ")
        .trim();
    return {
      name: fileName(said("headline"), "h", index),
      front: filled({
        headline: said("headline"),
        date: said("date"),
        section: said("category"),
        authors: names(said("authors")),
        publication: "HuffPost",
        blurbs: [said("short_description")].filter((blurb) => blurb !== ""),
        url: said("link"),
        language: "en",
      }),
      body: "",
    };
  });
}

/** “CHRIS MEGERIAN and DARLENE SUPERVILLE, AP” as names: a benchmark needs authors' pages, not perfect bylines. */
function names(printed: string): string[] {
  const parts = printed.split(/,|\band\b/).map((name) => name.trim());
  return [...new Set(parts.filter((name) => name !== "" && name.length < 60))];
}
