import { tokens } from "../../../basics/text/tokens.ts";
import { queryWords } from "../text/query-words.ts";
import { choicesOf, isOfDates, isUndated } from "./controls.ts";
import { daysOf, printDays } from "./dates.ts";
import { parseQuery, readQuery } from "./parse.ts";
import type { Part, Query, ShelfField, Sort } from "./query.ts";
import { added, isWholeRead, removed, replaced, settled } from "./settled.ts";

/**
 * The text with these values of a field chosen: any of them will do. None takes the choice away.
 *
 * @param slugs as the archive has them: `["world", "sports"]` is `(section:=world OR section:=sports)`
 */
export function withShelf(text: string, field: ShelfField, slugs: readonly string[]): string {
  const values = [...new Set(slugs)].map((slug) => `${field}:=${slug}`);
  const part = values.length > 1 ? `(${values.join(" OR ")})` : (values[0] ?? "");
  return withPart(text, (query) => choicesOf(query, field) !== undefined, part);
}

/**
 * The text with this range of days, both included, as its only one, and not for the undated; null where a side is open.
 */
export function withDates(text: string, from: string | null, to: string | null): string {
  return withPart(text, isOfDates, printDays({ from, to }));
}

/** The text that asks for stories without a date in place of those of other dates, or does not. */
export function withUndated(text: string, undated: boolean): string {
  return withPart(text, undated ? isOfDates : isUndated, undated ? "is:undated" : "");
}

/** The text with this language in place of others; with none for an empty tag. */
export function withLanguage(text: string, tag: string): string {
  return withPart(text, (query) => query.kind === "lang", tag === "" ? "" : `lang:${tag}`);
}

/** The text with this order as its only one; null for none. */
export function withSort(text: string, sort: Sort | null): string {
  let out = settled(text);
  let part = sort === null ? "" : `sort:${sort}`;
  const [first, ...others] = readQuery(out).sorts;
  for (const span of others.reverse()) out = replaced(out, span, "");
  if (first !== undefined) {
    out = replaced(out, first, part);
    part = "";
  }
  return part === "" ? out : added(out, part);
}

/** The text without one of its parts, as `parseQuery` gave it of this same text. */
export function withoutPart(text: string, part: Part): string {
  const index = parseQuery(text).parts.findIndex(({ start, end }) => start === part.start && end === part.end);
  return index < 0 ? text : removed(settled(text), index);
}

/**
 * The text with another word in place of one that is searched for, wherever it stands in words and phrases.
 *
 * @param found the word as it is written, or its form
 */
export function withWord(text: string, found: string, replacement: string): string {
  const sought = queryWords(found).map(({ form }) => form);
  if (sought.length === 0) return text;
  let out = text;
  for (const { start, value, quoted, exact } of readQuery(text).words.toReversed()) {
    const from = start + (quoted ? 1 : 0) + (exact ? 1 : 0);
    const words = tokens(value).filter(({ kind }) => kind !== "last");
    let end = words.length;
    for (let at = words.length - sought.length; at >= 0; at -= 1) {
      const [first, last] = [words[at], words[at + sought.length - 1]];
      if (first === undefined || last === undefined || at + sought.length > end) continue;
      if (!sought.every((form, index) => words[at + index]?.form === form)) continue;
      out = out.slice(0, from + first.start) + replacement + out.slice(from + last.end);
      end = at;
    }
  }
  return out;
}

/** The text with what stands in it as a word, but is a date, asked for as one: `2019-03-02` as `on:2019-03-02`. */
export function withDatesMeant(text: string): string {
  const dates = readQuery(text).words.filter(
    ({ value, quoted, exact }) => !quoted && !exact && daysOf(value) !== undefined,
  );
  return dates.reduceRight((out, { start }) => `${out.slice(0, start)}on:${out.slice(start)}`, text);
}

/** The text with one part in place of all parts of a kind, where the first of them stood; without them for an empty one. */
function withPart(text: string, isKind: (query: Query) => boolean, part: string): string {
  let out = settled(text);
  for (;;) {
    const { parts } = parseQuery(out);
    const index = parts.findLastIndex(({ query }) => isKind(query));
    const found = parts[index];
    if (found === undefined) return part === "" ? out : added(out, part);
    const only = parts.findIndex(({ query }) => isKind(query)) === index;
    if (only && part !== "") {
      const sorts = readQuery(out).sorts.filter(({ start, end }) => start >= found.start && end <= found.end);
      const kept = sorts.map(({ start, end }) => ` ${out.slice(start, end)}`).join("");
      const inPlace = replaced(out, found, part + kept);
      if (isWholeRead(inPlace)) return inPlace;
    }
    out = removed(out, index);
  }
}
