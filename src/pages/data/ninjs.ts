import type { Archive, Filed } from "../../archive/archive.ts";
import { webAddress } from "../../basics/address.ts";
import { isAgency } from "../../clippings/roles.ts";
import { languageFor } from "../../languages/languages.ts";
import type { Article } from "../../records/article.ts";
import { urn } from "../feeds/urn.ts";
import { fullAddress } from "../full-address.ts";
import { licenceOf, rightsOf } from "../licence.ts";
import { type ProseWords, plainText, prose } from "../prose.ts";

/** A text with what it is for, as ninjs has headlines, descriptions and bodies. */
interface Piece {
  readonly role?: string;
  readonly contentType?: string;
  readonly value: string;
}

/**
 * A story as IPTC's News in JSON, version 3.0 (iptc.org/std/ninjs). Nothing is claimed that the record does not say: its
 * times are moments, and papers give days, so that the date stands among the descriptions, in EDTF, and no
 * `versionCreated` is made up.
 */
export function ninjs(filed: Filed, { settings }: Pick<Archive, "settings">): object {
  const { article, path } = filed;
  const { address, title } = settings;
  const { rights } = rightsOf(article, settings);
  const licence = licenceOf({ rights });
  const url = webAddress(article.url);
  const people = article.authors.filter((author) => !isAgency(author));
  const agencies = article.authors.filter(isAgency);
  const isPartial = article.truncated === true || article.body === null;
  return {
    uri: fullAddress(path, settings) ?? urn("story", address ?? title, article.id),
    type: "text",
    ...(isPartial && { representationType: "partial" }),
    ...(article.language !== null && { language: article.language }),
    ...(rights !== null && licence === null && { copyrightNotice: rights }),
    ...(licence !== null && { rightsInfo: { linkedRights: licence } }),
    headlines: [{ ...(article.provenance.headline?.how !== "given" && { role: "derived" }), value: article.headline }],
    ...some("descriptions", descriptions(article)),
    ...some("bodies", bodies(article, languageFor(settings.language).words, url)),
    ...(article.authors.length > 0 && { by: byline(article) }),
    ...some(
      "people",
      people.map(({ name, role }) => ({ name, rel: role ?? "author" })),
    ),
    ...some(
      "organisations",
      agencies.map(({ name }) => ({ name, rel: "author" })),
    ),
    ...some("infoSources", article.publication === null ? [] : [{ name: article.publication }]),
    ...some("subjects", subjects(article)),
    altIds: altIds(article, url),
    standard: { name: "ninjs", version: "3.0", schema: "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json" },
  };
}

function some(name: string, list: readonly object[]): object {
  return list.length === 0 ? {} : { [name]: list };
}

function subjects({ section, tags = [] }: Article): object[] {
  const own = tags.map((name) => ({ name, rel: "subject" }));
  return section === null ? own : [{ name: section, rel: "section" }, ...own];
}

function altIds({ id, guid, archived }: Article, url: string | null): object[] {
  const copy = webAddress(archived ?? null);
  return [
    { role: "id", value: id },
    ...(guid === undefined ? [] : [{ role: "guid", value: guid }]),
    ...(url === null ? [] : [{ role: "original", value: url }]),
    ...(copy === null ? [] : [{ role: "archived", value: copy }]),
  ];
}

function descriptions({ date, updated, provenance, dek, blurbs, corrections = [] }: Article): Piece[] {
  const how = provenance.date?.how === "given" ? "published" : "published (inferred)";
  return [
    ...(date === null ? [] : [{ role: how, value: date }]),
    ...(updated === undefined ? [] : [{ role: "updated", value: updated }]),
    ...(dek === null ? [] : [{ role: "dek", value: dek }]),
    ...blurbs.map((value) => ({ role: "summary", value })),
    ...corrections.map(({ kind, date: day, text }) => {
      return { role: kind, value: day === null ? text : `${day}: ${text}` };
    }),
  ];
}

function bodies({ body }: Article, words: ProseWords, url: string | null): Piece[] {
  if (body === null) return [];
  return [
    { role: "body", contentType: "text/plain", value: plainText(body) },
    { role: "body", contentType: "text/html", value: prose(body, words, url).text },
  ];
}

/** `Ann Lee, Bo Ek (photos)` */
function byline({ authors }: Article): string {
  return authors
    .map((author) => (author.role === undefined || isAgency(author) ? author.name : `${author.name} (${author.role})`))
    .join(", ");
}
