import { webAddress } from "../basics/address.ts";
import type { AlsoPublished, Version } from "./article.ts";
import { readDate } from "./date-value.ts";
import type { Field } from "./field.ts";
import { member } from "./field-readers.ts";
import { type FieldContext, type FieldReading, type Misfit, misfit, readText } from "./field-values.ts";
import { isList, isMap, type YamlMap, type YamlValue } from "./yaml.ts";
import type { YamlNodeMap } from "./yaml-write.ts";

const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };

/** Other papers and addresses that have the same story: `{ publication, url, date }`, one of the first two at least. */
export const alsoPublished: Field<readonly AlsoPublished[]> = {
  also: ["also-published"],
  read: (value, context) => readList(value, (item) => readPlace(item, context)),
  write: (places) => places.map(({ publication, url, date }) => written({ publication, url, date })),
  schema: listOf({ publication: text, url: text, date: text }),
  description: "Where else the story was published: publication, address and date, as far as they are known.",
  example: [{ publication: "The Strait Courier", url: "https://courier.example/pier", date: "2022-02-05" }],
};

/** What the paper had published of the story before: `{ date, headline, url }`. */
export const versions: Field<readonly Version[]> = {
  also: [],
  read: (value, context) => readList(value, (item) => readVersion(item, context)),
  write: (all) => all.map(({ date, headline, url }) => written({ date, headline, url })),
  schema: listOf({ date: text, headline: text, url: text }),
  description: "Earlier versions of the story, the latest first: date, headline and address.",
  example: [{ date: "2022-02-03", headline: "Harbour board to vote on the old pier" }],
};

function readList<Value>(
  value: YamlValue,
  read: (item: YamlValue) => FieldReading<Value>,
): FieldReading<readonly Value[]> {
  if (value === null) return {};
  const values: Value[] = [];
  const misfits: Misfit[] = [];
  for (const item of isList(value) ? value : [value]) {
    const reading = read(item);
    if (reading.value !== undefined) values.push(reading.value);
    misfits.push(...(reading.misfits ?? []));
  }
  return { ...(values.length === 0 ? {} : { value: values }), ...(misfits.length === 0 ? {} : { misfits }) };
}

function readPlace(item: YamlValue, context: FieldContext): FieldReading<AlsoPublished> {
  const forms = ["{ publication: The Strait Courier, url: https://courier.example/pier, date: 2022-02-05 }"];
  const publication = isMap(item) ? readText(member(item, "publication")).value : readText(item).value;
  const url = isMap(item) ? addressIn(item) : null;
  if (publication === undefined && url === null) return misfit("also-published-unreadable", item, forms);
  const date = readDate(isMap(item) ? member(item, "date") : null, context);
  return { ...date, value: { publication: publication ?? null, url, date: date.value ?? null } };
}

function readVersion(item: YamlValue, context: FieldContext): FieldReading<Version> {
  const forms = ["{ date: 2022-02-03, headline: Harbour board to vote on the old pier }"];
  const headline = isMap(item) ? readText(member(item, "headline")).value : undefined;
  if (!isMap(item) || headline === undefined) return misfit("version-unreadable", item, forms);
  const date = readDate(member(item, "date"), context);
  return { ...date, value: { date: date.value ?? null, headline, url: addressIn(item) } };
}

/** Anything but http and https is none. */
function addressIn(item: YamlMap): string | null {
  const { value = null } = readText(member(item, "url"));
  return webAddress(value) === null ? null : value;
}

function written(values: Readonly<Record<string, string | null>>): YamlNodeMap {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function listOf(properties: YamlNodeMap): YamlNodeMap {
  const item = { anyOf: [text, { type: "object", properties, additionalProperties: false }] };
  return { anyOf: [item, { type: "array", items: item }] };
}
