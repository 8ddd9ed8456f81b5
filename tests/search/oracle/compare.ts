import type { Archive } from "../../../src/archive/archive.ts";
import type { Answer } from "../../../src/search/browser/answer.ts";
import type { ShardPlan } from "../../../src/search/plan-shards.ts";
import { type Asked, openAsked } from "./asked.ts";
import { differences, orderOf } from "./differences.ts";
import type { Made } from "./made.ts";
import { madeQueries } from "./make-queries.ts";
import { Oracle, type Truths } from "./oracle.ts";
import type { Stem } from "./story.ts";
import type { Truth } from "./truth.ts";

/** So many results are asked for where not all are. */
const someResults = 20;
/** Of so many stories found, all are shown and compared. */
const fewStories = 200;

/** More differences than these tell nothing new. */
const told = 8;

/** An archive, cut into shards in several ways. */
export interface Comparison {
  readonly archive: Archive;
  readonly cuts: readonly (readonly ShardPlan[])[];
  readonly stem: Stem;
  readonly questions: number;
  readonly seed: number;
}

/**
 * Asks indexes and the plain scan the same questions.
 *
 * @returns what an index says otherwise: of which stories a query is true, how many they are, counts, order, hints
 */
export async function compare({ archive, cuts, stem, questions, seed }: Comparison): Promise<string[]> {
  const oracle = new Oracle(archive, stem);
  const indexes: Asked[] = [];
  for (const plans of cuts) indexes.push(await openAsked(archive, plans));
  const wrong: string[] = [];
  for (const made of madeQueries(oracle.stories, questions, seed)) {
    const truths = oracle.truths({ kind: "and", of: made.parts });
    const answer = oracle.ask({ parts: made.parts, sort: orderOf(made.parts, made.sort) });
    for (const asked of indexes) wrong.push(...(await wrongIn(asked, oracle, made, truths, answer)));
    if (wrong.length > 0) return wrong.slice(0, told);
  }
  return wrong;
}

async function wrongIn(
  asked: Asked,
  oracle: Oracle,
  made: Made,
  expected: readonly Truth[],
  found: Truths,
): Promise<string[]> {
  const wrong: string[] = [];
  const truths = await asked.truths({ kind: "and", of: made.parts });
  for (const [index, { path }] of oracle.stories.entries()) {
    const [is, should] = [truths.get(path), expected[index]];
    if (is !== should) wrong.push(`${made.text}: ${is} and not ${should} of ${path}`);
  }
  const shown = found.found.length > fewStories ? someResults : fewStories;
  const partial: Answer[] = [];
  const answer = await asked.ask(made.text, shown, (one) => partial.push(one));
  return [...wrong, ...differences(oracle, made, found, shown, answer), ...partialDifferences(made, partial, answer)];
}

/** What is shown before the answer is whole must be the beginning of it, with totals that are not too great. */
function partialDifferences({ text }: Made, partial: readonly Answer[], whole: Answer): string[] {
  return partial.flatMap(({ results, total, atLeast, facets, widened }) => {
    if (widened.length !== whole.widened.length) return [];
    const wrong: string[] = [];
    const [first, rest] = [results.map(({ path }) => path), whole.results.map(({ path }) => path)];
    if (first.some((path, index) => path !== rest[index])) wrong.push(`${text}: its first results are not the first`);
    if (total > whole.total || (total < whole.total && !atLeast))
      wrong.push(`${text}: ${total} of ${whole.total} at first`);
    if (facets !== null && JSON.stringify(facets) !== JSON.stringify(whole.facets)) {
      wrong.push(`${text}: other counts at first`);
    }
    return wrong;
  });
}
