import type { Problem } from "../basics/problem.ts";
import { samenessKey } from "../basics/sameness.ts";
import type { Article, ArticleId } from "./article.ts";
import { holdsRecords, type KeptReading } from "./content.ts";

/**
 * Imported records that stand beside a newer wording of their own story: when a date or a word is mended in the
 * article file, its story gets another id, the record no longer takes its place, and both are shown. A record whose
 * story is gone from the file is as it should be: that is what records are for.
 *
 * @param records the records that are kept, by their files
 * @param stories those of article files
 */
export function movedOn(
  records: readonly (readonly [file: string, record: Article])[],
  sources: readonly KeptReading[],
  stories: readonly Article[],
): Problem[] {
  const files = new Set(sources.filter(({ row }) => !holdsRecords(row.format)).map(({ row }) => row.file));
  const imported = records.filter(([file, { source }]) => source.file !== file && files.has(source.file));
  if (imported.length === 0) return [];
  const told = new Set<ArticleId>(stories.map(({ id }) => id));
  const byKey = new Map<string, Article>();
  for (const story of stories) for (const key of keysOf(story)) byKey.set(key, story);
  const problems: Problem[] = [];
  for (const [file, record] of imported) {
    if (told.has(record.id)) continue;
    const found = keysOf(record).map((key) => byKey.get(key));
    const story = found.find((one) => one !== undefined && areAlike(one, record));
    if (story !== undefined) problems.push(standsTwice(file, story));
  }
  return problems;
}

/** Whether at least half of the words are the same: the line of a story that was taken out holds another now. */
function areAlike(one: Article, other: Article): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.max(words.size, others.size);
}

function wordsOf({ headline, blurbs }: Article): Set<string> {
  return new Set(samenessKey(blurbs[0] ?? headline).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** By any of these a story may be known again after a correction: its place, headline, first blurb or address. */
function keysOf({ source, headline, blurbs, url, provenance }: Article): string[] {
  const keys = [`line ${source.line}`];
  if (provenance.headline?.how === "given") keys.push(`headline ${samenessKey(headline)}`);
  if (blurbs[0] !== undefined) keys.push(`blurb ${samenessKey(blurbs[0])}`);
  if (url !== null) keys.push(`url ${url}`);
  return keys.map((key) => `${source.file} ${key}`);
}

function standsTwice(file: string, { source, headline }: Article): Problem {
  return {
    file,
    line: 1,
    rule: "source-changed",
    found: headline,
    note:
      `This record was imported from ${source.file}, where line ${source.line} now tells the story in other words or ` +
      "with another date: it may stand twice. Correct the record and undo the change there, or delete the record.",
    severity: "warning",
  };
}
