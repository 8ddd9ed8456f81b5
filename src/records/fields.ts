import { correctionsSchema, readCorrections, writeCorrections } from "./corrections.ts";
import { readDate } from "./date-value.ts";
import type { Field, RecordFields } from "./field.ts";
import {
  readAliases,
  readAuthors,
  readId,
  readLanguage,
  readPlaces,
  readShow,
  readSlug,
  readTags,
  readTruth,
  readUrl,
} from "./field-readers.ts";
import { address, author, place, text, texts } from "./field-schemas.ts";
import { readText, readTexts } from "./field-values.ts";
import { imagesSchema, readImages, writeImages } from "./images.ts";
import { provenanceSchema, readProvenance, writeProvenance } from "./provenance.ts";
import { showChoices } from "./show.ts";
import { alsoPublished, versions } from "./told-twice.ts";
import { withdrawn } from "./withdrawn.ts";
import type { YamlNode } from "./yaml-write.ts";

const same = <Value extends YamlNode>(value: Value): YamlNode => value;

/** The one table of keys, in the order in which they are written. */
export const fields: { readonly [Key in keyof RecordFields]: Field<RecordFields[Key]> } = {
  id: {
    also: [],
    read: readId,
    write: same,
    schema: { type: ["string", "number"] },
    description:
      "The story's name within the archive: small letters, digits and hyphens. With the id of a story in an article file, the record takes that story's place. Without it, one is made from the text.",
    example: "7k2fq0b3xd",
  },
  headline: {
    also: ["title"],
    read: readText,
    write: same,
    schema: text,
    description: "As printed. Without it, one is derived from the first blurb or the body, and marked as derived.",
    example: "Harbour board keeps the old pier",
  },
  dek: {
    also: [],
    read: readText,
    write: same,
    schema: text,
    description: "The line printed under the headline.",
    example: "A vote after eleven years of letters",
  },
  date: {
    also: [],
    read: readDate,
    write: same,
    schema: text,
    description:
      "When it was published, as far as is known: EDTF (2022-02-04, 2022-02, 1987, 1998~, 2022-02-04?, [..2022-02-04]) or as newspapers print it (Feb. 4, 2022).",
    example: "2022-02-04",
  },
  updated: {
    also: [],
    read: readDate,
    write: same,
    schema: text,
    description: "When the source says that it was last changed: EDTF, or as newspapers print it.",
    example: "2022-05-05",
  },
  section: {
    also: [],
    read: readText,
    write: same,
    schema: text,
    description: "The section, or a path of sections with “ / ” between them.",
    example: "World",
  },
  tags: {
    also: ["tag", "keywords"],
    read: readTags,
    write: same,
    schema: texts,
    description: "Its subjects: a list of names, or one text with commas between them.",
    example: ["Piers", "County budget"],
  },
  authors: {
    also: ["author"],
    read: readAuthors,
    write: (authors) => authors.map(({ name, role }) => (role === undefined ? name : { name, role })),
    schema: { anyOf: [author, { type: "array", items: author }, { type: "null" }] },
    description: "Names, or name and role. Without a role, the person wrote the story.",
    example: ["Ann Lee", { name: "Bo Ek", role: "photos" }],
  },
  publication: {
    also: [],
    read: readText,
    write: same,
    schema: text,
    description: "The paper. Without it, that of archive.yaml.",
    example: "The Harbour Gazette",
  },
  blurbs: {
    also: ["blurb"],
    read: readTexts,
    write: same,
    schema: texts,
    description: "Short texts about the story, as listing pages print them. One that ends in “...” is cut short.",
    example: ["The board voted to keep the pier, eleven years after the first letter."],
  },
  url: {
    also: [],
    read: readUrl,
    write: same,
    schema: address,
    description: "The story's address at the paper: http or https.",
    example: "https://gazette.example/2022/pier",
  },
  archived: {
    also: [],
    read: readUrl,
    write: same,
    schema: address,
    description: "The address of a copy in a web archive: http or https.",
    example: "https://web.archive.org/web/2022/https://gazette.example/2022/pier",
  },
  captured: {
    also: [],
    read: readDate,
    write: same,
    schema: text,
    description: "When the copy that was read was taken: EDTF, or as newspapers print it.",
    example: "2024-11-02",
  },
  guid: {
    also: [],
    read: readText,
    write: same,
    schema: text,
    description:
      "The story’s own name at its source, by which the same story is known again: a GUID, a tag: or urn: address, its number.",
    example: "tag:gazette.example,2022:pier",
  },
  language: {
    also: [],
    read: readLanguage,
    write: same,
    schema: { type: ["string", "boolean", "null"] },
    description: "The language of the text, as BCP 47 writes it. Without it, that of archive.yaml.",
    example: "en",
  },
  rights: {
    also: [],
    read: readText,
    write: same,
    schema: text,
    description:
      "Whose the story is, in a sentence, or the address of its licence alone. Without it, what archive.yaml says for all.",
    example: "© The Harbour Gazette",
  },
  truncated: {
    also: [],
    read: readTruth,
    write: same,
    schema: { type: ["boolean", "string", "null"] },
    description: "Whether the source shows only the beginning of a blurb. Without it: whether one ends in an ellipsis.",
    example: true,
  },
  slug: {
    also: [],
    read: readSlug,
    write: same,
    schema: { type: ["string", "number", "null"] },
    description: "The last part of the address. Once written it stands, whatever becomes of the headline.",
    example: "harbour-board-keeps-the-old-pier",
  },
  aliases: {
    also: [],
    read: readAliases,
    write: same,
    schema: texts,
    description: "Earlier addresses in this archive; each leads to the story.",
    example: ["/undated/old-pier/"],
  },
  corrections: {
    also: [],
    read: readCorrections,
    write: writeCorrections,
    schema: correctionsSchema,
    description:
      "What was set right after the story appeared: texts, or text with date and kind (correction, update, retraction, clarification).",
    example: [{ date: "2022-02-07", text: "The vote was nine to eight." }],
  },
  show: {
    also: [],
    read: readShow,
    write: same,
    schema: { anyOf: [{ enum: [...showChoices] }, { type: "null" }] },
    description:
      "How much of the story is published: full (its whole text), summary (headline, dek, blurbs, a link to the original). Without it, what archive.yaml says.",
    example: "summary",
  },
  withdrawn,
  images: {
    also: ["image"],
    read: readImages,
    write: writeImages,
    schema: imagesSchema,
    description:
      "Pictures beside the record, or from the content folder: file names, or file, alt, caption and credit.",
    example: [{ file: "pier.jpg", alt: "The pier at low tide", caption: "The old pier.", credit: "Bo Ek" }],
  },
  alsoPublished,
  versions,
  source: {
    also: [],
    read: readPlaces,
    write: (places) => {
      const [first, ...more] = places.map(({ file, line: at }) => ({ file, line: at }));
      return more.length === 0 && first !== undefined ? first : [first ?? {}, ...more];
    },
    schema: { anyOf: [text, place, { type: "array", items: place }] },
    description: "Where the story was read before it was imported: the file and the line. Written by import.",
    example: { file: "content/lee.txt", line: 12 },
  },
  provenance: {
    also: [],
    read: (value) => ({ value: readProvenance(value) }),
    write: (stated) => {
      const map: Record<string, YamlNode> = {};
      for (const [field, { of, ...entry }] of stated) map[field] = writeProvenance(entry, of);
      return map;
    },
    schema: provenanceSchema,
    description:
      "How each field came by its value. Written by import; an entry holds only while the value has the digest `of`, so that a corrected value counts as given here.",
    example: { headline: { how: "derived", rule: "first-sentence", line: 12, of: "x7k2fq0b" } },
  },
};

/** Every key that Backfile knows, with the field it means. */
export const fieldOfKey: ReadonlyMap<string, keyof RecordFields> = new Map(
  (Object.keys(fields) as (keyof RecordFields)[]).flatMap((field) => [
    [field, field] as const,
    ...fields[field].also.map((key) => [key, field] as const),
  ]),
);
