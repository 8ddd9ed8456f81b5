/**
 * How well saved pages are read, beside Mozilla's Readability alone: `node --import tsx bench/saved-pages.ts [name]`.
 * Reads the pages of `../shared`, which are no part of this project; a name shows every difference in that field.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseByline } from "../src/clippings/bylines/parse-byline.ts";
import type { Clipping, Reading } from "../src/clippings/clipping.ts";
import { parseHtml } from "../src/clippings/html/parse-html.ts";
import { savedPage } from "../src/clippings/html/saved-page.ts";
import { bytesOf } from "../src/clippings/source-bytes.ts";
import { plainText } from "../src/pages/prose.ts";

const corpora = join(import.meta.dirname, "../../shared/corpora");
const shownField = process.argv[2];

interface Truth {
  readonly name: string;
  readonly html: Buffer;
  readonly headline?: string | undefined;
  readonly byline?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly text: string;
}

const scores = new Map<string, { ours: number; readability: number; pages: number }>();

function score(field: string, page: string, truth: string, ours: string, readability: string, measure = same): void {
  const known = scores.get(field) ?? { ours: 0, readability: 0, pages: 0 };
  const [one, other] = [measure(ours, truth), measure(readability, truth)];
  scores.set(field, { ours: known.ours + one, readability: known.readability + other, pages: known.pages + 1 });
  if (shownField === field && (one < 0.9 || other < 0.9)) {
    const cut = (text: string): string => JSON.stringify(text.slice(0, 110));
    console.log(
      `${page}: ${one.toFixed(2)} ${other.toFixed(2)}\n  truth ${cut(truth)}\n  ours  ${cut(ours)}\n  alone ${cut(readability)}`,
    );
  }
}

function same(said: string, truth: string): number {
  return keyOf(said) === keyOf(truth) ? 1 : 0;
}

function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The harmonic mean of how many of the words are right and how many of the right ones are there. */
function f1(said: string, truth: string): number {
  const [one, other] = [words(said), words(truth)];
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 1 : (2 * common) / all;
}

function* testPages(): Generator<Truth> {
  const folder = join(corpora, "readability-testpages");
  for (const name of readdirSync(folder).sort()) {
    if (!existsSync(join(folder, name, "source.html"))) continue;
    const expected = JSON.parse(readFileSync(join(folder, name, "expected-metadata.json"), "utf8")) as Record<
      string,
      string | null
    >;
    const text =
      parseHtml(`<html><body>${readFileSync(join(folder, name, "expected.html"), "utf8")}</body></html>`).body
        .textContent ?? "";
    yield {
      name,
      html: readFileSync(join(folder, name, "source.html")),
      headline: expected.title ?? undefined,
      byline: expected.byline,
      date: expected.publishedTime,
      language: expected.lang,
      text,
    };
  }
}

function* extractionPages(): Generator<Truth> {
  const folder = join(corpora, "article-extraction-benchmark");
  const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")) as Record<
    string,
    { articleBody: string }
  >;
  for (const [name, { articleBody }] of Object.entries(truth))
    yield { name, html: gunzipSync(readFileSync(join(folder, "html", `${name}.html.gz`))), text: articleBody };
}

async function read(page: Truth): Promise<Reading> {
  return savedPage.read({
    file: page.name,
    bytes: bytesOf(page.html),
    front: { zone: "UTC" },
    readInside: () => Promise.reject(new Error("no files within")),
  });
}

function alone(html: string) {
  try {
    return new Readability(parseHtml(html)).parse();
  } catch {
    return null;
  }
}

function names(clipping: Clipping | undefined): string {
  return (clipping?.authors?.value ?? []).map(({ name }) => name).join(" ");
}

function namesIn(byline: string): string {
  return (parseByline(byline) ?? parseByline(`By ${byline}`))?.authors.map(({ name }) => name).join(" ") ?? byline;
}

const formats = new Map<string, number>();

for (const [corpus, pages] of [
  ["readability-testpages", testPages()],
  ["article-extraction-benchmark", extractionPages()],
] as const) {
  for (const page of pages) {
    const html = page.html.toString("utf8");
    const reading = await read(page);
    const kind = `${corpus} ${reading.format} ${reading.clippings.length}`;
    formats.set(kind, (formats.get(kind) ?? 0) + 1);
    if (reading.clippings.length !== 1 && shownField === "kind")
      console.log(page.name, reading.format, reading.clippings.length);
    const clipping = reading.clippings[0];
    const readability = alone(html);
    const text = plainText((clipping?.body?.value ?? "").replace(/!\[(?:[^\]\\]|\\.)*\]\([^)\s]*\)/g, ""));
    const prefix = corpus === "readability-testpages" ? "" : "benchmark ";
    score(`${prefix}text`, page.name, page.text, text, readability?.textContent ?? "", f1);
    if (corpus !== "readability-testpages") continue;
    if (page.headline !== undefined)
      score("headline", page.name, page.headline, clipping?.headline?.value ?? "", readability?.title ?? "");
    if (page.headline !== undefined) {
      const bare = (said: string, truth: string): number =>
        keyOf(said) !== "" && keyOf(truth).startsWith(keyOf(said)) ? 1 : 0;
      score(
        "headline, perhaps without the site's name",
        page.name,
        page.headline,
        clipping?.headline?.value ?? "",
        readability?.title ?? "",
        bare,
      );
    }
    if (page.byline)
      score(
        "byline where one is expected",
        page.name,
        namesIn(page.byline),
        names(clipping),
        namesIn(readability?.byline ?? ""),
      );
    if (page.date)
      score(
        "date where one is expected",
        page.name,
        page.date.slice(0, 10),
        clipping?.date?.value ?? "",
        (readability?.publishedTime ?? "").slice(0, 10),
      );
    score("any byline", page.name, "1", names(clipping) === "" ? "" : "1", readability?.byline ? "1" : "");
    score("any date", page.name, "1", clipping?.date === undefined ? "" : "1", readability?.publishedTime ? "1" : "");
    if (page.byline !== undefined)
      score("byline", page.name, namesIn(page.byline ?? ""), names(clipping), namesIn(readability?.byline ?? ""));
    if (page.date !== undefined)
      score(
        "date",
        page.name,
        (page.date ?? "").slice(0, 10),
        clipping?.date?.value ?? "",
        (readability?.publishedTime ?? "").slice(0, 10),
      );
    if (page.language !== undefined)
      score("language", page.name, page.language ?? "", clipping?.language?.value ?? "", readability?.lang ?? "");
  }
}

console.log("\n| field | pages | Backfile | Readability alone |\n|---|---|---|---|");
for (const [field, { ours, readability, pages }] of scores)
  console.log(`| ${field} | ${pages} | ${(ours / pages).toFixed(3)} | ${(readability / pages).toFixed(3)} |`);
for (const [kind, count] of formats) console.log(`${kind}: ${count}`);
