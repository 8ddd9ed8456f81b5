import type { XmlElement } from "../../xml/element.ts";
import { authorsOf } from "../byline.ts";
import type { Desk, Draft } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import { Tags } from "../tags.ts";
import { codeOf, type Names } from "./names.ts";

/** Fills a draft from `contentMeta`: headline, description, byline, language, tags. */
export function takeContentMeta(meta: XmlElement | undefined, names: Names, desk: Desk, draft: Draft): void {
  if (meta === undefined) return;
  takeHeadlines(meta, desk, draft);
  takeDescriptions(meta, desk, draft);
  const by = meta.first("by");
  const authors = by === undefined || wordsIn(by) === "" ? undefined : desk.byline(wordsIn(by), "by", by.line);
  if (authors !== undefined) draft.authors = authors;
  const language = meta.first("language");
  const tag = language?.attributes.get("tag")?.trim() ?? "";
  if (language !== undefined && tag !== "") {
    draft.language = { value: tag, how: "given", rule: "language", line: language.line };
    desk.tally.kept("language", "language", { line: language.line, text: tag });
  }
  const tags = tagsOf(meta, names, desk);
  if (tags !== undefined) draft.tags = tags;
  for (const element of meta.elements) {
    const why = reasons.get(element.local);
    if (why !== undefined)
      desk.tally.dropped(element.local, why, { line: element.line, text: element.text.trim() || codeOf(element) });
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["slugline", "the desk's working title, no word for readers"],
  ["urgency", "how urgent it was to editors"],
  ["infoSource", "where the sender had it from"],
  ["contributor", "who worked on the item, and not as its writer"],
  ["altId", "numbers in the sender's systems"],
  ["contentModified", "the version was made at a time of its own"],
  ["creditline", "a credit beside the byline"],
  ["audience", "for whom the sender meant it"],
  ["exclAudience", "for whom the sender meant it"],
]);

function takeHeadlines(meta: XmlElement, { tally }: Desk, draft: Draft): void {
  const headlines = meta.all("headline").filter((headline) => wordsIn(headline) !== "");
  const isSub = (headline: XmlElement) => /sub|dek|deck/i.test(headline.attributes.get("role") ?? "");
  const main = headlines.find((headline) => !isSub(headline));
  const sub = headlines.find(isSub);
  for (const headline of headlines) {
    const seen = { line: headline.line, text: headline.text };
    const said = { value: wordsIn(headline), how: "given", rule: "headline", line: headline.line } as const;
    if (headline === main) {
      draft.headline = said;
      tally.kept("headline", "headline", seen);
    } else if (headline === sub) {
      draft.dek = said;
      tally.kept("headline", "dek", seen);
    } else tally.dropped("headline", "another headline", seen);
  }
}

function takeDescriptions(meta: XmlElement, { tally }: Desk, draft: Draft): void {
  for (const description of meta.all("description")) {
    const text = wordsIn(description);
    if (text === "") continue;
    const seen = { line: description.line, text };
    if (draft.blurbs.length > 0) tally.dropped("description", "another description", seen);
    else {
      draft.blurbs = [{ value: text, how: "given", rule: "description", line: description.line }];
      tally.kept("description", "blurbs", seen);
    }
  }
}

function tagsOf(meta: XmlElement, names: Names, desk: Desk): Draft["tags"] | undefined {
  const tags = new Tags(desk.tally, meta.line);
  for (const element of meta.elements) {
    const { local } = element;
    if (local === "keyword") tags.add(local, wordsIn(element));
    else if (local === "subject" || local === "genre" || local === "located") {
      const parts = element.elements.filter((part) => /^(?:main|facet)Concept$/.test(part.local));
      for (const one of parts.length > 0 ? parts : [element]) {
        const same = one.all("sameAs").map(codeOf);
        tags.add(local, names.of(one), [codeOf(one), ...same]);
      }
    }
  }
  return tags.said();
}

/** Who made the content, where no byline says who wrote it. */
export function takeCreators(meta: XmlElement | undefined, names: Names, desk: Desk, draft: Draft): void {
  for (const creator of meta?.all("creator") ?? []) {
    const name = names.of(creator);
    const seen = { line: creator.line, text: name ?? codeOf(creator) };
    if (name === undefined) desk.tally.dropped("creator", "a code without a name", seen);
    else if (draft.authors !== undefined && draft.authors.rule !== "creator")
      desk.tally.dropped("creator", "the byline says who wrote it", seen);
    else {
      const value = [...(draft.authors?.value ?? []), ...authorsOf(name)];
      draft.authors = { value, how: "given", rule: "creator", line: draft.authors?.line ?? creator.line };
      desk.tally.kept("creator", "authors", seen);
    }
  }
}
