import { type Kin, mostShown } from "../archive/akin/akin.ts";
import { toldTerms } from "../archive/akin/told-terms.ts";
import type { Filed } from "../archive/archive.ts";
import type { Beside, Desk } from "./desk.ts";
import type { AkinStory } from "./views.ts";

/** The stories that a page names as akin to its own: none that stands on it as a neighbour already. */
function shown(filed: Filed, beside: readonly Beside[], desk: Desk): readonly Kin[] {
  const all = desk.akin(filed);
  if (all.length === 0) return all;
  const there = new Set(beside.flatMap(({ older, newer }) => [older, newer]));
  return all.filter((kin) => !there.has(kin.filed)).slice(0, mostShown);
}

/**
 * What the page says of them, without a look at any text: what it tells of each, and which terms both have. How those are
 * spelt follows from the story of the page itself.
 */
export function akinKey(filed: Filed, beside: readonly Beside[], desk: Desk): string {
  const kin = shown(filed, beside, desk);
  if (kin.length === 0) return "";
  return `\n${JSON.stringify(kin.map(({ filed: { article, path }, terms }) => [path, article.headline, article.date, article.language, isRetracted(article), terms]))}`;
}

export function akinStories(filed: Filed, beside: readonly Beside[], desk: Desk): AkinStory[] {
  return shown(filed, beside, desk).map(({ filed: other, terms }) => ({
    ...desk.neighbour(other),
    date: other.article.date,
    retracted: isRetracted(other.article),
    mentions: toldTerms(filed.article, terms),
  }));
}

function isRetracted({ corrections }: Filed["article"]): boolean {
  return corrections?.some(({ kind }) => kind === "retraction") ?? false;
}
