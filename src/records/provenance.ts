import { digest } from "../basics/digest.ts";
import type { Author } from "../clippings/clipping.ts";
import type { Provenance, ProvenField } from "./article.ts";
import { lineNumber, member } from "./field-readers.ts";
import { isMap, type YamlValue } from "./yaml.ts";
import type { YamlNodeMap } from "./yaml-write.ts";

/** In the order in which records are written. */
export const provenFields = [
  "headline",
  "dek",
  "date",
  "updated",
  "section",
  "tags",
  "authors",
  "publication",
  "blurbs",
  "body",
  "url",
  "archived",
  "captured",
  "guid",
  "language",
  "rights",
] as const satisfies readonly ProvenField[];

/** What an imported record says of one field: true only while the value is the one it speaks of. */
export interface StatedProvenance extends Provenance {
  /** A short digest of the value. */
  readonly of: string;
}

/** A value as its provenance knows it: when a person has changed the value, the digest no longer fits. */
export function valueDigest(value: string | readonly string[] | readonly Author[]): string {
  const parts = typeof value === "string" ? [value] : value.flatMap(partsOf);
  return digest(parts, 8);
}

function partsOf(item: string | Author): string[] {
  if (typeof item === "string") return [item];
  return item.role === undefined ? [item.name, ""] : [item.name, item.role];
}

/** Entries that are not of the expected form are left out: then the field counts as given in the record itself. */
export function readProvenance(value: YamlValue): ReadonlyMap<ProvenField, StatedProvenance> {
  const stated = new Map<ProvenField, StatedProvenance>();
  if (!isMap(value)) return stated;
  for (const field of provenFields) {
    const entry = readEntry(member(value, field));
    if (entry !== undefined) stated.set(field, entry);
  }
  return stated;
}

function readEntry(value: YamlValue): StatedProvenance | undefined {
  if (!isMap(value)) return undefined;
  const how = member(value, "how");
  const rule = member(value, "rule");
  const of = member(value, "of");
  if (how !== "given" && how !== "derived" && how !== "inferred") return undefined;
  if (typeof rule !== "string" || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) return undefined;
  if (typeof of !== "string") return undefined;
  const line = lineNumber(member(value, "line"));
  const file = member(value, "file");
  return {
    how,
    rule,
    of,
    ...(line === undefined ? {} : { line }),
    ...(typeof file === "string" && file !== "" ? { file } : {}),
  };
}

/** One entry as it is written. */
export function writeProvenance(provenance: Provenance, of: string): YamlNodeMap {
  return { how: provenance.how, rule: provenance.rule, line: provenance.line, file: provenance.file, of };
}

const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };
const entry: YamlNodeMap = {
  type: "object",
  properties: {
    ...{ how: { enum: ["given", "derived", "inferred"] }, rule: text },
    ...{ line: { type: "integer", minimum: 1 }, file: text, of: text },
  },
  required: ["how", "rule", "of"],
  additionalProperties: false,
};

/** For editors. */
export const provenanceSchema: YamlNodeMap = {
  anyOf: [
    {
      type: "object",
      properties: Object.fromEntries(provenFields.map((field) => [field, entry])),
      additionalProperties: false,
    },
    { type: "null" },
  ],
};
