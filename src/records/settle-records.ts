import type { Problem } from "../basics/problem.ts";
import type { Article, ArticleId } from "./article.ts";
import { holdsRecords, type KeptReading, type Replacement } from "./content.ts";
import { recordDigest } from "./digests.ts";
import { fullerId } from "./identity.ts";
import { plain } from "./plain.ts";

/** The records of a folder, each id once. */
export interface SettledRecords {
  /** For each source, its records that stand; none where it has none. */
  readonly ofSource: readonly (readonly Article[] | undefined)[];
  readonly byId: ReadonlyMap<ArticleId, Article>;
  /** Rows of data whose place a Markdown record has taken. */
  readonly replaced: readonly Replacement[];
  readonly problems: readonly Problem[];
}

/**
 * Of several records with one id one stands: a Markdown file before a row of data, since it may have been imported from
 * it; else the first by path. Rows that say the very same, as a table and JSON Lines of one archive do, are one.
 */
export function settleRecords(sources: readonly KeptReading[]): SettledRecords {
  const byId = new Map<ArticleId, Article>();
  /** By id, the number of the source that holds the record. */
  const holder = new Map<ArticleId, number>();
  const ofSource: Article[][] = [];
  const replaced: Replacement[] = [];
  const problems: Problem[] = [];
  const fileOf = (id: ArticleId): string => sources[holder.get(id) ?? -1]?.row.file ?? "";
  const take = (number: number, record: Article): void => {
    byId.set(record.id, record);
    holder.set(record.id, number);
    const own = ofSource[number];
    if (own === undefined) ofSource[number] = [record];
    else own.push(record);
  };
  const settle = (number: number, file: string, record: Article, line: number): void => {
    const { id } = record;
    if (!byId.has(id)) {
      take(number, record);
      return;
    }
    const fuller = fullerId(record);
    if (fuller === undefined || byId.has(fuller)) problems.push(sameId(file, line, id, fileOf(id)));
    else {
      take(number, { ...plain(record), id: fuller });
      problems.push(sameBeginning(file, line, fuller, fileOf(id)));
    }
  };
  for (const [number, { row, articles }] of sources.entries()) {
    if (row.format === "record") for (const record of articles) settle(number, row.file, record, 1);
  }
  for (const [number, { row, articles }] of sources.entries()) {
    if (row.format === "record" || !holdsRecords(row.format)) continue;
    for (const record of articles) {
      const other = byId.get(record.id);
      if (other === undefined) take(number, record);
      else if (recordDigest(other) === recordDigest(record)) continue;
      else if (sources[holder.get(record.id) ?? -1]?.row.format === "record") {
        replaced.push({ story: record, record: other });
      } else settle(number, row.file, record, lineOf(record, row.file));
    }
  }
  return { ofSource, byId, replaced, problems };
}

/** A row that says where it was read before does not say where it stands itself. */
function lineOf({ source }: Article, file: string): number {
  return source.file === file ? (source.line ?? 1) : 1;
}

function sameBeginning(file: string, line: number, id: string, first: string): Problem {
  return {
    file,
    line,
    rule: "id-shared",
    found: id,
    note:
      `${first} has the same headline, date and beginning, so this record was told apart by the rest of its text. ` +
      `Write \`id: ${id}\` into it, so that it keeps its address whatever becomes of the other.`,
    severity: "warning",
  };
}

function sameId(file: string, line: number, id: string, first: string): Problem {
  return {
    file,
    line,
    rule: "id-twice",
    found: id,
    note: `${first} has this id too and is kept; this record is left out. Give one of them another \`id:\`.`,
    severity: "error",
  };
}
