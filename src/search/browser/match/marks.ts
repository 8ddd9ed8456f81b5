import type { Token } from "../../../basics/text/tokens.ts";
import type { PhraseWord } from "../query/query.ts";
import type { AskedShard } from "./asked.ts";
import { type Leaf, leafKey } from "./leaves.ts";
import type { Statistics } from "./score.ts";

/** What is to be marked in a text, and how much it tells. */
export interface Sought {
  /** Forms to mark; undefined where a phrase is sought. */
  readonly forms: ReadonlySet<string> | undefined;
  readonly beginning: string | undefined;
  readonly phrase: readonly PhraseWord[] | undefined;
  readonly worth: number;
}

/** A run of a text that is what was searched for. */
export interface Mark {
  /** In the text, from its first to behind its last UTF-16 unit. */
  readonly start: number;
  readonly end: number;
  /** The place of its first word among the text's. */
  readonly at: number;
  /** Which of those sought it is. */
  readonly number: number;
}

/** What the leaves take in a shard's stories: all forms that were found for them there. */
export function soughtIn(leaves: readonly Leaf[], { known }: AskedShard, { worth }: Statistics): Sought[] {
  return leaves.map((leaf) => {
    const forms = known.get(leafKey(leaf))?.parts.map(({ form }) => form) ?? [];
    return {
      forms: leaf.kind === "phrase" ? undefined : new Set(forms),
      beginning: leaf.kind === "begins" ? leaf.form : undefined,
      phrase: leaf.kind === "phrase" ? leaf.words : undefined,
      worth: worth.get(leafKey(leaf)) ?? 0,
    };
  });
}

/** Marks a text's words, ascending. A phrase is marked as one run. */
export function marksIn(words: readonly Token[], sought: readonly Sought[]): Mark[] {
  const marks: Mark[] = [];
  for (const [number, one] of sought.entries()) {
    if (one.phrase !== undefined) markPhrase(words, one.phrase, number, marks);
    else markForms(words, one, number, marks);
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number);
}

function markForms(words: readonly Token[], { forms, beginning }: Sought, number: number, marks: Mark[]): void {
  for (const [at, { form, start }] of words.entries()) {
    const begins = beginning !== undefined && form.startsWith(beginning);
    if (begins || forms?.has(form)) marks.push({ start, end: endAt(words, at, begins ? beginning : form), at, number });
  }
}

function markPhrase(words: readonly Token[], phrase: readonly PhraseWord[], number: number, marks: Mark[]): void {
  const last = phrase.at(-1);
  if (last === undefined) return;
  for (let at = 0; at + last.offset < words.length; at += 1) {
    const isHere = phrase.every(({ form, offset, begins }) => {
      const own = words[at + offset]?.form ?? "";
      return begins ? own.startsWith(form) : own === form;
    });
    if (isHere)
      marks.push({ start: words[at]?.start ?? 0, end: endAt(words, at + last.offset, last.form), at, number });
  }
}

/** Of a pair of letters only the first is marked, where only that was asked for. */
function endAt(words: readonly Token[], at: number, form: string): number {
  const word = words[at];
  if (word === undefined) return 0;
  const isHalf = word.kind === "pair" && form.length < word.form.length;
  return isHalf ? Math.min(word.end, words[at + 1]?.start ?? word.end) : word.end;
}
