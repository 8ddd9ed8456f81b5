import type { Problem } from "../basics/problem.ts";
import type { Tally } from "../clippings/tally.ts";
import type { Album } from "./album.ts";
import type { Article, ArticleId } from "./article.ts";
import type { CardLetters } from "./card-letters.ts";
import type { Person } from "./person.ts";
import type { Settings } from "./settings.ts";
import type { UnknownKey } from "./unknown-keys.ts";

/** A content folder as it was read: each story once, in the order of the files' paths and of the stories in them. */
export interface Content {
  /** The title is empty where `archive.yaml` states none. */
  readonly settings: Settings;
  /** `content/archive.yaml`, whether or not it is there. */
  readonly settingsFile: string;
  readonly articles: readonly Article[];
  /** The file in which a story stands now, where that is not its `source`: an imported record stood elsewhere before. */
  readonly files: ReadonlyMap<ArticleId, string>;
  /** Stories of article files whose place a record has taken. */
  readonly replaced: readonly Replacement[];
  /** The ids of stories that are one with another now, and its id; none without it. */
  readonly joined?: ReadonlyMap<ArticleId, ArticleId>;
  /** Lists of stories that a person has told apart; none without it. */
  readonly apart?: readonly (readonly ArticleId[])[];
  /** Stories that may be one, for a person to decide; none without it. */
  readonly unsure?: readonly UnsureStories[];
  /** Whom the files in `content/authors/` describe, in the order of their paths. */
  readonly people: readonly Person[];
  /** The pictures that stories and people show; none without it. */
  readonly album?: Album | undefined;
  /** What social cards can set; undefined where none are drawn. */
  readonly letters?: CardLetters | undefined;
  /** The owner's own style sheet, laid over the theme's; it changes no page, and who makes pages alone leaves it out. */
  readonly style?: string | null;
  /** In the order of the paths. */
  readonly sources: readonly SourceRow[];
  readonly problems: readonly Problem[];
  /** Sentences about what was taken for granted; they fail no build. */
  readonly notices: readonly string[];
}

/** Two stories that may be one, as `same/judge.ts` says why. */
export interface UnsureStories {
  readonly stories: readonly [Article, Article];
  readonly rule: string;
  /** How much of the shorter text stands in the other, from 0 to 1. */
  readonly shared: number;
}

/** A story of an article file and the record that stands for it, with the same id. */
export interface Replacement {
  readonly story: Article;
  readonly record: Article;
}

/** One source file, for the About page. */
export interface SourceRow {
  readonly file: string;
  readonly format: string;
  /** How many stories it tells, those included that others tell too. */
  readonly articles: number;
  /** Lines that nobody could read, with their numbers. */
  readonly leftovers: readonly { readonly line: number; readonly text: string }[];
  /** What became of its elements, attributes or columns, where lines say nothing. */
  readonly tally?: Tally;
}

/** A source's reading without the lines that became something: what a whole archive keeps of each file. */
export interface KeptReading {
  readonly row: SourceRow;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly unknownKeys: readonly UnknownKey[];
}

/** Whether a source of this format holds records, each of which stands for the story with its id. */
export function holdsRecords(format: string): boolean {
  return format === "record" || format === "json-lines" || format === "csv";
}
