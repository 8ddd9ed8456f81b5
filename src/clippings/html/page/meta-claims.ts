import type { Claim, PageField } from "./claim.ts";
import { pageString } from "./page-strings.ts";

interface Row {
  readonly field: PageField;
  /** Names of `<meta>` in small letters, a colon where some write a full stop. */
  readonly names: string;
  readonly rule: string;
  /** Whether one value holds several, with commas between them. */
  readonly list?: true;
}

/** Each family of names has come with a system that many papers use. */
const rows: readonly Row[] = [
  { field: "headline", names: "og:title", rule: "open-graph" },
  { field: "headline", names: "citation_title", rule: "citation-meta" },
  { field: "headline", names: "parsely-title", rule: "parsely" },
  { field: "headline", names: "sailthru:title", rule: "sailthru" },
  { field: "headline", names: "dc:title dcterms:title", rule: "dublin-core" },
  { field: "headline", names: "twitter:title hdl headline", rule: "meta-tag" },
  { field: "author", names: "citation_author", rule: "citation-meta" },
  { field: "author", names: "parsely-author", rule: "parsely" },
  { field: "author", names: "sailthru:author", rule: "sailthru" },
  { field: "author", names: "dc:creator dcterms:creator", rule: "dublin-core" },
  { field: "author", names: "article:author og:article:author", rule: "article-meta" },
  { field: "author", names: "byl author authors article:author_name article:authorname byline", rule: "meta-tag" },
  { field: "date", names: "article:published_time og:article:published_time article:published", rule: "article-meta" },
  { field: "date", names: "citation_publication_date citation_date citation_online_date", rule: "citation-meta" },
  { field: "date", names: "parsely-pub-date", rule: "parsely" },
  { field: "date", names: "sailthru:date", rule: "sailthru" },
  {
    field: "date",
    names: "dc:date:issued dcterms:issued dc:date:created dcterms:created dc:date dcterms:date",
    rule: "dublin-core",
  },
  {
    field: "date",
    names:
      "datepublished date pubdate pdate publishdate publish-date publication_date publication-date originalpublicationdate article_date_original cxenseparse:recs:publishtime dat displaydate ptime",
    rule: "meta-tag",
  },
  { field: "updated", names: "article:modified_time og:updated_time article:modified", rule: "article-meta" },
  { field: "updated", names: "dcterms:modified dc:date:modified", rule: "dublin-core" },
  { field: "updated", names: "datemodified lastmod last-modified utime", rule: "meta-tag" },
  { field: "section", names: "article:section og:article:section", rule: "article-meta" },
  { field: "section", names: "parsely-section", rule: "parsely" },
  { field: "section", names: "section sectionname article:section_name", rule: "meta-tag" },
  { field: "tag", names: "article:tag og:article:tag", rule: "article-meta" },
  { field: "tag", names: "news_keywords", rule: "meta-tag", list: true },
  { field: "tag", names: "parsely-tags", rule: "parsely", list: true },
  { field: "tag", names: "sailthru:tags", rule: "sailthru", list: true },
  { field: "tag", names: "citation_keywords", rule: "citation-meta", list: true },
  { field: "tag", names: "keywords", rule: "meta-tag", list: true },
  { field: "publication", names: "og:site_name", rule: "open-graph" },
  { field: "publication", names: "citation_journal_title", rule: "citation-meta" },
  { field: "publication", names: "dc:publisher dcterms:publisher", rule: "dublin-core" },
  { field: "publication", names: "application-name cre", rule: "meta-tag" },
  { field: "language", names: "og:locale", rule: "open-graph" },
  { field: "language", names: "dc:language dcterms:language citation_language", rule: "dublin-core" },
  { field: "language", names: "content-language language", rule: "meta-tag" },
  { field: "url", names: "og:url", rule: "open-graph" },
  { field: "description", names: "og:description", rule: "open-graph" },
  { field: "description", names: "description", rule: "meta-tag" },
  { field: "description", names: "dc:description dcterms:description", rule: "dublin-core" },
  { field: "description", names: "twitter:description sailthru:description", rule: "meta-tag" },
  { field: "rights", names: "dc:rights dcterms:rights dcterms:license", rule: "dublin-core" },
];

/** What the page's `<meta>` elements say, by their names; a name may stand several times. */
export function metaOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta[content], meta[value]")) {
    const value = pageString(element.getAttribute("content") ?? element.getAttribute("value") ?? "");
    if (value === "") continue;
    const names = ["property", "name", "itemprop", "http-equiv"].map((key) => element.getAttribute(key) ?? "");
    for (const name of new Set(
      names
        .join(" ")
        .toLowerCase()
        .split(/\s+/)
        .map((one) => one.replaceAll(".", ":")),
    )) {
      const known = meta.get(name);
      if (known === undefined) meta.set(name, [value]);
      else if (!known.includes(value) && known.length < 100) known.push(value);
    }
  }
  return meta;
}

export function metaClaims(meta: ReadonlyMap<string, readonly string[]>): readonly Claim[] {
  return rows.flatMap(({ field, names, rule, list }) =>
    names.split(" ").flatMap((name) =>
      (meta.get(name) ?? []).flatMap((value) => {
        const values = list ? value.split(/[,;]/).map((one) => one.trim()) : [value];
        return values.filter((one) => one !== "").map((one) => ({ field, value: one, rule }));
      }),
    ),
  );
}
