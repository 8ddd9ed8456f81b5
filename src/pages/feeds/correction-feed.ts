import { bounds, sortDay } from "../../basics/edtf.ts";
import { languageFor } from "../../languages/languages.ts";
import { type Corrected, correctionsPath } from "../corrected.ts";
import type { Desk } from "../desk.ts";
import { paper } from "./entry.ts";
import type { FeedSource } from "./feed-file.ts";
import { type Entry, lastUpdated, never } from "./model.ts";
import { urn } from "./urn.ts";

/** How many it holds. */
const newestCorrections = 50;

/**
 * The newest corrections. What has no date is in it too, as long as there is room: whoever follows corrections wants
 * to know of it, and its name is new to her reader.
 *
 * @param all newest first
 */
export function correctionFeed(all: readonly Corrected[], desk: Desk): FeedSource {
  const { title, address, language } = desk.archive.settings;
  const { words } = languageFor(language);
  const newest = all.slice(0, newestCorrections);
  return {
    key: () => newest.map(({ key }) => key).join("\n"),
    feed: () => {
      const entries = newest.map((each) => entry(each, desk));
      return {
        id: urn("feed", address ?? title, correctionsPath),
        title: `${words.corrections} — ${title}`,
        subtitle: words.correctionsNote,
        updated: lastUpdated(entries),
        page: correctionsPath,
        entries,
        chain: null,
      };
    },
  };
}

/** A correction is named for what it says: one that is worded anew is another. */
function entry({ filed, correction, again, year }: Corrected, desk: Desk): Entry {
  const { article, path } = filed;
  const { date, kind, text } = correction;
  const { settings } = desk.archive;
  const { words } = languageFor(settings.language);
  const day = (year !== null && date !== null ? bounds(date)?.earliest : undefined) ?? sortDay(date);
  return {
    id: urn("correction", settings.address ?? "", article.id, date ?? "", text, ...(again === 0 ? [] : [`${again}`])),
    title: `${words.correctionKinds[kind]} — ${article.headline}`,
    updated: day || never,
    published: date !== null && fullDay.test(date) ? date : null,
    authors: paper(filed),
    summary: text,
    section: article.section,
    tags: [],
    rights: null,
    language: desk.foreign(article.language),
    link: { path, place: "corrections" },
    via: null,
    picture: null,
  };
}

const fullDay = /^\d{4}-\d{2}-\d{2}$/;
