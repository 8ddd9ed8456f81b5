import type { AtomFeed } from "feedsmith";
import { allTold, type Entry, type Markup, type Told, told, toldNames } from "./entry.ts";
import { isPictureFile, mediaPictures } from "./media-pictures.ts";

type AtomItem = AtomFeed.Entry<string>;

/** An entry of Atom 0.3 and 1.0. */
export function atomEntry(entry: AtomItem): Entry {
  const { dc, dcterms, media } = entry;
  const links = entry.links ?? [];
  const alternates = links.filter(({ rel }) => rel === undefined || rel === "alternate");
  const pages = alternates.filter(({ type }) => type === undefined || /html/i.test(type));
  return {
    titles: atomMarkup("title", entry.title),
    bodies: atomMarkup("content", entry.content),
    summaries: [
      ...atomMarkup("summary", entry.summary),
      ...plain("media:description", media?.description?.value),
      ...(media?.groups ?? []).flatMap((group) => plain("media:group/media:description", group.description?.value)),
    ],
    links: [...pages, ...alternates.filter((link) => !pages.includes(link))].flatMap(({ href }) =>
      told("link@href", href),
    ),
    ids: told("id", entry.id),
    dates: [
      ...told("published", entry.published),
      ...allTold("dc:date", dc?.dates),
      ...allTold("dcterms:issued", dcterms?.issued),
      ...allTold("dcterms:created", dcterms?.created),
    ],
    updates: [...told("updated", entry.updated), ...allTold("dcterms:modified", dcterms?.modified)],
    bylines: [
      ...toldNames(
        "author/name",
        entry.authors?.map(({ name }) => name),
      ),
      ...toldNames("dc:creator", dc?.creators),
      ...toldNames("itunes:author", [entry.itunes?.author]),
    ],
    contributors: [
      ...toldNames(
        "contributor/name",
        entry.contributors?.map(({ name }) => name),
      ),
      ...toldNames("dc:contributor", dc?.contributors),
    ],
    sections: [],
    tags: [
      ...(entry.categories ?? []).flatMap(({ term, label }) =>
        label === undefined ? told("category@term", term) : told("category@label", label),
      ),
      ...allTold("dc:subject", dc?.subjects),
      ...allTold(
        "media:category",
        media?.categories?.map(({ label, name }) => label ?? name),
      ),
      ...allTold("media:keywords", media?.keywords),
      ...(media?.groups ?? []).flatMap(({ keywords }) => allTold("media:group/media:keywords", keywords)),
    ],
    languages: allTold("dc:language", dc?.languages),
    publications: atomMarkup("source/title", entry.source?.title).map(({ from, value }) => ({
      from,
      value: value.text,
    })),
    rights: [
      ...atomMarkup("rights", entry.rights).map(({ from, value }) => ({ from, value: value.text })),
      ...allTold("dc:rights", dc?.rights),
      ...allTold("creativeCommons:license", entry.creativeCommons?.licenses),
      ...links.flatMap(({ rel, href }) => (rel === "license" ? told("link[license]@href", href) : [])),
    ],
    pictures: [
      ...mediaPictures(media),
      ...links.flatMap(({ rel, href, type, title }) =>
        rel === "enclosure" && href !== undefined && isPictureFile(type, href)
          ? [
              {
                picture: { src: href, ...(title === undefined ? {} : { caption: title }) },
                from: "link[enclosure]@href",
                thumbnail: false,
                alsoFrom: told("link[enclosure]@title", title),
              },
            ]
          : [],
      ),
    ],
  };
}

/** A text of Atom is HTML where it says so; without a type it is none. */
export function atomMarkup(
  from: string,
  text: { readonly value?: string; readonly type?: string } | undefined,
): readonly Told<Markup>[] {
  if (text?.value === undefined || text.value === "") return [];
  const type = text.type?.trim().toLowerCase() ?? "text";
  if (!/^(?:html|xhtml|text|$)|^text\/|xml$/.test(type)) return [];
  return [{ from, value: { text: text.value, html: /html|xml/.test(type) } }];
}

function plain(from: string, text: string | undefined): readonly Told<Markup>[] {
  return text === undefined ? [] : [{ from, value: { text, html: false } }];
}
