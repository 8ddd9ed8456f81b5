import type { Answer } from "../answer.ts";
import type { ParsedQuery } from "../query/query.ts";
import { linkTo } from "./address.ts";
import { element } from "./element.ts";
import { sentence } from "./sentence.ts";
import type { Speech } from "./speak.ts";
import { daysOf, summary } from "./status.ts";

/** All that is said of an answer, told to screen readers at once: what was found, what was not taken as written, what else could be asked. */
export function drawNotes(parsed: ParsedQuery, answer: Answer, speech: Speech): HTMLElement[] {
  const { words } = speech;
  const said = (name: string, ...inside: readonly (string | Node)[]) => element("p", { class: name }, ...inside);
  const notes: HTMLElement[] = [];
  // “At least none” says nothing.
  if (answer.total > 0 || answer.missing.length === 0) {
    notes.push(said("sum", ...summary(parsed.text, answer, speech)));
  }
  if (answer.missing.length > 0) {
    notes.push(said("fault", ...sentence(words.missing, { days: daysOf(answer.missing, speech) })));
  }
  for (const { query } of parsed.parts) {
    if (query.kind !== "dates" || (query.from === null && query.to === null)) continue;
    notes.push(said("taken", ...sentence(words.datesTaken, { dates: speech.range(query.from, query.to) })));
  }
  for (const { rule, found } of answer.hints) notes.push(said("hint", ...sentence(words.hints[rule], { found })));
  if (answer.widened.length > 0) {
    notes.push(said("widened", ...sentence(words.widened, { words: speech.list(answer.widened) })));
  }
  if (answer.suggestions.length > 0) notes.push(drawSuggestions(answer, speech));
  return notes;
}

function drawSuggestions({ suggestions }: Answer, { words, counted }: Speech): HTMLElement {
  const links = suggestions.flatMap(({ query, total }) => [
    " ",
    element("a", { href: linkTo(query) }, element("bdi", {}, query)),
    ` (${counted(words.found, total)})`,
  ]);
  return element("p", { class: "again", id: "suggestions" }, words.didYouMean, ...links);
}
