import type { XmlElement } from "../../xml/element.ts";
import type { Desk, Draft } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import { rightsOf } from "../rights.ts";
import { type Component, kindOf } from "./components.ts";

/**
 * Fills a draft from the `NewsLines` of its components: headline, subhead, byline with its title, rights. What stands
 * beside a picture is its caption, and is not asked here.
 *
 * @returns the dateline as printed; empty where there is none
 */
export function takeLines(components: readonly Component[], desk: Desk, draft: Draft): string {
  const lines = components
    .filter(({ contents }) => !contents.some((content) => kindOf(content) === "picture"))
    .flatMap(({ element }) => element.all("NewsLines"));
  const first = (...locals: readonly string[]): XmlElement | undefined => {
    for (const local of locals) {
      const found = lines.flatMap((line) => line.all(local)).find((line) => wordsIn(line) !== "");
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const [field, local] of [
    ["headline", "HeadLine"],
    ["dek", "SubHeadLine"],
  ] as const) {
    const line = first(local);
    if (line === undefined) continue;
    draft[field] = {
      value: wordsIn(line),
      how: "given",
      rule: field === "headline" ? "headline" : "subheadline",
      line: line.line,
    };
    desk.tally.kept(local, field, { line: line.line, text: line.text });
  }
  const byline = first("ByLine");
  const title = wordsIn(first("ByLineTitle", "BylineTitle"));
  if (byline !== undefined) {
    const authors = desk.byline(wordsIn(byline), "ByLine", byline.line, title === "" ? undefined : title);
    if (authors !== undefined) draft.authors = authors;
  }
  const notice = first("CopyrightLine");
  const terms = first("RightsLine");
  const rights = rightsOf({ notice: wordsIn(notice), terms: wordsIn(terms) }, notice?.line ?? terms?.line);
  if (rights !== undefined) {
    draft.rights = rights;
    for (const line of [notice, terms]) {
      if (line !== undefined) desk.tally.kept(line.local, "rights", { line: line.line, text: line.text });
    }
  }
  for (const element of lines.flatMap((line) => line.elements)) {
    const why = reasons.get(element.local);
    if (why !== undefined) desk.tally.dropped(element.local, why, { line: element.line, text: element.text });
  }
  return wordsIn(first("DateLine"));
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["SlugLine", "the desk's working title, no word for readers"],
  ["CreditLine", "a credit beside the byline"],
  ["SeriesLine", "what the story is a part of"],
  ["NewsLine", "a line of the sender's own kind"],
]);
