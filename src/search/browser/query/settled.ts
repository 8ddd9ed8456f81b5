import { isSpace } from "./characters.ts";
import { readQuery } from "./parse.ts";
import type { Span } from "./reading.ts";

/**
 * The text of a query in which nothing is left open, so that parts can be put behind it and taken out of it without
 * another meaning for the others. It is read as before: quotes and parentheses are closed, `OR` with nothing to join is
 * written as the word that it is taken for, a field without value gets an empty one, and what is not read is left out.
 */
export function settled(text: string): string {
  const { alone, empty, missing, end } = readQuery(text);
  if (end < text.length) return settled(text.slice(0, end));
  const changes = [
    ...alone.map((span) => ({ ...span, by: text.slice(span.start, span.end).normalize("NFKC").toLowerCase() })),
    ...empty.map((span) => ({ start: span.end, end: span.end, by: '""' })),
  ].sort((one, other) => one.start - other.start);
  let at = 0;
  let out = "";
  for (const { start, end: to, by } of changes) {
    out += text.slice(at, start) + by;
    at = to;
  }
  return out + text.slice(at) + missing;
}

/** The text with something else in place of a span, and one space on each side of it; none within parentheses for nothing. */
export function replaced(text: string, { start, end }: Span, by: string): string {
  let [before, after] = [start, end];
  while (before > 0 && isSpace(text.charAt(before - 1))) before -= 1;
  while (after < text.length && isSpace(text.charAt(after))) after += 1;
  if (by === "" && (text.charAt(before - 1) === "(" || text.charAt(after) === ")"))
    return text.slice(0, before) + text.slice(after);
  return [text.slice(0, before), by, text.slice(after)].filter((piece) => piece !== "").join(" ");
}

/**
 * A settled text without one of its parts. An order that is wished for within it stays.
 *
 * @param index of the part among those of the text
 */
export function removed(text: string, index: number): string {
  const { parsed, sorts } = readQuery(text);
  const part = parsed.parts[index];
  if (part === undefined) return text;
  const kept = sorts.filter(({ start, end }) => start >= part.start && end <= part.end);
  let rest = replaced(text, part, kept.map(({ start, end }) => text.slice(start, end)).join(" "));
  // In a settled text nothing is alone: an AND that is so now joined what was taken out.
  for (let [span] = readQuery(rest).alone; span !== undefined; [span] = readQuery(rest).alone)
    rest = replaced(rest, span, "");
  return rest;
}

/** A settled text with one part more: at its end, or before all others where the end is not read any more. */
export function added(text: string, part: string): string {
  const longer = replaced(text, { start: text.length, end: text.length }, part);
  return text === "" || isWholeRead(longer) ? longer : replaced(text, { start: 0, end: 0 }, part);
}

export function isWholeRead(text: string): boolean {
  return readQuery(text).end === text.length;
}
