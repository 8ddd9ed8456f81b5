import { firstSentence } from "./sentence.ts";

/** A headline taken from a story's own text, for a story that came without one. */
export interface DerivedHeadline {
  readonly text: string;
  /** The whole first sentence; or cut at a clause, at a word, or (no space in reach) at a character. */
  readonly rule: "first-sentence" | "first-clause" | "first-words" | "first-characters";
}

/** Code points, the ellipsis included. */
const limit = 80;
/** A clause or word shorter than this says too little. */
const least = 40;

/**
 * The first sentence where it has at most 80 characters; else its beginning, cut after a clause or else a word, with
 * an ellipsis. Nothing else is changed, and no letter is parted from its marks.
 */
export function derivedHeadline(text: string): DerivedHeadline {
  const start = text.trim().slice(0, 2000);
  const sentence = firstSentence(start);
  const points = [...sentence];
  if (points.length <= limit) return { text: sentence, rule: "first-sentence" };
  const room = points.slice(0, limit);
  // A space and the ellipsis must still fit behind it.
  const clause = lastIndex(room.slice(0, -1), (index) => isClauseEnd(room, index));
  if (clause >= least) return { text: closed(points.slice(0, clause)), rule: "first-clause" };
  // Not after “urged U.S.”, whose stop would read as the sentence's.
  const word = lastIndex(room, (index) => /^\s$/u.test(room[index] ?? "") && room[index - 1] !== ".");
  if (word >= least) return { text: closed(points.slice(0, word)), rule: "first-words" };
  let end = limit - 1;
  while (end > 1 && !mayCut(points, end)) end -= 1;
  return { text: closed(points.slice(0, end)), rule: "first-characters" };
}

function lastIndex(points: readonly string[], holds: (index: number) => boolean): number {
  for (let index = points.length - 1; index > 0; index -= 1) if (holds(index)) return index;
  return -1;
}

const clauseMarks = new Set("，、；：،؛,;:—–-");

/** A comma or its like with a space after it, a dash between spaces, a comma of a script without spaces. */
function isClauseEnd(points: readonly string[], index: number): boolean {
  const point = points[index] ?? "";
  if (!clauseMarks.has(point)) return false;
  if (/^[，、；：،؛]$/u.test(point)) return true;
  const spaced = /^\s$/u.test(points[index + 1] ?? "");
  if (/^[,;:]$/u.test(point)) return spaced;
  return point === "—" || (/^[–-]$/u.test(point) && spaced && /^\s$/u.test(points[index - 1] ?? ""));
}

/** No boundary before a mark, a joiner or an emoji's modifier, after a joiner, inside a flag or a Hangul syllable. */
function mayCut(points: readonly string[], end: number): boolean {
  const before = points[end - 1] ?? "";
  const after = points[end] ?? "";
  if (/^(?:\p{M}|\p{Emoji_Modifier}|[\u1160-\u11ff]|[\u{e0020}-\u{e007f}])$/u.test(after)) return false;
  if (after === joiner || before === joiner) return false;
  return !isFlagHalf(after) || flagHalvesBefore(points, end) % 2 === 0;
}

const joiner = "\u200d";

function flagHalvesBefore(points: readonly string[], end: number): number {
  let count = 0;
  while (isFlagHalf(points[end - 1 - count] ?? "")) count += 1;
  return count;
}

function isFlagHalf(point: string): boolean {
  return /^\p{Regional_Indicator}$/u.test(point);
}

/** With a space after the full stop of an abbreviation: “talks with the U.S. …”. */
function closed(points: readonly string[]): string {
  const text = points.join("").replace(/[\s\p{Ps}\p{Pi}\p{Pd},;:，、；：،؛]+$/u, "");
  return text.endsWith(".") ? `${text} …` : `${text}…`;
}
