import { encodePath } from "../../basics/address.ts";
import { type Element, element, printXml } from "../../basics/xml-write.ts";
import { languageFor } from "../../languages/languages.ts";
import type { OaiSettings } from "../../records/oai-settings.ts";
import type { Desk } from "../desk.ts";
import { keysOf } from "../feeds/story-feed.ts";
import type { Chrome, SiteFile } from "../page.ts";
import { type OaiDocument, oaiDocuments } from "./documents.ts";
import { oaiHost, oaiIdentifier } from "./identifier.ts";
import { oaiDc, oaiRecord, type Repository } from "./record.ts";

const namespaces = {
  repository: "http://www.openarchives.org/OAI/2.0/static-repository",
  oai: "http://www.openarchives.org/OAI/2.0/",
  identifier: "http://www.openarchives.org/OAI/2.0/oai-identifier",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
} as const;

/** The repositories of an archive; none where its settings do not say what one has to name, or there is no story. */
export function repositoriesOf({ archive }: Desk): readonly OaiDocument[] {
  const { oai, online, address } = archive.settings;
  return oai === null || online === null || address === null ? [] : oaiDocuments(archive.stories);
}

/**
 * The archive's records for harvesters: static repositories of OAI-PMH 2.0 (“Specification for an OAI Static Repository
 * and an OAI Static Repository Gateway”, 2004), which a gateway reads and answers harvesters from.
 */
export function planOai(chrome: Chrome, desk: Desk): SiteFile[] {
  const { oai, online, address, language } = desk.archive.settings;
  if (oai === null || online === null || address === null) return [];
  const repository = { chrome, address, online, language: languageFor(language) };
  return repositoriesOf(desk).map((document) => ({
    path: document.path,
    key: () => JSON.stringify([oai, online]) + keysOf(document.stories, desk),
    text: () => printXml(repositoryElement(document, oai, repository)),
  }));
}

function repositoryElement(document: OaiDocument, oai: OaiSettings, repository: Repository): Element {
  return element(
    "Repository",
    [
      element("Identify", identify(document, oai, repository)),
      element("ListMetadataFormats", [
        element("oai:metadataFormat", [
          element("oai:metadataPrefix", oaiDc.prefix),
          element("oai:schema", oaiDc.schema),
          element("oai:metadataNamespace", oaiDc.namespace),
        ]),
      ]),
      element(
        "ListRecords",
        document.stories.map((filed) => oaiRecord(filed, repository)),
        [["metadataPrefix", oaiDc.prefix]],
      ),
    ],
    [
      ["xmlns", namespaces.repository],
      ["xmlns:oai", namespaces.oai],
      ["xmlns:xsi", namespaces.instance],
      ["xsi:schemaLocation", `${namespaces.repository} ${namespaces.repository}.xsd`],
    ],
  );
}

/** As the gateway passes it on: the archive's address behind its own, without `https://`, is where harvesters ask. */
function identify({ path, cut, stories }: OaiDocument, oai: OaiSettings, repository: Repository): (Element | null)[] {
  const { address, online, chrome } = repository;
  const here = (address + encodePath(path).slice(1)).replace(/^https?:\/\//, "");
  const host = oaiHost(address);
  const [first] = stories;
  return [
    element("oai:repositoryName", cut === null ? chrome.title : `${chrome.title} — ${cut}`),
    element("oai:baseURL", oai.gateway + here),
    element("oai:protocolVersion", "2.0"),
    element("oai:adminEmail", oai.email),
    element("oai:earliestDatestamp", online),
    element("oai:deletedRecord", "no"),
    element("oai:granularity", "YYYY-MM-DD"),
    host === null || first === undefined
      ? null
      : element("oai:description", [
          element(
            "oai-identifier",
            [
              element("scheme", "oai"),
              element("repositoryIdentifier", host),
              element("delimiter", ":"),
              element("sampleIdentifier", oaiIdentifier(address, first.article.id)),
            ],
            [
              ["xmlns", namespaces.identifier],
              ["xsi:schemaLocation", `${namespaces.identifier} ${namespaces.identifier}.xsd`],
            ],
          ),
        ]),
  ];
}
