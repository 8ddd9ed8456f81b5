import { type Token, tokens } from "../../../src/basics/text/tokens.ts";
import type { PhraseWord, Query } from "../../../src/search/browser/query/query.ts";
import type { Random } from "../../incremental/random.ts";
import type { Piece } from "./made.ts";
import type { Story } from "./story.ts";

/** In how many stories each form stands. */
export type Frequencies = ReadonlyMap<string, number>;

export function frequenciesOf(stories: readonly Story[]): Frequencies {
  const frequencies = new Map<string, number>();
  for (const { forms } of stories) for (const form of forms) frequencies.set(form, (frequencies.get(form) ?? 0) + 1);
  return frequencies;
}

/** A word of a story as somebody types it, in some case, frequent or rare; or one that no story has. */
export function madeWord(random: Random, story: Story, frequencies: Frequencies): Piece {
  const printed = words(textOf(random, story));
  if (random.chance(8)) return madeAbsent(random, story, frequencies);
  if (printed.length === 0) return word("the");
  const drawn = Array.from({ length: random.pick([1, 1, 6, 12]) }, () => random.pick(printed));
  const often = (one: Printed) => frequencies.get(one.token.form) ?? 0;
  const chosen = drawn.sort((a, b) => often(a) - often(b))[random.chance(80) ? 0 : drawn.length - 1] ?? drawn[0];
  if (chosen === undefined) return word("the");
  const text = typed(random, chosen.text);
  switch (random.below(10)) {
    case 0:
      return { text: `=${text}`, query: { kind: "exact", form: chosen.token.form } };
    case 1: {
      const letters = [...chosen.token.form];
      const beginning = letters.slice(0, Math.max(3, letters.length - random.below(4))).join("");
      if (beginning.length < 3 || !isWord(beginning)) break;
      return { text: `${beginning}*`, query: { kind: "begins", form: beginning } };
    }
  }
  return { text, query: { kind: "word", form: chosen.token.form } };
}

/** A word that no story has. */
export function madeAbsent(random: Random, story: Story, frequencies: Frequencies): Piece {
  const printed = words(textOf(random, story));
  return word(absent(random, printed.length === 0 ? "" : random.pick(printed).token.form, frequencies));
}

function word(form: string): Piece {
  return { text: form, query: { kind: "word", form } };
}

/** The beginning of a word, one with a slip of the pen, or letters thrown together. */
function absent(random: Random, form: string, frequencies: Frequencies): string {
  const letters = [...form];
  const at = random.below(Math.max(1, letters.length - 1));
  const slip = [...letters.slice(0, at), letters[at + 1] ?? "", letters[at] ?? "", ...letters.slice(at + 2)].join("");
  const beginning = letters.slice(0, -1 - random.below(3)).join("");
  const tried = random.chance(50) ? slip : beginning;
  if ([...tried].length > 3 && isWord(tried) && !frequencies.has(tried)) return tried;
  for (;;) {
    const made = Array.from({ length: 5 + random.below(4) }, () => random.pick([..."bcdfghjklmnpqrtvwxz"])).join("");
    if (!frequencies.has(made)) return made;
  }
}

/** Whether it is typed as it is compared. */
function isWord(form: string): boolean {
  const [only, ...more] = tokens(form);
  return only?.form === form && only.kind === "word" && more.length === 0;
}

/** Some words of a story side by side, as printed, or out of order, so that they mostly stand nowhere. */
export function madePhrase(random: Random, story: Story): Piece | undefined {
  const text = textOf(random, story);
  const all = tokens(text);
  const count = 2 + random.below(4);
  if (all.length < count) return undefined;
  const start = random.below(all.length - count + 1);
  const run = all.slice(start, start + count);
  const unspaced = run.some(({ kind }) => kind !== "word");
  const slice = text.slice(run[0]?.start, run.at(-1)?.end).replace(/\s+/g, " ");
  if (unspaced || random.chance(70)) {
    if (quotes.test(slice)) return undefined;
    return phrase(random, typed(random, slice));
  }
  return phrase(
    random,
    shuffled(
      random,
      run.map((token) => text.slice(token.start, token.end)),
    ).join(" "),
  );
}

const quotes = /[\p{Quotation_Mark}\\`´′″ʺˮ]/u;

/** A run of a language that writes no spaces, typed without quotation marks. */
export function madeRun(random: Random, story: Story): Piece | undefined {
  const text = textOf(random, story);
  const units = tokens(text).filter(({ kind }) => kind !== "word");
  if (units.length === 0) return undefined;
  const start = random.below(units.length);
  let end = start;
  while (end - start < 2 && units[end]?.kind === "pair" && units[end + 1]?.kind === "pair") end += 1;
  const typedText = text.slice(units[start]?.start, units[end]?.end);
  if (quotes.test(typedText)) return undefined;
  const query = meaning(typedText);
  return query === undefined ? undefined : { text: typedText, query };
}

/** What stands between two spaces of a text and is several words: `O’Brien`, `covid-19`, `4,000`. Without quotes it is a phrase, too. */
export function madeCompound(random: Random, story: Story): Piece | undefined {
  const found = textOf(random, story)
    .split(/\s+/)
    .map((text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((text) => tokens(text).length > 1 && !signs.test(text) && !/\p{M}/u.test(text));
  if (found.length === 0) return undefined;
  const text = random.pick(found);
  const query = meaning(text);
  return query?.kind === "phrase" ? { text, query } : undefined;
}

/** Signs of the query language. */
const signs = /[:：()（）*＊=＝"“”„‟«»〝〞〟＂「」『』｢｣]|\.\./u;

function phrase(random: Random, text: string): Piece | undefined {
  const query = meaning(text);
  const [open, close] = random.pick([`""`, `""`, `""`, "“”", "„“", "«»"].map((pair) => [...pair]));
  return query === undefined ? undefined : { text: `${open}${text}${close}`, query };
}

/** What a run of words means, by its own words: the last letter of an unspaced run stands for nothing more. */
function meaning(text: string): Query | undefined {
  const found = tokens(text).filter(({ kind }) => kind !== "last");
  const first = found[0]?.at ?? 0;
  const list = found.map(({ form, at, kind }): PhraseWord => ({ form, offset: at - first, begins: kind === "only" }));
  if (list.length === 0) return undefined;
  const [only] = list;
  if (list.length === 1 && only !== undefined && !only.begins) return { kind: "exact", form: only.form };
  return { kind: "phrase", words: list };
}

interface Printed {
  readonly text: string;
  readonly token: Token;
}

/** The words of a text that are words alone, too, when they are typed. */
function words(text: string): Printed[] {
  return tokens(text).flatMap((token) => {
    const printed = text.slice(token.start, token.end);
    return token.kind === "word" && tokens(printed).length === 1 && tokens(printed)[0]?.form === token.form
      ? [{ text: printed, token }]
      : [];
  });
}

function textOf(random: Random, story: Story): string {
  return random.pick(story.texts.flat().concat(story.headline));
}

/** In another case, where that changes nothing. */
function typed(random: Random, text: string): string {
  const other = random.pick([text, text, text.toLowerCase(), text.toUpperCase()]);
  const same =
    tokens(other)
      .map(({ form }) => form)
      .join(" ") ===
    tokens(text)
      .map(({ form }) => form)
      .join(" ");
  const chosen = same ? other : text;
  return /^(?:OR|AND|NOT)$/.test(chosen) ? chosen.toLowerCase() : chosen;
}

function shuffled<Value>(random: Random, list: readonly Value[]): Value[] {
  const left = [...list];
  const out: Value[] = [];
  while (left.length > 0) out.push(...left.splice(random.below(left.length), 1));
  return out;
}
