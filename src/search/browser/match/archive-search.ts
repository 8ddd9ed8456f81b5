import type { Answer, SearchState, Suggestion } from "../answer.ts";
import { withDatesMeant, withWord } from "../query/edit.ts";
import { parseQuery } from "../query/parse.ts";
import { type ArchiveHoldings, answerTo, countOf, type Listeners } from "./answer-to.ts";
import { didYouMean, vocabularyOf } from "./did-you-mean.ts";
import { once } from "./once.ts";
import { chosenIn, questionOf } from "./question.ts";
import { withSigned } from "./signed.ts";
import { unknownWords, widened } from "./widen.ts";

/** Answers what stands in the search field, or in an address. */
export type ArchiveSearch = (state: SearchState, listeners?: Listeners) => Promise<Answer>;

/** The search of an archive. */
export function searchIn(holdings: ArchiveHoldings): ArchiveSearch {
  const { signed } = holdings.catalogue;
  const vocabulary = once(async () => vocabularyOf(holdings, await holdings.names()));

  async function suggestions(query: string, forms: readonly string[]): Promise<Suggestion[]> {
    try {
      return await didYouMean(
        forms,
        await vocabulary(),
        (others) => [...others].reduce((text, [form, other]) => withWord(text, form, other), query),
        (text) => countOf(withSigned(questionOf(parseQuery(text), 0), signed), holdings),
      );
    } catch {
      // The answer stands without them.
      return [];
    }
  }

  /** A date without `on:` is a word, and seldom stands in a text as it is typed. */
  async function datesMeant(query: string): Promise<Suggestion | undefined> {
    const meant = withDatesMeant(query);
    const total = meant === query ? 0 : await countOf(withSigned(questionOf(parseQuery(meant), 0), signed), holdings);
    return total > 0 ? { query: meant, total } : undefined;
  }

  return async ({ query, shown }, listeners = {}) => {
    const parsed = parseQuery(query);
    const literally = questionOf(parsed, shown);
    const asked = { hints: parsed.hints, chosen: chosenIn(literally), widened: [] };
    const question = withSigned(literally, signed);
    const literal = await answerTo(question, asked, holdings, listeners);
    if (literal.answer.total === 0) {
      const meant = await datesMeant(query);
      if (meant !== undefined) return { ...literal.answer, suggestions: [meant] };
    }
    const unknown = await unknownWords(question, literal.run);
    if (unknown.length === 0) return literal.answer;
    // Where nothing was found, words that nobody wrote may be the beginnings of others.
    const wide = literal.answer.total === 0 ? widened(question, unknown) : undefined;
    const wider = wide && (await answerTo(wide.question, { ...asked, widened: wide.words }, holdings));
    const answer = wider !== undefined && wider.answer.total > 0 ? wider.answer : literal.answer;
    listeners.onPartial?.(answer);
    const forms = [...new Set(unknown.map(({ form }) => form))];
    return { ...answer, suggestions: await suggestions(query, forms) };
  };
}
