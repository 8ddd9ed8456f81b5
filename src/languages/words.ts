import type { Counted } from "./plurals.ts";
import type { RuleWords } from "./rules.ts";
import type { SearchWords } from "./search-words.ts";

/** What stands before and after something that is not text, such as a link: `["By ", ""]`. */
export type Frame = readonly [before: string, after: string];

/** The interface's words. A word with a number is a function, so that each language forms its own plurals. */
export interface Words {
  // On every page.
  readonly skip: string;
  /** Names the navigation for those who hear the page. */
  readonly navigation: string;
  readonly front: string;
  readonly sections: string;
  readonly authors: string;
  readonly publications: string;
  readonly years: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly about: string;
  readonly feed: string;
  readonly madeWith: Frame;

  // Lists.
  readonly stories: Counted;
  /** Leads to the feed of an author, a section or a publication. */
  readonly follow: string;
  readonly newest: string;
  readonly browse: string;
  readonly allAuthors: string;
  readonly section: string;
  readonly author: string;
  readonly publication: string;
  readonly year: string;
  readonly undated: string;
  readonly undatedNote: string;
  /** Heads the stories of a year whose month is not known. */
  readonly monthUnknown: string;
  readonly dayUnknown: string;
  readonly earlier: string;
  readonly later: string;
  readonly byYear: string;
  readonly byMonth: string;
  readonly byDay: string;
  /** Names the path of a page through the archive. */
  readonly trail: string;
  readonly empty: string;
  /** The heading of a column of numbers. */
  readonly storyCount: string;
  readonly period: string;
  /** Names the page of a day of the year, 4 February, with what appeared on it in every year. */
  readonly onThisDay: string;
  /** The years as a plot. */
  readonly timeline: string;
  /** Names the calendars of a year's months. */
  readonly calendar: string;
  /** Names the plot of stories by year. */
  readonly yearly: string;
  /** Heads those who signed stories together with an author, whatever they did. */
  readonly workedWith: string;
  /** Heads the stories beside one in its section. */
  readonly moreIn: Frame;

  // Stories.
  readonly byline: BylineWords;
  /** Between a thing and what is said of it: `Ann Lee, 2019`, `Correction, 9 November 2019`. */
  readonly apart: string;
  readonly dateUnknown: string;
  /** Around when a story was last changed, which may be a day, a month, a bound: no language may inflect it. */
  readonly updated: Frame;
  /** Around a story's subjects, with commas between them, as its source has them. */
  readonly subjects: Frame;
  readonly how: { readonly given: string; readonly derived: string; readonly inferred: string };
  readonly derivedHeadline: string;
  /** Of a story with a text that may not be shown. */
  readonly onlySummary: string;
  /** Likewise, where there is nothing else to show. */
  readonly onlyHeadline: string;
  /** What a footnote’s way back is called. @param mark the number that the note has */
  readonly backToText: (mark: string) => string;
  /** What a table in a text is called, which has no name of its own. */
  readonly table: string;
  /** Said of a picture to those who cannot see it, where nobody has said what is to be seen. */
  readonly pictureUndescribed: string;
  /** Stands where a story names a picture that is not there. */
  readonly pictureMissing: string;
  readonly truncated: string;
  readonly original: string;
  /** Heads the papers and addresses that have the same story. */
  readonly alsoPublished: string;
  /** Heads what the paper had published of the story before. */
  readonly versions: string;
  /** Heads what was set right after a story appeared. */
  readonly corrections: string;
  /** Under the heading of the page that lists them all. */
  readonly correctionsNote: string;
  readonly correctionKinds: {
    readonly correction: string;
    readonly update: string;
    readonly retraction: string;
    readonly clarification: string;
  };
  /** Of a story, as a label beside its headline. */
  readonly statuses: { readonly retracted: string; readonly corrected: string };
  readonly moreBy: Frame;
  /** Heads an author's pages outside the archive. */
  readonly elsewhere: string;
  /** Heads other stories that have to do with one. */
  readonly related: string;
  /** Before names and words that stand in both stories, as they are: no language may inflect them. */
  readonly bothMention: Frame;
  readonly howWeKnow: string;
  /** Heads the citations of a story, to be copied. */
  readonly citeThis: string;
  readonly fields: FieldWords;
  /** A line of a source file: `line 3`. */
  readonly line: (line: string) => string;
  readonly source: string;
  readonly rules: RuleWords;

  readonly aboutPage: AboutWords;

  // Pages that lead elsewhere.
  readonly notFound: string;
  readonly notFoundNote: string;
  readonly moved: string;
  readonly movedTo: Frame;
  /** Heads the page that stands where a story stood before it was taken out. */
  readonly withdrawn: string;
  readonly withdrawnNote: string;
  /** A label before the day on which that was. */
  readonly withdrawnOn: string;

  readonly searching: SearchWords;
}

/** The fields of a record, as headings. */
export interface FieldWords {
  readonly headline: string;
  readonly date: string;
  readonly section: string;
  readonly authors: string;
  readonly publication: string;
  readonly dek: string;
  readonly blurbs: string;
  readonly body: string;
  readonly url: string;
  readonly language: string;
  readonly updated: string;
  readonly tags: string;
  /** What leads to it is called so too. */
  readonly archived: string;
  /** When the copy was taken from which a story was read. */
  readonly captured: string;
  readonly rights: string;
}

export interface BylineWords {
  /** Those who wrote it: `["By ", ""]`. */
  readonly by: Frame;
  /** What else people do, by the role's name in the record; a role that is not here follows its name as printed. */
  readonly roles: {
    readonly photos: Frame;
    readonly video: Frame;
    readonly illustrations: Frame;
    readonly graphics: Frame;
    readonly translation: Frame;
    readonly "additional reporting": Frame;
    readonly editing: Frame;
    readonly compiled: Frame;
    readonly research: Frame;
    readonly "as told to": Frame;
  };
  readonly comma: string;
  readonly and: string;
  /** Between those who wrote it and those who did other work. */
  readonly stop: string;
  /** Around a role that is printed after the name: `[", ", ""]`. */
  readonly title: Frame;
}

/** The page that tells what the archive holds and how far it can be trusted. */
export interface AboutWords {
  readonly holds: string;
  /** Both dates in words. */
  readonly range: (first: string, last: string) => string;
  readonly known: string;
  readonly given: string;
  readonly derived: string;
  readonly inferred: string;
  readonly missing: string;
  readonly field: string;
  readonly tableCaption: string;
  readonly truncatedStories: Counted;
  readonly sources: string;
  readonly sourcesNote: string;
  readonly file: string;
  readonly format: string;
  readonly moreSources: Counted;
  readonly leftovers: string;
  readonly leftoversNote: string;
  readonly noLeftovers: string;
  readonly moreLeftovers: Counted;
  /** Heads the files of the archive's data. */
  readonly data: string;
  /** Around the name of the file that describes them. */
  readonly dataNote: Frame;
  /** Where stories stand as Markdown. */
  readonly dataMarkdown: string;
  readonly reuse: string;
  readonly reuseNote: string;
}
