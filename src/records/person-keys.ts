import { readSlug } from "./field-readers.ts";
import { type FieldReading, readText, readTexts } from "./field-values.ts";
import { type ImageEntry, imageSchema, readImage } from "./images.ts";
import type { PersonLink, Years } from "./person.ts";
import { readLinks, readOrcid, readSameAs, readWikidata, readYears } from "./person-readers.ts";
import type { YamlValue } from "./yaml.ts";
import type { YamlNode, YamlNodeMap } from "./yaml-write.ts";

/** What the front matter of an author's file may hold, once it is read. */
export interface PersonFields {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly slug: string;
  readonly picture: ImageEntry;
  readonly links: readonly PersonLink[];
  readonly orcid: string;
  readonly wikidata: string;
  readonly sameAs: readonly string[];
  readonly stories: readonly string[];
  readonly publication: readonly string[];
  readonly section: readonly string[];
  readonly years: readonly Years[];
}

/** A key of an author's file: how it is read, and what editors are told about it. */
export interface PersonKey<Value> {
  readonly read: (value: YamlValue) => FieldReading<Value>;
  readonly schema: YamlNodeMap;
  readonly description: string;
  readonly example: YamlNode;
}

const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };
const texts: YamlNodeMap = { anyOf: [text, { type: "array", items: text }] };
const address: YamlNodeMap = { type: "string", pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?:" };
const link: YamlNodeMap = {
  anyOf: [
    address,
    { type: "object", properties: { name: text, url: address }, required: ["url"], additionalProperties: false },
  ],
};
const orNothing = (item: YamlNodeMap): YamlNodeMap => ({
  anyOf: [item, { type: "array", items: item }, { type: "null" }],
});

/** The one table of keys, in the order in which people meet them. */
export const personKeys: { readonly [Key in keyof PersonFields]: PersonKey<PersonFields[Key]> } = {
  name: {
    read: readText,
    schema: { type: ["string", "number", "boolean"] },
    description: "How the archive calls this person. It must be there.",
    example: "Maren Quill",
  },
  aliases: {
    read: readTexts,
    schema: texts,
    description: "Other spellings and names under which she signed; her page holds those stories too.",
    example: ["M. Quill", "Maren Quill-Hart"],
  },
  slug: {
    read: readSlug,
    schema: { type: ["string", "number", "null"] },
    description: "The last part of her page's address. Two people of one name need two.",
    example: "maren-quill",
  },
  picture: {
    read: readImage,
    schema: { anyOf: [imageSchema, { type: "null" }] },
    description:
      "Her picture, beside the file or from the content folder: a file name, or file, alt, caption and credit.",
    example: { file: "maren-quill.jpg", alt: "Maren Quill at her desk", credit: "Bo Ek" },
  },
  links: {
    read: readLinks,
    schema: orNothing(link),
    description: "Her pages elsewhere, http or https: addresses, or name and url.",
    example: [{ name: "Her garden", url: "https://quill.example/garden" }],
  },
  orcid: {
    read: readOrcid,
    schema: { type: ["string", "null"] },
    description: "Her ORCID iD.",
    example: "0000-0002-1825-0097",
  },
  wikidata: {
    read: readWikidata,
    schema: { type: ["string", "null"] },
    description: "Her item at Wikidata.",
    example: "Q42",
  },
  sameAs: {
    read: readSameAs,
    schema: orNothing(address),
    description: "Pages elsewhere that are about her and nobody else, for search engines.",
    example: ["https://authors.example/maren-quill"],
  },
  stories: {
    read: readTexts,
    schema: texts,
    description: "Stories that are hers, by id or address, where others sign alike.",
    example: ["7k2fq0b3xd", "/1987/03/01/first-number-7k2fq/"],
  },
  publication: {
    read: readTexts,
    schema: texts,
    description: "Only stories of this paper are hers, where others sign alike.",
    example: "The Harbour Gazette",
  },
  section: {
    read: readTexts,
    schema: texts,
    description: "Only stories of this section are hers, where others sign alike.",
    example: "Sport",
  },
  years: {
    read: readYears,
    schema: texts,
    description: "Only stories of these years are hers, where others sign alike.",
    example: "1987..1999",
  },
};
