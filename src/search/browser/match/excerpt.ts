import { type Token, tokens } from "../../../basics/text/tokens.ts";
import type { Piece } from "../answer.ts";
import type { StoryText } from "../index/open-shard.ts";
import { type Mark, marksIn, type Sought } from "./marks.ts";
import { sentenceStarts } from "./sentences.ts";

/** What a result shows of a story's words. */
export interface Excerpt {
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** The first marked run of the text as it stands there, for a text fragment; null where none is marked. */
  readonly fragment: string | null;
}

/** How long an excerpt is: a word counts 2, a letter of a language that writes no spaces 1. */
const longest = 60;
/** A shorter sentence is followed by the next. */
const shortest = 24;
/** How far before the first mark a long sentence is cut. */
const lead = 10;
/** UTF-16 units: what has no spaces at all is no text that anybody reads. */
const mostUnits = 480;
/** So much of a text is looked through for the best sentence. */
const mostRead = 200_000;
const longestFragment = 200;

/** The sentence of a story in which most of what was searched for stands; its beginning where none does. */
export function excerptOf(
  { card, dek, body, tags = [], corrections = [] }: StoryText,
  sought: readonly Sought[],
): Excerpt {
  const headline = tokens(card.headline);
  const title = pieces(card.headline, 0, card.headline.length, marksIn(headline, sought));
  let best: Passage | undefined;
  for (const text of [...dek, body, ...corrections, tags.join(", ")]) {
    if (text.trim() === "") continue;
    const passage = bestPassage(text.slice(0, mostRead), sought);
    if (best === undefined || passage.worth > best.worth) best = passage;
  }
  if (best === undefined) return { title, excerpt: [], fragment: null };
  return { title, ...cutOut(best) };
}

interface Passage {
  readonly text: string;
  readonly words: readonly Token[];
  readonly marks: readonly Mark[];
  /** Where the sentence begins. */
  readonly start: number;
  /** Its first word, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

function bestPassage(text: string, sought: readonly Sought[]): Passage {
  const words = tokens(text);
  const marks = marksIn(words, sought);
  const starts = sentenceStarts(text);
  let best = { sentence: 0, worth: 0 };
  let next = 0;
  for (const sentence of starts.keys()) {
    const end = starts[sentence + 1] ?? text.length;
    const seen = new Set<number>();
    for (; next < marks.length && (marks[next]?.start ?? 0) < end; next += 1) seen.add(marks[next]?.number ?? 0);
    // What stands there at all counts, be it ever so common.
    const worth = [...seen].reduce((sum, number) => sum + 0.01 + (sought[number]?.worth ?? 0), 0);
    if (worth > best.worth) best = { sentence, worth };
  }
  const start = starts[best.sentence] ?? 0;
  const from = firstAt(words, start);
  const to = firstAt(words, starts[best.sentence + 1] ?? text.length);
  return { text, words, marks, start, ...withinLength(words, marks, from, to), worth: best.worth };
}

/** The first word that begins at or behind this unit. */
function firstAt(words: readonly Token[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A long sentence is cut about its marks; a short one runs on. */
function withinLength(
  words: readonly Token[],
  marks: readonly Mark[],
  from: number,
  to: number,
): { from: number; to: number } {
  const size = reach(words, from, to, Number.POSITIVE_INFINITY);
  if (size.cost <= longest)
    return { from, to: size.cost < shortest ? reach(words, from, words.length, longest).to : to };
  const own = marks.filter(({ at }) => at >= from && at < to).map(({ at }) => at);
  const whole = reach(words, from, to, longest);
  const last = own.at(-1);
  if (last === undefined || last < whole.to) return { from, to: whole.to };
  let best = { from, marks: own.filter((at) => at < whole.to).length };
  let end = 0;
  for (const [index, at] of own.entries()) {
    const begin = Math.max(from, backFrom(words, at));
    const stop = reach(words, begin, to, longest).to;
    while (end < own.length && (own[end] ?? 0) < stop) end += 1;
    if (end - index > best.marks) best = { from: begin, marks: end - index };
  }
  return { from: best.from, to: reach(words, best.from, to, longest).to };
}

function costOf(word: Token | undefined): number {
  return word?.kind === "word" ? 2 : 1;
}

/** How far one gets from a word for this cost. */
function reach(words: readonly Token[], from: number, end: number, most: number): { to: number; cost: number } {
  let to = from;
  let cost = 0;
  while (to < end && cost + costOf(words[to]) <= most) {
    cost += costOf(words[to]);
    to += 1;
  }
  return { to, cost };
}

function backFrom(words: readonly Token[], at: number): number {
  let cost = 0;
  let from = at;
  while (from > 0 && cost + costOf(words[from - 1]) <= lead) {
    cost += costOf(words[from - 1]);
    from -= 1;
  }
  return from;
}

/** With the signs that belong to the first and last word, and dots where something is left out. */
function cutOut({ text, words, marks, start: sentence, from, to }: Passage): Pick<Excerpt, "excerpt" | "fragment"> {
  const before = Math.max(sentence, words[from - 1]?.end ?? 0);
  const after = words[to]?.start ?? text.length;
  let start = words[from]?.start ?? 0;
  while (start > before && /\S/u.test(text[start - 1] ?? "")) start -= 1;
  if (from === 0) start = 0;
  let end = to === words.length ? text.length : Math.max(start, words[to - 1]?.end ?? start);
  while (end < after && /\S/u.test(text[end] ?? "")) end += 1;
  if (end - start > mostUnits) end = start + mostUnits - (isHighSurrogate(text, start + mostUnits - 1) ? 1 : 0);
  const own = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const excerpt = pieces(text, start, end, own);
  if (text.slice(0, start).trim() !== "") add(excerpt, "…", false, true);
  // Bound to the last word, or it would stand on a line of its own.
  if (text.slice(end).trim() !== "") add(excerpt, "\u00a0…", false);
  const runs = joined(own).map((run) => text.slice(run.start, run.end));
  const fragment = runs.find((run) => run.length <= longestFragment && !/[\r\n]/.test(run)) ?? null;
  return { excerpt, fragment };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

/** Marks that overlap or touch become one. */
function joined(marks: readonly Mark[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = runs.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

function pieces(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const all: Piece[] = [];
  let at = start;
  for (const run of joined(marks)) {
    add(all, text.slice(at, run.start), false);
    add(all, text.slice(run.start, run.end), true);
    at = run.end;
  }
  add(all, text.slice(at, end), false);
  const last = all.length - 1;
  return all
    .map(({ text: piece, marked }, index) => {
      const plain = piece.replace(/\s+/gu, " ");
      const front = index === 0 ? plain.trimStart() : plain;
      return { text: index === last ? front.trimEnd() : front, marked };
    })
    .filter((piece) => piece.text !== "");
}

function add(all: Piece[], text: string, marked: boolean, front = false): void {
  if (text === "") return;
  const beside = front ? all[0] : all.at(-1);
  const place = front ? 0 : all.length - 1;
  if (beside?.marked === marked) all[place] = { text: front ? text + beside.text : beside.text + text, marked };
  else if (front) all.unshift({ text, marked });
  else all.push({ text, marked });
}
