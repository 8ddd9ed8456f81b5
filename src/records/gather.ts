import type { Problem } from "../basics/problem.ts";
import type { Article, ArticleId } from "./article.ts";
import type { Content, KeptReading, Replacement } from "./content.ts";
import { fullerId } from "./identity.ts";
import { mergeStories } from "./merge.ts";
import { movedOn } from "./moved-on.ts";
import { plain } from "./plain.ts";
import type { SourceReading } from "./source-reading.ts";
import { unknownKeyProblems } from "./unknown-keys.ts";

/** What is kept of a reading when its lines are no longer needed. */
export function withoutLines({ file, format, articles, leftovers, problems, unknownKeys }: SourceReading): KeptReading {
  return { row: { file, format, articles: articles.length, leftovers }, articles, problems, unknownKeys };
}

/**
 * Puts the sources of a folder together, each id once: a record takes the place of a story with its id; of two
 * records the first by path stays; the same story in several article files is one.
 *
 * @param sources in the order of their paths
 */
export function gather(
  sources: readonly KeptReading[],
): Pick<Content, "articles" | "files" | "replaced" | "sources" | "problems"> {
  /** By id, the number of the source that holds the record. */
  const records = new Map<ArticleId, number>();
  const recordOf: (Article | undefined)[] = [];
  const imported = new Map<string, Article>();
  const stories: Article[] = [];
  const problems: Problem[] = [];
  for (const [number, { row, articles, problems: own }] of sources.entries()) {
    for (const problem of own) problems.push(problem);
    if (row.format !== "record") {
      for (const story of articles) stories.push(story);
      continue;
    }
    for (const record of articles) {
      const { id } = record;
      const first = records.get(id);
      const fuller = first === undefined ? undefined : fullerId(record);
      if (first === undefined) {
        records.set(id, number);
        recordOf[number] = record;
      } else if (fuller === undefined || records.has(fuller))
        problems.push(sameId(row.file, id, fileOf(sources, first)));
      else {
        records.set(fuller, number);
        recordOf[number] = { ...plain(record), id: fuller };
        problems.push(sameBeginning(row.file, fuller, fileOf(sources, first)));
      }
      if (recordOf[number] !== undefined && record.source.file !== row.file) imported.set(row.file, recordOf[number]);
    }
  }
  const merged = new Map(mergeStories(stories).map((story) => [story.id, story]));
  const articles: Article[] = [];
  const files = new Map<ArticleId, string>();
  const replaced: Replacement[] = [];
  for (const [number, { row, articles: own }] of sources.entries()) {
    const record = recordOf[number];
    if (record !== undefined) {
      articles.push(record);
      if (record.source.file !== row.file) files.set(record.id, row.file);
      const story = merged.size === 0 ? undefined : merged.get(record.id);
      if (story !== undefined) replaced.push({ story, record });
    }
    for (const { id } of row.format === "record" ? [] : own) {
      const story = merged.get(id);
      if (story === undefined || records.has(id)) continue;
      articles.push(story);
      if (story.source.file !== row.file) files.set(id, row.file);
      merged.delete(id);
    }
  }
  problems.push(...movedOn(imported, sources, stories));
  const unknown = unknownKeyProblems(sources.flatMap(({ unknownKeys }) => unknownKeys));
  return { articles, files, replaced, sources: sources.map(({ row }) => row), problems: [...problems, ...unknown] };
}

function fileOf(sources: readonly KeptReading[], number: number): string {
  return sources[number]?.row.file ?? "";
}

function sameBeginning(file: string, id: string, first: string): Problem {
  return {
    file,
    line: 1,
    rule: "id-shared",
    found: id,
    note:
      `${first} has the same headline, date and beginning, so this record was told apart by the rest of its text. ` +
      `Write \`id: ${id}\` into it, so that it keeps its address whatever becomes of the other.`,
    severity: "warning",
  };
}

function sameId(file: string, id: string, first: string): Problem {
  return {
    file,
    line: 1,
    rule: "id-twice",
    found: id,
    note: `${first} has this id too and is kept; this record is left out. Give one of them another \`id:\`.`,
    severity: "error",
  };
}
