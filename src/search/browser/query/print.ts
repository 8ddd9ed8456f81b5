import { tokens } from "../../../basics/text/tokens.ts";
import { queryWords } from "../text/query-words.ts";
import { printDays } from "./dates.ts";
import type { PhraseWord, Query } from "./query.ts";

/** A query in its plainest text, which is read as the same query: `police AND (“Sea Wall”)` is `police "sea wall"`. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case "all":
      return "";
    case "none":
      return "?";
    case "word":
      return query.form;
    case "exact":
      return `=${query.form}`;
    case "begins":
      return `${query.form}*`;
    case "phrase":
      return printPhrase(query.words);
    case "shelf":
      return `${query.field}:${query.exact ? "=" : ""}${query.slug}`;
    case "dates":
      return printDays(query);
    case "is":
    case "has":
      return `${query.kind}:${query.what}`;
    case "lang":
      return `lang:${query.language}`;
    case "not":
      return `-${within(query.of)}`;
    case "and":
      return query.of.map((part) => (part.kind === "or" ? within(part) : printQuery(part))).join(" ");
    case "or":
      return query.of.map((part) => (part.kind === "and" ? within(part) : printQuery(part))).join(" OR ");
  }
}

/** In parentheses where it needs them. */
function within(query: Query): string {
  return query.kind === "and" || query.kind === "or" ? `(${printQuery(query)})` : printQuery(query);
}

/** The words in quotes; pairs of letters that overlap are put together again. */
function printPhrase(words: readonly PhraseWord[]): string {
  let text = "";
  words.forEach(({ form, offset }, index) => {
    const before = words[index - 1];
    const shared = before?.offset === offset - 1 ? sharedWith(before.form) : "";
    text += shared !== "" && form.startsWith(shared) ? form.slice(shared.length) : ` ${form}`;
  });
  const plain = text.trim();
  const star = words.at(-1)?.begins === true && queryWords(plain).at(-1)?.begins === false;
  return `"${plain}${star ? "*" : ""}"`;
}

/** The second letter of a pair; empty for a word between spaces. */
function sharedWith(form: string): string {
  const last = tokens(form).at(-1);
  return last?.kind === "last" ? last.form : "";
}
