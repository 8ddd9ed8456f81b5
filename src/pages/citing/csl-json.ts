import type { CslDate, CslName, CslRecord } from "./csl.ts";

/**
 * A file of CSL-JSON is a list of records, here of one. Put together by hand, a line a field and a line an author, since
 * `JSON.stringify` gives each number of a date a line of its own, and takes twice the time.
 */
export function cslJson(record: CslRecord): string {
  const { author, issued } = record;
  let text = `[\n {\n  "id": ${quote(record.id)},\n  "type": ${quote(record.type)},\n  "title": ${quote(record.title)}`;
  if (author !== undefined) text += `,\n  "author": [\n   ${author.map(name).join(",\n   ")}\n  ]`;
  text += field("container-title", record["container-title"]);
  if (issued !== undefined) text += `,\n  "issued": ${date(issued)}`;
  text += field("section", record.section);
  text += field("keyword", record.keyword?.join(", "));
  text += field("language", record.language);
  text += field("URL", record.URL);
  text += field("source", record.source);
  return `${text}\n }\n]`;
}

function field(name: string, value: string | undefined): string {
  return value === undefined ? "" : `,\n  "${name}": ${quote(value)}`;
}

function name(each: CslName): string {
  if ("literal" in each) return `{ "literal": ${quote(each.literal)} }`;
  const { family, given, suffix } = each;
  const particle = each["non-dropping-particle"];
  let text = `{ "family": ${quote(family)}, "given": ${quote(given)}`;
  if (particle !== undefined) text += `, "non-dropping-particle": ${quote(particle)}`;
  if (suffix !== undefined) text += `, "suffix": ${quote(suffix)}`;
  return `${text} }`;
}

function date({ "date-parts": days, circa }: CslDate): string {
  const parts = days.map((day) => `[${day.join(", ")}]`).join(", ");
  return `{ "date-parts": [${parts}]${circa === true ? ', "circa": true' : ""} }`;
}

const quote: (text: string) => string = JSON.stringify;
