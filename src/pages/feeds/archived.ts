import type { Filed } from "../../archive/archive.ts";
import { pagePath, type SitePath } from "../../basics/address.ts";
import type { Desk } from "../desk.ts";
import { dayOf, entry } from "./entry.ts";
import type { FeedSource } from "./feed-file.ts";
import { feedPath } from "./formats.ts";
import { type Chain, lastUpdated, never } from "./model.ts";
import { keysOf, wholeFeed } from "./story-feed.ts";

/** A part of the archived feed. */
export interface ArchiveDocument {
  readonly path: SitePath;
  /** In the archive's order. */
  readonly stories: readonly Filed[];
  /** What an empty one says of when it was updated. */
  readonly first: string;
}

/** A year of more stories than this has a document for each month. */
const longYear = 100;

/**
 * All stories, cut by the calendar into the documents of an archived feed (RFC 5005), newest first. Where a story
 * stands follows from its date alone: its month, or that of its bound. A year of few is one document; of a year of many
 * that document holds those stories whose month is not known, and stays where it is even when there are none. Those
 * without any date come last.
 */
export function archiveDocuments(stories: readonly Filed[]): ArchiveDocument[] {
  const years = new Map<string, Filed[]>();
  for (const filed of stories) add(years, dayOf(filed).slice(0, 4), filed);
  return newestFirst(years).flatMap(([year, own]): ArchiveDocument[] => {
    if (year === "") return [document("undated", own)];
    return own.length <= longYear ? [document(year, own)] : ofLongYear(year, own);
  });
}

function ofLongYear(year: string, stories: readonly Filed[]): ArchiveDocument[] {
  const months = new Map<string, Filed[]>();
  const rest: Filed[] = [];
  for (const filed of stories) {
    const month = filed.when === null ? dayOf(filed).slice(0, 7) : filed.when.month;
    if (month === null) rest.push(filed);
    else add(months, month, filed);
  }
  return [...newestFirst(months).map(([month, own]) => document(month, own)), document(year, rest)];
}

function document(cut: string, stories: readonly Filed[]): ArchiveDocument {
  const path = feedPath(pagePath(...cut.split("-")));
  return { path, stories, first: cut === "undated" ? never : `${cut}-01`.padEnd(10, "-01") };
}

function add(parts: Map<string, Filed[]>, name: string, filed: Filed): void {
  const part = parts.get(name);
  if (part === undefined) parts.set(name, [filed]);
  else part.push(filed);
}

function newestFirst(parts: ReadonlyMap<string, Filed[]>): [string, Filed[]][] {
  return [...parts].sort(([one], [other]) => (one < other ? 1 : -1));
}

/**
 * What each document is made from. It depends on its own stories and on where its neighbours stand, not on what they
 * hold, so that a new story changes the document in which it stands alone.
 */
export function archiveSource(documents: readonly ArchiveDocument[], index: number, desk: Desk): FeedSource {
  const { path, stories, first } = documents[index] as ArchiveDocument;
  const chain: Chain = {
    current: feedPath(pagePath()),
    newer: documents[index - 1]?.path ?? null,
    older: documents[index + 1]?.path ?? null,
  };
  return {
    key: () => JSON.stringify([path, chain]) + keysOf(stories, desk),
    feed: () => {
      const entries = stories.map((filed) => entry(filed, desk));
      return { ...wholeFeed(desk), entries, updated: lastUpdated(entries, first), chain };
    },
  };
}
