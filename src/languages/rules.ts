/**
 * The rules by which fields are read, as the records name them. Every language has words for each, and a new rule
 * without words still shows: by its name.
 */
export type RuleName =
  | "contributions-line"
  | "contributor-blurb"
  | "first-sentence"
  | "first-clause"
  | "first-words"
  | "first-characters"
  | "list-order"
  | "captured"
  | "relative-date"
  | "head"
  | "headline"
  | "byline"
  | "blurb"
  | "body"
  | "first-heading"
  | "url-line"
  | "front-matter"
  | "archive-default"
  | "data-row";

/** What each rule did, as the end of a sentence: “taken from the line …”. */
export type RuleWords = { readonly [Rule in RuleName]: string };

/** @returns the rule's name with its hyphens taken out, when the language has no words for it */
export function ruleInWords(name: string, words: RuleWords): string {
  return Object.hasOwn(words, name) ? words[name as RuleName] : name.replaceAll("-", " ");
}
