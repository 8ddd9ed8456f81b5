import type { SitePath } from "../basics/address.ts";
import type { Album } from "../records/album.ts";
import type { ArticleId, Source } from "../records/article.ts";
import type { CardLetters } from "../records/card-letters.ts";
import type { SourceRow } from "../records/content.ts";
import type { Person } from "../records/person.ts";
import type { Settings } from "../records/settings.ts";
import type { ShownArticle } from "../records/shown.ts";
import type { Withdrawal } from "../records/withdrawn.ts";
import type { When } from "./when.ts";

/** A story with its place in the archive. */
export interface Filed {
  readonly article: ShownArticle;
  /** `/2022/02/04/slug-7k2fq/`, or below `/undated/`. */
  readonly path: SitePath;
  /** The shelves it stands on, by slug. */
  readonly authors: readonly string[];
  /** For each name of the byline the shelf it stands on, where an author's file puts one elsewhere than its spelling. */
  readonly credits?: readonly string[] | undefined;
  readonly section: string | null;
  readonly publication: string | null;
  /** Its place in the archive's order, from 0 on. */
  readonly place: number;
  /** Its place in the calendar; null files under Undated. */
  readonly when: When | null;
  /** Stands for all that other pages and the search index say of it: two stories with one key say the same. */
  readonly key: string;
  /** The file that it stands in, where it names pictures: they are looked for from there. */
  readonly file?: string | undefined;
}

/** The stories that have an author, a section or a publication in common. */
export interface Shelf {
  readonly slug: string;
  /** As it is most often spelt; of an author with a file of her own as that says. */
  readonly name: string;
  /** `/authors/ilya-arkhipov/` */
  readonly path: SitePath;
  /** In the archive's order. */
  readonly stories: readonly Filed[];
  /** The author whom a file describes. */
  readonly person?: Person | undefined;
}

/** A story that was taken out: it stands in no list, and its page says only that. */
export interface Withdrawn extends Withdrawal {
  readonly path: SitePath;
  /** Where its record was read. */
  readonly source: Source;
  /** As `oldAddressesOf` gives them: links to the story lead to its page still. */
  readonly addresses: readonly number[];
}

/** An address that has moved. */
export interface Redirect {
  readonly from: SitePath;
  readonly to: SitePath;
}

/** All that is held, put in order: newest first; stories with a bound below those of that day; then those without. */
export interface Archive {
  readonly settings: Settings;
  readonly stories: readonly Filed[];
  readonly authors: readonly Shelf[];
  readonly sections: readonly Shelf[];
  readonly publications: readonly Shelf[];
  readonly redirects: readonly Redirect[];
  /** Stories that were taken out, of which the address is kept; none without it. */
  readonly withdrawn?: readonly Withdrawn[] | undefined;
  readonly sources: readonly SourceRow[];
  /** Lists of stories, by their ids, that a person has told apart; none without it. */
  readonly apart?: readonly (readonly ArticleId[])[] | undefined;
  /** The pictures that are there; none without it. */
  readonly album?: Album | undefined;
  /** What social cards can set; undefined where none are drawn. */
  readonly letters?: CardLetters | undefined;
}
