/**
 * A story as CSL-JSON, the citation processors' own shape (Zotero, Pandoc, Citation.js): the one model from which every
 * printer in this folder works. All texts are of one line. What is not known is
 * undefined, which JSON leaves out: records of one shape are made and read in a third of the time.
 */
export interface CslRecord {
  readonly id: string;
  readonly type: "article-newspaper";
  /** In square brackets where it is no headline that the paper printed, but words taken from the story. */
  readonly title: string;
  readonly author: readonly CslName[] | undefined;
  readonly "container-title": string | undefined;
  readonly issued: CslDate | undefined;
  readonly section: string | undefined;
  /** Its subjects. CSL has one text of them, with commas between. */
  readonly keyword: readonly string[] | undefined;
  readonly language: string | undefined;
  readonly URL: string | undefined;
  /** The archive in which it stands; only where the original's address is not known. */
  readonly source: string | undefined;
}

/** Given and family name where these can be told apart, else the name as it is printed. */
export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given: string;
      /** `van`, `de la`: belongs to the family name, and stays before it. */
      readonly "non-dropping-particle"?: string;
      /** `Jr.`, `III` */
      readonly suffix?: string;
    };

/** Year, month and day as far as they were given; two of them are a span. */
export interface CslDate {
  readonly "date-parts": readonly [CslDay] | readonly [CslDay, CslDay];
  /** About that time: the source says so. */
  readonly circa?: true;
}

export type CslDay = readonly [year: number, month?: number, day?: number];
