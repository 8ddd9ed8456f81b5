import { remembered } from "../../basics/remembered.ts";
import { isAgency, isWriter } from "../../clippings/roles.ts";
import type { Article, ProvenField } from "../../records/article.ts";
import type { CslName, CslRecord } from "./csl.ts";
import { issued } from "./issued.ts";
import { splitName } from "./name.ts";
import { oneLine } from "./one-line.ts";

/** Names, papers and sections stand in many stories. */
const shared = remembered(oneLine);

/**
 * What a citation of a story may say: what its source gave in so many words, as in JSON-LD. A date that was concluded
 * from a list is none here; only a headline that was taken from the text is told all the same, in square brackets, since
 * something must name the story.
 *
 * @param original the story's own address, where it is one that a page may link
 * @param language of the archive, for stories that state none
 */
export function citedRecord(article: Article, original: string | null, language: string): CslRecord {
  const { id, headline, authors, publication, date, section, tags, provenance } = article;
  const given = (field: ProvenField): boolean => provenance[field]?.how === "given";
  const title = oneLine(headline);
  return {
    id,
    type: "article-newspaper",
    title: given("headline") ? title : `[${title}]`,
    author: given("authors") ? names(authors, article.language ?? language) : undefined,
    "container-title": publication !== null && given("publication") ? shared(publication) : undefined,
    issued: date !== null && given("date") ? issued(date) : undefined,
    section: section !== null && given("section") ? shared(section) : undefined,
    keyword: tags !== undefined && given("tags") ? tags.map(shared) : undefined,
    language: article.language !== null && given("language") ? article.language : undefined,
    URL: original !== null && given("url") ? original : undefined,
    source: undefined,
  };
}

/** Who wrote it, agencies among them, in the order of the byline; not those who took the pictures. */
function names(authors: Article["authors"], language: string): readonly CslName[] | undefined {
  const found: CslName[] = [];
  for (const author of authors) {
    const name = shared(author.name);
    if (isAgency(author)) found.push({ literal: name });
    else if (isWriter(author)) found.push(splitName(name, language));
  }
  return found.length === 0 ? undefined : found;
}

/** A story whose original is nowhere to be found is read in the archive, and cited from there. */
export function citedFrom(record: CslRecord, archive: string, address: string | null): CslRecord {
  if (record.URL !== undefined) return record;
  const { id, type, title, author, issued, section, keyword, language } = record;
  const paper = record["container-title"];
  const source = shared(archive);
  // Field by field, since to spread a record costs as much as to print three citations of it.
  return {
    id,
    type,
    title,
    author,
    "container-title": paper,
    issued,
    section,
    keyword,
    language,
    URL: address ?? undefined,
    // Many an archive is called as its paper is, and “The Mail, in The Mail” says nothing.
    source: source === paper ? undefined : source,
  };
}
