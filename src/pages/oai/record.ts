import type { Filed } from "../../archive/archive.ts";
import { type Element, element, elementOf } from "../../basics/xml-write.ts";
import type { Language } from "../../languages/language.ts";
import { lastKnown } from "../changed.ts";
import { type Claims, claims } from "../claims.ts";
import { fullAddress } from "../full-address.ts";
import { rightsOf } from "../licence.ts";
import { opening } from "../opening.ts";
import type { Chrome } from "../page.ts";
import { oaiIdentifier } from "./identifier.ts";

/** The one format that every harvester knows. */
export const oaiDc = {
  prefix: "oai_dc",
  namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
  schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
} as const;

/** What all records of an archive have in common. */
export interface Repository {
  readonly chrome: Chrome;
  readonly address: string;
  /** From which day on the archive has stood with the stories that it has. */
  readonly online: string;
  readonly language: Language;
}

/**
 * A story as unqualified Dublin Core. As to all machines, only what was given is told of it: a headline that was taken
 * from the text is no title, and stands in the description as what it is, the beginning of the text. A gateway passes
 * each record on by itself, so that each brings its own namespaces.
 */
export function oaiRecord(filed: Filed, repository: Repository): Element {
  const { address } = repository;
  return element("oai:record", [
    element("oai:header", [
      element("oai:identifier", oaiIdentifier(address, filed.article.id)),
      element("oai:datestamp", datestamp(filed, repository.online)),
    ]),
    element("oai:metadata", [
      element(`${oaiDc.prefix}:dc`, dublinCore(filed, repository), [
        [`xmlns:${oaiDc.prefix}`, oaiDc.namespace],
        ["xmlns:dc", "http://purl.org/dc/elements/1.1/"],
        ["xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"],
        ["xsi:schemaLocation", `${oaiDc.namespace} ${oaiDc.schema}`],
      ]),
    ]),
  ]);
}

/**
 * The day on which the record came or changed, by which harvesters ask for what is new. OAI-PMH demands one of each
 * record: where no day is known (`lastKnown`), or only one before the archive stood, it is the day from which on it has
 * stood with these stories. That is true of what was there on that day; whoever adds older stories raises `online`.
 */
export function datestamp({ article }: Filed, online: string): string {
  const { day } = lastKnown(article);
  return day !== null && day > online ? day : online;
}

/** The section, then what else it is about. */
function subjects({ articleSection, keywords = [] }: Claims): Set<string> {
  return new Set(articleSection === null ? keywords : [articleSection, ...keywords]);
}

function dublinCore({ article, path }: Filed, { chrome, language }: Repository): (Element | null)[] {
  const said = claims(article);
  const { words } = language;
  const notes = (article.corrections ?? []).map(({ kind, date, text }) => {
    const head = [words.correctionKinds[kind], ...(date === null ? [] : [language.date(date)])].join(words.apart);
    return element("dc:description", `${head} — ${text}`);
  });
  return [
    elementOf("dc:title", said.headline),
    ...[...said.author, ...(said.agencies ?? [])].map((name) => element("dc:creator", name)),
    ...[...subjects(said)].map((subject) => element("dc:subject", subject)),
    elementOf("dc:description", opening(article)),
    ...notes,
    elementOf("dc:publisher", said.publisher),
    elementOf("dc:date", said.datePublished),
    element("dc:type", "Text"),
    elementOf("dc:identifier", fullAddress(path, chrome)),
    elementOf("dc:source", said.isBasedOn),
    elementOf("dc:language", said.inLanguage),
    elementOf("dc:rights", rightsOf(said, chrome).rights),
  ];
}
