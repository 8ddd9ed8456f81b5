import type { Filed } from "../archive/archive.ts";
import { pagePath } from "../basics/address.ts";
import type { How } from "../clippings/clipping.ts";
import type { SourceRow } from "../records/content.ts";
import { countedFields, packHows, unpackHow } from "../records/hows.ts";
import { span } from "./counted.ts";
import type { RecordCut } from "./data/cuts.ts";
import { recordsPath } from "./data/record-file.ts";
import type { Desk } from "./desk.ts";
import { singlePage } from "./keys.ts";
import { repositoriesOf } from "./oai/plan-oai.ts";
import type { PlannedPage } from "./page.ts";
import type { AboutView } from "./views.ts";

const listedSources = 200;
const listedLeftovers = 50;

/**
 * What the archive holds, where it is from, and how far it can be trusted.
 *
 * @param cuts the files of its data
 */
export function planAbout(cuts: readonly RecordCut[], desk: Desk): PlannedPage[] {
  return [singlePage("about", pagePath("about"), () => aboutView(cuts, desk))];
}

function aboutView(cuts: readonly RecordCut[], desk: Desk): AboutView {
  const { stories, authors, sections, publications, sources } = desk.archive;
  return {
    count: stories.length,
    ...span(stories),
    authors: authors.length,
    sections: sections.length,
    publications: publications.length,
    fields: fieldCounts(stories),
    corrections: desk.archive.stories.reduce((sum, { article }) => sum + (article.corrections?.length ?? 0), 0),
    truncated: stories.filter(({ article }) => article.truncated === true).length,
    repositories: repositoriesOf(desk).map(({ path }) => path),
    sources: telling(sources).map(({ leftovers, ...source }) => ({
      ...source,
      leftovers: leftovers.slice(0, listedLeftovers),
      moreLeftovers: Math.max(0, leftovers.length - listedLeftovers),
    })),
    moreSources: Math.max(0, sources.length - listedSources),
    data: cuts.map(({ cut, part, ...rest }) => ({
      cut,
      part,
      jsonl: recordsPath(rest, "jsonl"),
      csv: recordsPath(rest, "csv"),
    })),
  };
}

/** The sources that are listed, in their own order; where there are too many, those with leftovers before others. */
function telling(sources: readonly SourceRow[]): readonly SourceRow[] {
  if (sources.length <= listedSources) return sources;
  const unread = sources.filter(({ leftovers }) => leftovers.length > 0);
  const read = sources.filter(({ leftovers }) => leftovers.length === 0);
  const chosen = new Set([...unread, ...read].slice(0, listedSources));
  return sources.filter((source) => chosen.has(source));
}

/** How each field is known: first by the whole pattern of a story, of which there are few. */
function fieldCounts(stories: readonly Filed[]): AboutView["fields"] {
  const patterns = new Map<number, number>();
  for (const { article } of stories) {
    const packed = packHows(article);
    patterns.set(packed, (patterns.get(packed) ?? 0) + 1);
  }
  const withheld = stories.filter(({ article }) => article.withheld === true).length;
  return countedFields.map((field) => {
    const counts: Record<How | "missing", number> = { given: 0, derived: 0, inferred: 0, missing: 0 };
    for (const [packed, count] of patterns) counts[unpackHow(packed, field) ?? "missing"] += count;
    // A text that is kept back is not missing, and what is known of it is not told.
    if (field === "body") counts.missing -= withheld;
    return { field, ...counts };
  });
}
