import { webAddress } from "../basics/address.ts";
import { member } from "./field-readers.ts";
import { type FieldReading, type Misfit, misfit, readText, readTextAs, readTexts } from "./field-values.ts";
import type { PersonLink, Years } from "./person.ts";
import { isList, isMap, type YamlItem, type YamlValue } from "./yaml.ts";

const linkForms = ["https://quill.example/", "{ name: Her garden, url: https://quill.example/garden }"];

/** Addresses, or `{ name, url }`. */
export function readLinks(value: YamlValue): FieldReading<readonly PersonLink[]> {
  return listOf(value, (item) => readLink(item) ?? misfit("link-unreadable", item, linkForms));
}

function readLink(item: YamlItem): FieldReading<PersonLink> | undefined {
  const given = isMap(item) ? member(item, "url") : item;
  const url = webAddress(typeof given === "string" ? given.trim() : null);
  if (url === null) return undefined;
  if (!isMap(item)) return { value: { name: null, url } };
  if (Object.keys(item).some((key) => key !== "name" && key !== "url")) return undefined;
  const { value: name = null, misfits } = readText(member(item, "name"));
  return misfits === undefined ? { value: { name, url } } : undefined;
}

export function readSameAs(value: YamlValue): FieldReading<readonly string[]> {
  return listOf(value, (item) => {
    const url = webAddress(typeof item === "string" ? item.trim() : null);
    return url === null ? misfit("link-unreadable", item, ["https://quill.example/"]) : { value: url };
  });
}

/** `0000-0002-1825-0097`, with or without `https://orcid.org/` before it. */
export function readOrcid(value: YamlValue): FieldReading<string> {
  return readTextAs(value, "orcid-unreadable", ["0000-0002-1825-0097"], (text) => {
    const id = text.replace(/^https?:\/\/(?:www\.)?orcid\.org\//i, "").toUpperCase();
    return /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id) && checks(id) ? id : undefined;
  });
}

/** ISO 7064, MOD 11-2: a mistyped digit leads to no page, or to somebody else's. */
function checks(orcid: string): boolean {
  let total = 0;
  for (const digit of orcid.slice(0, -1).replaceAll("-", "")) total = (total + Number(digit)) * 2;
  const rest = (12 - (total % 11)) % 11;
  return orcid.endsWith(rest === 10 ? "X" : String(rest));
}

/** `Q42`, or the address of its page. */
export function readWikidata(value: YamlValue): FieldReading<string> {
  return readTextAs(value, "wikidata-unreadable", ["Q42"], (text) => {
    return /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d{0,11})$/i
      .exec(text)?.[1]
      ?.toUpperCase();
  });
}

/** `1987..1999`, `1987`, `..1999`, or a list of such. */
export function readYears(value: YamlValue): FieldReading<readonly Years[]> {
  const { value: texts = [], misfits = [] } = readTexts(value);
  const years: Years[] = [];
  const bad: Misfit[] = [...misfits];
  for (const text of texts) {
    const span = spanOf(text);
    if (span === undefined)
      bad.push(...(misfit("years-unreadable", text, ["1987..1999", "1987", "1987.."]).misfits ?? []));
    else years.push(span);
  }
  return gathered(years, bad);
}

/** A hyphen or a dash will do, since people write them. */
function spanOf(text: string): Years | undefined {
  const match = /^(\d{4})?\s{0,9}(\.\.|[-–—/])\s{0,9}(\d{4})?$/.exec(text.trim());
  if (match === null) return /^\d{4}$/.test(text.trim()) ? { first: text.trim(), last: text.trim() } : undefined;
  const [first = null, last = null] = [match[1], match[3]];
  if (first === null && last === null) return undefined;
  return first !== null && last !== null && first > last ? undefined : { first, last };
}

function listOf<Value>(
  value: YamlValue,
  read: (item: YamlItem) => FieldReading<Value>,
): FieldReading<readonly Value[]> {
  const values: Value[] = [];
  const bad: Misfit[] = [];
  for (const item of value === null ? [] : isList(value) ? value : [value]) {
    // An empty item of a list.
    if (item === "") continue;
    const { value: one, misfits = [] } = read(item);
    if (one !== undefined) values.push(one);
    bad.push(...misfits);
  }
  return gathered(values, bad);
}

function gathered<Value>(values: readonly Value[], misfits: readonly Misfit[]): FieldReading<readonly Value[]> {
  return { ...(values.length === 0 ? {} : { value: values }), ...(misfits.length === 0 ? {} : { misfits }) };
}
