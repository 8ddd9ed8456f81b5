import type { Tally } from "../clippings/tally.ts";
import type { Article, ArticleId } from "./article.ts";
import { type Content, holdsRecords, type KeptReading, type Replacement } from "./content.ts";
import { mergeStories } from "./merge.ts";
import { movedOn } from "./moved-on.ts";
import { settleRecords } from "./settle-records.ts";
import type { SourceReading } from "./source-reading.ts";
import { unknownKeyProblems } from "./unknown-keys.ts";

/** What is kept of a reading when its lines are no longer needed. */
export function withoutLines(reading: SourceReading): KeptReading {
  const { file, format, articles, leftovers, problems, unknownKeys, tally } = reading;
  const kept = tally === undefined ? {} : { tally: format === "markdown" ? lossesOf(tally) : tally };
  const row = { file, format, articles: articles.length, leftovers, ...kept };
  return { row, articles, problems, unknownKeys };
}

/** Of thousands of Markdown files a story each, only what is not as it was is worth keeping. */
function lossesOf({ found, leftOut, parts }: Tally): Tally {
  return { found, leftOut, parts: parts.filter(({ as }) => as !== "kept") };
}

/**
 * Puts the sources of a folder together, each id once: a record takes the place of a story with its id; of two
 * records one stands, as `settleRecords` says; the same story in several article files is one.
 *
 * @param sources in the order of their paths
 */
export function gather(
  sources: readonly KeptReading[],
): Pick<Content, "articles" | "files" | "replaced" | "sources" | "problems"> {
  const stories = sources.flatMap(({ row, articles }) => (holdsRecords(row.format) ? [] : articles));
  const records = settleRecords(sources);
  const merged = new Map(mergeStories(stories).map((story) => [story.id, story]));
  const articles: Article[] = [];
  const files = new Map<ArticleId, string>();
  const replaced: Replacement[] = [...records.replaced];
  const imported: [string, Article][] = [];
  for (const [number, { row, articles: own }] of sources.entries()) {
    for (const record of records.ofSource[number] ?? []) {
      articles.push(record);
      if (record.source.file !== row.file) {
        files.set(record.id, row.file);
        imported.push([row.file, record]);
      }
      const story = merged.size === 0 ? undefined : merged.get(record.id);
      if (story !== undefined) replaced.push({ story, record });
    }
    for (const { id } of holdsRecords(row.format) ? [] : own) {
      const story = merged.get(id);
      if (story === undefined || records.byId.has(id)) continue;
      articles.push(story);
      if (story.source.file !== row.file) files.set(id, row.file);
      merged.delete(id);
    }
  }
  const problems = sources.flatMap(({ problems: own }) => own);
  const unknown = unknownKeyProblems(sources.flatMap(({ unknownKeys }) => unknownKeys));
  return {
    articles,
    files,
    replaced,
    sources: sources.map(({ row }) => row),
    problems: [...problems, ...records.problems, ...movedOn(imported, sources, stories), ...unknown],
  };
}
