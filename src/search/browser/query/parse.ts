import { isSpace } from "./characters.ts";
import { allOf } from "./combine.ts";
import { isField } from "./fields.ts";
import { lexemes } from "./lexemes.ts";
import type { Hint, ParsedQuery, Part } from "./query.ts";
import { mostCharacters, type Reading } from "./reading.ts";
import { type Note, Sequence } from "./sequence.ts";
import { withoutSorts } from "./sort-signs.ts";

/** A hint shows so much of the text that it speaks of. */
const mostFound = 80;

/**
 * Reads a query. Nothing that is typed is an error: what cannot be taken as written is searched as words or passed over,
 * and a hint says so. It takes one pass, and of very long texts only the beginning is read.
 */
export function parseQuery(text: string): ParsedQuery {
  return readQuery(text).parsed;
}

/** The same, with the places of what stands in the text. */
export function readQuery(text: string): Reading {
  const read = beginning(text);
  const all = lexemes(read, isField);
  const { lexemes: rest, sorts: wishes } = withoutSorts(all);
  const sequence = new Sequence(rest);
  const { alone, empty, words } = sequence;
  const stop = sequence.stop ?? (read.length < text.length ? read.length : undefined);
  const sorts = wishes.filter(({ start }) => stop === undefined || start < stop);
  const parts = sequence.parts.length > 0 || rest.length === 0 ? sequence.parts : [nothing(read)];
  const parsed: ParsedQuery = {
    text,
    parts,
    query: allOf(parts.map(({ query }) => query)),
    sort: sorts.findLast(({ sort }) => sort !== undefined)?.sort ?? null,
    hints: hintsOf(text, [
      ...sequence.notes,
      ...sorts.flatMap(({ start, end, hint }) => (hint === undefined ? [] : [{ rule: hint, start, end }])),
      ...sorts.flatMap(({ start, end, missing }) =>
        missing === "" ? [] : [{ rule: "quote-open" as const, start, end }],
      ),
      ...(stop === undefined ? [] : [{ rule: "too-long" as const, start: stop, end: text.length }]),
    ]),
  };
  const last = all.at(-1);
  const missing = (last?.kind === "words" ? last.missing : "") + ")".repeat(sequence.unclosed);
  return {
    parsed,
    sorts,
    alone,
    words,
    missing,
    empty: [...empty, ...sorts.filter((sort) => sort.empty)],
    end: stop ?? text.length,
  };
}

/** As much of the text as is read, cut between words where that is possible. */
function beginning(text: string): string {
  if (text.length <= mostCharacters) return text;
  let end = mostCharacters;
  while (end > 0 && !isSpace(text.charAt(end))) end -= 1;
  return text.slice(0, end > 0 ? end : mostCharacters);
}

/** Something was asked, but nothing that could be searched. */
function nothing(text: string): Part {
  const end = text.trimEnd().length;
  return { query: { kind: "none" }, start: text.length - text.trimStart().length, end };
}

/** In the order of the text, each but once. */
function hintsOf(text: string, notes: readonly Note[]): Hint[] {
  const hints = [...notes]
    .sort((one, other) => one.start - other.start)
    .map(({ rule, start, end }) => ({ rule, found: short(text.slice(start, end)) }));
  const seen = new Set<string>();
  return hints.filter(({ rule, found }) => !seen.has(`${rule} ${found}`) && seen.add(`${rule} ${found}`));
}

function short(text: string): string {
  return text.length <= mostFound ? text : `${text.slice(0, mostFound).trimEnd()}…`;
}
