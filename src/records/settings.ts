import type { CardSettings } from "./card-settings.ts";
import type { Crawlers } from "./crawlers.ts";
import type { DataChoice } from "./data-choice.ts";
import type { OaiSettings } from "./oai-settings.ts";
import type { OwnTable } from "./others/own-table.ts";
import type { Show } from "./show.ts";

/**
 * What `content/archive.yaml` says of the archive as a whole. Every key is optional there.
 */
export interface Settings {
  readonly title: string;
  readonly description: string | null;
  /** Where the site will stand, with a slash at its end: `https://archive.example/clips/`. Null: not known. */
  readonly address: string | null;
  /**
   * From which day on the site has stood at its address with the stories that it has, `2026-11-01`. Null: not known.
   * What is said of when pages and records changed is reckoned from it.
   */
  readonly online: string | null;
  /** What a static repository of OAI-PMH has to name. Null: there is none. */
  readonly oai: OaiSettings | null;
  /** Of the interface, and of records that do not say their own. BCP 47. */
  readonly language: string;
  /** IANA time zone, for times of day with an offset. */
  readonly zone: string;
  /** A folder of `layouts/`. */
  readonly theme: string;
  /** For records that do not say theirs. */
  readonly publication: string | null;
  /** A sentence about who owns the texts, for the foot of every page. */
  readonly rights: string | null;
  /** How much of each story is published that does not say its own; null where it is not said: a summary. */
  readonly show: Show | null;
  /** Whom `robots.txt` lets in. */
  readonly crawlers: Crawlers;
  /** What of its records the site carries. */
  readonly data: DataChoice;
  /** What keys of other people's front matter mean, besides those that are known. */
  readonly fields: OwnTable;
  /** How social cards are drawn. Null: none are. */
  readonly cards: CardSettings | null;
}
