import type { Filed } from "../../../src/archive/archive.ts";
import { bounds, calendar, isDated, sortDay } from "../../../src/basics/edtf.ts";
import { samenessKey } from "../../../src/basics/sameness.ts";
import { tokens } from "../../../src/basics/text/tokens.ts";
import { plainText } from "../../../src/pages/prose.ts";

/** A story as the plain scan sees it: its words one after another, nothing looked up anywhere. */
export interface Story {
  readonly path: string;
  /** Its place in the archive's order. */
  readonly place: number;
  readonly headline: string;
  /** The texts of headline, authors, dek, blurbs and subjects, body, as they were printed. */
  readonly texts: readonly (readonly string[])[];
  /** The forms of the words of each of these fields, at their places; null where two texts of a field meet. */
  readonly fields: readonly (readonly (string | null)[])[];
  readonly forms: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Slugs. */
  readonly shelves: Readonly<Record<"by" | "section" | "in", readonly string[]>>;
  /** First and last day that its date may mean; null where nothing is known. */
  readonly span: { readonly earliest: string; readonly latest: string } | null;
  readonly day: string;
  readonly dated: boolean;
  /** As the archive's calendar has it; null where the date states none. */
  readonly year: number | null;
  readonly correction: boolean;
  readonly retracted: boolean;
  readonly corrected: boolean;
  readonly byline: boolean;
  readonly text: boolean;
  /** Two or three letters. */
  readonly language: string;
}

/** The stem of a folded word in a language. */
export type Stem = (language: string, form: string) => string;

/** Sorts before and behind every day. */
const longAgo = "";
const never = "\uffff";

export function storyOf(filed: Filed, archiveLanguage: string, stem: Stem): Story {
  const { article } = filed;
  const texts = textsOf(filed);
  const fields = texts.map(formsOf);
  const language = /^[a-z]{2,3}(?![a-z])/.exec((article.language ?? archiveLanguage).toLowerCase())?.[0] ?? "und";
  const forms = new Set(fields.flat().filter((form) => form !== null));
  const range = article.date === null ? undefined : bounds(article.date);
  return {
    path: filed.path,
    place: filed.place,
    headline: article.headline,
    texts,
    fields,
    forms,
    stems: new Set([...forms].map((form) => stem(language, form))),
    shelves: { by: filed.authors, section: listed(filed.section), in: listed(filed.publication) },
    span: range === undefined ? null : { earliest: range.earliest ?? longAgo, latest: range.latest ?? never },
    day: sortDay(article.date),
    dated: isDated(article.date),
    year: isDated(article.date) ? Number(calendar(article.date)?.year) : null,
    correction: (article.corrections ?? []).length > 0,
    retracted: (article.corrections ?? []).some(({ kind }) => kind === "retraction"),
    corrected: (article.corrections ?? []).some(({ kind }) => ["correction", "clarification"].includes(kind)),
    byline: article.authors.length > 0,
    text: article.body !== null && article.body.trim() !== "",
    language,
  };
}

function listed(slug: string | null): string[] {
  return slug === null ? [] : [slug];
}

/** A body often begins with the lines that the list page printed: each is searched once. */
function textsOf({ article }: Filed): string[][] {
  const body = article.body === null ? "" : plainText(article.body);
  const said = samenessKey(body);
  const short = [...new Set([article.dek ?? "", ...article.blurbs])].filter((text) => text.trim() !== "");
  return [
    [article.headline],
    article.authors.map(({ name }) => name),
    [...short.filter((text) => !said.includes(samenessKey(text))), ...(article.tags ?? [])],
    [body, ...(article.corrections ?? []).map(({ text }) => text)].filter((text) => text.trim() !== ""),
  ];
}

/** No phrase runs from one author's name, or one blurb, into the next. */
function formsOf(texts: readonly string[]): (string | null)[] {
  const forms: (string | null)[] = [];
  for (const text of texts) {
    if (forms.length > 0) forms.push(null);
    for (const { form } of tokens(text)) forms.push(form);
  }
  return forms;
}
