import { tokens } from "../../../basics/text/tokens.ts";
import type { Suggestion } from "../answer.ts";
import type { NameTable } from "../catalogue.ts";
import { shelfNames } from "../index/columns.ts";
import type { Holdings } from "./shard-run.ts";
import { nearest, type Vocabulary } from "./suggest.ts";

/** How many shards of a language are asked for their words; all of them where there are few. */
const shardsAsked = 3;
const few = 4;
/** How many words are tried for one that is not known, and how many queries in all. */
const mostWords = 3;
const mostTried = 5;
const mostShown = 3;

/** The words that may have been meant: of names, and of the largest shards. @throws when one of them does not answer */
export async function vocabularyOf(holdings: Holdings, names: NameTable): Promise<Vocabulary> {
  const { shards } = holdings.catalogue;
  const languages = new Map<string, number[]>();
  for (const [number, { language }] of shards.entries()) {
    languages.set(language, [...(languages.get(language) ?? []), number]);
  }
  const bySize = (a: number, b: number) => (shards[b]?.stories ?? 0) - (shards[a]?.stories ?? 0) || a - b;
  const asked = [...languages.values()].flatMap((own) =>
    shards.length <= few ? own : own.sort(bySize).slice(0, shardsAsked),
  );
  const words = new Map<string, number>();
  const all = await Promise.all(asked.map(async (number) => (await holdings.open(number)).vocabulary()));
  for (const own of all) for (const [form, count] of own) words.set(form, (words.get(form) ?? 0) + count);
  const named = new Map<string, number>();
  for (const shelf of shelfNames) {
    for (const name of Object.values(names[shelf])) {
      for (const { form, kind } of tokens(name)) if (kind === "word") named.set(form, words.get(form) ?? 1);
    }
  }
  return { names: named, words };
}

/**
 * Queries that would find something, each with words put right that no story has. All of them are tried: what is
 * suggested is never empty.
 *
 * @param unknown forms that no story has
 * @param withForms the query with other forms in their places
 */
export async function didYouMean(
  unknown: readonly string[],
  vocabulary: Vocabulary,
  withForms: (forms: ReadonlyMap<string, string>) => string,
  count: (query: string) => Promise<number>,
): Promise<Suggestion[]> {
  const choices = unknown.map((form) => nearest(form, vocabulary, mostWords));
  if (choices.length === 0 || choices.some((words) => words.length === 0)) return [];
  const found: Suggestion[] = [];
  for (const picks of combinations(choices).slice(0, mostTried)) {
    if (found.length === mostShown) break;
    const query = withForms(new Map(unknown.map((form, index) => [form, picks[index] ?? form])));
    if (found.some((one) => one.query === query)) continue;
    const total = await count(query);
    if (total > 0) found.push({ query, total });
  }
  return found;
}

/** The best for all words first; then one word after another takes its next best. */
function combinations(choices: readonly (readonly string[])[]): string[][] {
  const best = choices.map((words) => words[0] ?? "");
  const others = choices.flatMap((words, index) =>
    words.slice(1).map((word, rank) => ({ rank, picks: best.map((form, place) => (place === index ? word : form)) })),
  );
  return [best, ...others.sort((a, b) => a.rank - b.rank).map(({ picks }) => picks)];
}
