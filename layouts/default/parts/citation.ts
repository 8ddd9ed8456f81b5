import { type Html, html } from "../../../src/basics/html.ts";
import type { Claims } from "../../../src/pages/claims.ts";
import { rightsOf } from "../../../src/pages/licence.ts";
import type { Chrome } from "../../../src/pages/page.ts";

/**
 * A story for reference managers: Dublin Core, of which Zotero makes a newspaper article, and Open Graph's `article:`.
 * Only what was given. `DC.source` is the paper, which Zotero takes as “Publication”: an address there would be printed
 * as one. No `citation_…`, by which it would become an article of a scholarly journal.
 */
export function citation(claims: Claims, chrome: Chrome): Html {
  const { headline, datePublished, dateModified, publisher, inLanguage, articleSection, keywords = [] } = claims;
  const { rights } = rightsOf(claims, chrome);
  const creators = claims.agencies === undefined ? claims.author : [...claims.author, ...claims.agencies];
  return html`
<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
<meta name="DC.type" content="newspaperArticle">${meta("DC.title", headline)}${creators.map((name) => meta("DC.creator", name))}${keywords.map((name) => meta("DC.subject", name))}${meta("DC.date", datePublished)}${meta("DC.publisher", publisher)}${meta("DC.source", publisher)}${meta("DC.language", inLanguage)}${meta("DC.rights", rights)}${
    // A moment is asked for, and a year or a month is none.
    datePublished?.length === 10 && property("article:published_time", datePublished)
  }${dateModified?.length === 10 && property("article:modified_time", dateModified)}${property("article:section", articleSection)}${creators.map((name) => property("article:author", name))}${keywords.map((name) => property("article:tag", name))}`;
}

function meta(name: string, value: string | null): Html | null {
  if (value === null) return null;
  return html`
<meta name="${name}" content="${value}">`;
}

function property(name: string, value: string | null): Html | null {
  if (value === null) return null;
  return html`
<meta property="${name}" content="${value}">`;
}
