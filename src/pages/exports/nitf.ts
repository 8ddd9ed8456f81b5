import type { Archive, Filed } from "../../archive/archive.ts";
import { webAddress } from "../../basics/address.ts";
import type { Edtf } from "../../basics/edtf.ts";
import { type Element, element, elementOf, printXml } from "../../basics/xml-write.ts";
import { isAgency } from "../../clippings/roles.ts";
import type { Tallier } from "../../clippings/tally.ts";
import { languageFor } from "../../languages/languages.ts";
import type { Article } from "../../records/article.ts";
import { prose } from "../prose.ts";
import { changed, countParts, dropped, type Fates, kept, ofOurs } from "./fates.ts";
import { nitfText } from "./nitf-text.ts";
import { storyName } from "./story-name.ts";

/** What becomes of a record in NITF. */
const fates: Fates = {
  id: dropped(ofOurs),
  headline: kept("title", "hl1"),
  dek: kept("hl2"),
  date: ({ date }) =>
    plainDate(date) === null
      ? changed("meta", "NITF has no word for a date that is not sure; a note for machines says it")
      : kept("pubdata@date.publication"),
  updated: ({ updated }) =>
    plainDate(updated ?? null) === null
      ? dropped("NITF has no word for a date that is not sure")
      : kept("revision-history@norm"),
  section: kept("pubdata@position.section"),
  tags: kept("keyword"),
  authors: kept("byline"),
  publication: kept("pubdata@name"),
  blurbs: ({ blurbs }) =>
    blurbs.length === 1 ? kept("abstract") : changed("abstract", "as paragraphs of one abstract"),
  url: kept("pubdata@ex-ref"),
  archived: dropped("NITF has no word for the address of a copy"),
  captured: dropped("NITF cannot say when a copy was taken"),
  guid: kept("doc-id"),
  language: kept("nitf@baselang"),
  rights: kept("doc.rights"),
  truncated: dropped("NITF cannot say that a text was cut short"),
  slug: dropped(ofOurs),
  aliases: dropped(ofOurs),
  corrections: changed("note", "as notes above the text"),
  show: dropped(ofOurs),
  withdrawn: dropped(ofOurs),
  images: changed("media", "their names and what is said of them; the picture files are not in it"),
  alsoPublished: dropped("NITF has no word for where else it was published"),
  versions: dropped("NITF has no word for what stood there before"),
  source: dropped(ofOurs),
  provenance: dropped("NITF cannot say how a field is known"),
  body: changed("body.content", "as NITF's paragraphs"),
  extra: dropped("nobody knows what it means"),
};

/**
 * A story as IPTC's News Industry Text Format, version 3.6 (iptc.org/std/NITF). A date that is no plain day, month or
 * year stands in a `meta` alone, since `norm` would make a day of it.
 */
export function nitf(filed: Filed, { settings }: Pick<Archive, "settings">, tally: Tallier): string {
  const { article } = filed;
  countParts(article, fates, settings, tally);
  const url = webAddress(article.url);
  const day = plainDate(article.date);
  const revised = plainDate(article.updated ?? null);
  const { words } = languageFor(settings.language);
  const text = article.body === null ? [] : nitfText(prose(article.body, words, url).text, tally, article.id);
  return printXml(
    element(
      "nitf",
      [
        element("head", [
          element("title", article.headline),
          meta("generator", "Backfile"),
          day === null && article.date !== null ? meta("date", article.date) : null,
          element(
            "docdata",
            [
              element("doc-id", "", [["id-string", storyName(filed, settings)]]),
              article.rights === undefined ? null : element("doc.rights", "", [["type", article.rights]]),
              article.tags === undefined ? null : element("key-list", article.tags.map(keyword)),
            ],
            [["management-status", "usable"]],
          ),
          element("pubdata", "", [
            ["name", article.publication],
            ["date.publication", day],
            ["position.section", article.section],
            ["ex-ref", url],
          ]),
          revised === null ? null : element("revision-history", "", [["norm", revised]]),
        ]),
        element("body", [
          element("body.head", [
            element("hedline", [element("hl1", article.headline), elementOf("hl2", article.dek)]),
            notes(article),
            bylines(article),
            article.blurbs.length === 0
              ? null
              : element(
                  "abstract",
                  article.blurbs.map((blurb) => element("p", blurb)),
                ),
          ]),
          element("body.content", [...(article.images ?? []).map(media), ...text]),
        ]),
      ],
      [
        ["xmlns", "http://iptc.org/std/NITF/2006-10-18/"],
        ["version", "-//IPTC//DTD NITF 3.6//EN"],
        ["baselang", article.language],
      ],
    ),
  );
}

/** `20220204` as NITF writes days; `2022-02` and `2022` as ISO 8601 does; null for what is not sure or no such date. */
function plainDate(date: Edtf | null): string | null {
  if (date === null || !/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return null;
  return date.length === 10 ? date.replaceAll("-", "") : date;
}

function meta(name: string, content: string): Element {
  return element("meta", "", [
    ["name", name],
    ["content", content],
  ]);
}

function keyword(name: string): Element {
  return element("keyword", "", [["key", name]]);
}

function bylines({ authors }: Article): Element[] {
  return authors.map((author) => {
    const { name, role } = author;
    if (isAgency(author)) return element("byline", [element("org", name)]);
    return element("byline", [element("person", name), elementOf("byttl", role ?? null)]);
  });
}

/** What was set right since, above the text, where wires put what editors must see. */
function notes({ corrections = [] }: Article): Element[] {
  return corrections.map(({ kind, date, text }) =>
    element(
      "note",
      [element("body.content", [element("p", `${kind}${date === null ? "" : ` (${date})`}: ${text}`)])],
      [["noteclass", "editorsnote"]],
    ),
  );
}

function media({ file, alt, caption, credit }: NonNullable<Article["images"]>[number]): Element {
  return element(
    "media",
    [
      element("media-reference", "", [
        ["mime-type", mediaType(file)],
        ["source", file],
        ["alternate-text", alt],
      ]),
      elementOf("media-caption", caption),
      elementOf("media-producer", credit),
    ],
    [["media-type", "image"]],
  );
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

function mediaType(file: string): string | null {
  const end = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(mediaTypes, end) ? (mediaTypes[end] ?? null) : null;
}
