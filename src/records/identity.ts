import { digest } from "../basics/digest.ts";
import { samenessKey } from "../basics/sameness.ts";
import type { Author } from "../clippings/clipping.ts";
import type { Article, ArticleId, ProvenField } from "./article.ts";

/** What a story says of itself: only what was given, nothing derived, inferred or taken from `archive.yaml`. */
export interface Told {
  readonly headline?: string | undefined;
  readonly date?: string | undefined;
  readonly section?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly publication?: string | undefined;
  readonly blurbs: readonly string[];
  readonly body?: string | undefined;
  readonly url?: string | undefined;
}

/** Enough to tell stories apart, so that a correction further down changes no id. */
const bodyStart = 200;

/**
 * A story's id, from nothing but its own words: another story beside it changes nothing. Quotes, dashes, spaces and
 * case do not count, so that a story copied twice is one.
 *
 * In an article file the whole text counts: two stories have one id only if they say the same. In a record only the
 * first blurb and the start of the body do: there, words are corrected. Authors count only where there is no other
 * text: a story that two authors' pages list is one story, two “Editorials” are two.
 */
export function articleId(told: Told, kind: "story" | "record"): ArticleId {
  const body = told.body ?? "";
  const blurbs = kind === "story" ? told.blurbs : told.blurbs.slice(0, 1);
  const parts = [
    key(told.headline),
    told.date ?? "",
    key(told.publication),
    told.url ?? "",
    String(blurbs.length),
    ...blurbs.map(samenessKey),
    plain(kind === "story" ? body : body.slice(0, bodyStart)),
  ];
  if (blurbs.length === 0 && body === "" && told.url === undefined) {
    parts.push(key(told.section), ...(told.authors ?? []).map((author) => samenessKey(author.name)));
  }
  return digest(parts, 10) as ArticleId;
}

/**
 * The id by which a record is told apart from another that begins as it does, or undefined when it cannot be: its id
 * was stated, or it says nothing that the other does not say too.
 */
export function fullerId(record: Article): ArticleId | undefined {
  const told = toldBy(record);
  const fuller = articleId(told, "story");
  return articleId(told, "record") === record.id && fuller !== record.id ? fuller : undefined;
}

/** What was given in the record itself. */
function toldBy(record: Article): Told {
  const given = <Value>(field: ProvenField, value: Value | null): Value | undefined => {
    const { how, rule } = record.provenance[field] ?? {};
    return how === "given" && rule !== "archive-default" && value !== null ? value : undefined;
  };
  return {
    headline: given("headline", record.headline),
    date: given("date", record.date),
    section: given("section", record.section),
    authors: given("authors", record.authors),
    publication: given("publication", record.publication),
    blurbs: record.blurbs,
    body: given("body", record.body),
    url: given("url", record.url),
  };
}

function key(text: string | undefined): string {
  return text === undefined ? "" : samenessKey(text);
}

/** Long texts are only freed of what copying does to spaces and line ends. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
