import type { Picture } from "../../clipping.ts";
import type { XmlElement } from "../../xml/element.ts";
import { bodyText } from "../body.ts";
import type { Desk, Draft } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import { takeNitfBody } from "../nitf/nitf-body.ts";
import { type Component, formalName, kindOf, textOf } from "./components.ts";

/** Roles of texts that are no body (http://cv.iptc.org/newscodes/, and what senders write). */
const beside = /^(?:headline|subheadline|caption|contact|stylesheet|abstract|summary|lead|keywords|byline|copyright)$/i;

/** Fills a draft's body, blurb and pictures from the content of its components. */
export function takeContents(components: readonly Component[], dateline: string, desk: Desk, draft: Draft): void {
  const texts = components.flatMap(({ role, contents }) =>
    contents.filter((content) => kindOf(content) === "text").map((content) => ({ role, content })),
  );
  const body =
    texts.find(({ role }) => /^(?:body|main|maintext|text|story)$/i.test(role)) ??
    texts.find(({ role }) => !beside.test(role));
  for (const text of texts) {
    const part = text.role === "" ? "ContentItem" : `ContentItem[${text.role}]`;
    const seen = { line: text.content.line, text: text.content.first("DataContent")?.text };
    if (text === body) takeBody(text.content, part, dateline, desk, draft);
    else if (/^(?:subheadline|abstract|summary|lead)$/i.test(text.role) && draft.blurbs.length === 0) {
      const data = text.content.first("DataContent");
      const points = data === undefined ? [] : itemsIn(data);
      const words = (points.length > 0 ? points : [wordsIn(data)]).filter((one) => one !== "");
      if (words.length === 0) continue;
      draft.blurbs = words.map((value) => ({ value, how: "given", rule: "abstract", line: text.content.line }));
      desk.tally.kept(part, "blurbs", seen);
    } else desk.tally.dropped(part, text.role === "" ? "another form of the body" : "a text beside the story", seen);
  }
  const images = components.flatMap((component) => pictureOf(component, desk) ?? []);
  if (images.length > 0) draft.images = [...(draft.images ?? []), ...images];
  for (const { role, contents } of components) {
    for (const content of contents) {
      if (kindOf(content) === "other")
        desk.tally.dropped(`${content.local}[${role}]`, "neither text nor picture", {
          line: content.line,
          text: content.attributes.get("Href"),
        });
    }
  }
}

/** The points of a list, each a blurb of its own. */
function itemsIn(element: XmlElement): readonly string[] {
  return element.elements.flatMap((child) => (child.local === "li" ? [wordsIn(child)] : itemsIn(child)));
}

function takeBody(content: XmlElement, part: string, dateline: string, desk: Desk, draft: Draft): void {
  const { nitf, html, isPlain } = textOf(content);
  const inner = nitf?.first("body");
  if (inner !== undefined) {
    takeNitfBody(inner, desk, draft);
    return;
  }
  const text = bodyText(html, {
    tally: desk.tally,
    within: part,
    line: content.line,
    headline: draft.headline?.value,
    dateline: dateline === "" ? undefined : dateline,
  });
  if (text === "") return;
  draft.body = {
    value: text,
    how: "given",
    rule: isPlain ? "body-text" : "body-html",
    line: content.line,
  };
  desk.tally.changed(part, "body", "kept as Markdown", {
    line: content.line,
    text: content.first("DataContent")?.text,
  });
  if (dateline !== "") desk.tally.changed("DateLine", "body", "kept at the head of the text", { text: dateline });
}

/** The forms of one picture stand in one component: the widest is taken. */
function pictureOf({ element, contents }: Component, { tally }: Desk): Picture | undefined {
  const files = contents.filter(
    (content) => kindOf(content) === "picture" && (content.attributes.get("Href") ?? "") !== "",
  );
  const widest = [...files].sort((one, other) => widthOf(other) - widthOf(one))[0];
  const src = widest?.attributes.get("Href")?.trim();
  if (src === undefined) return undefined;
  const lines = element.first("NewsLines");
  const caption =
    element
      .all("NewsComponent")
      .filter((inner) => /^caption$/i.test(formalName(inner.first("Role")) ?? ""))
      .map((inner) => wordsIn(inner.find("ContentItem", "DataContent")))
      .find((text) => text !== "") ?? wordsIn(lines?.first("HeadLine"));
  const credit = wordsIn(lines?.first("CreditLine")) || wordsIn(lines?.first("ByLine"));
  tally.changed("ContentItem", "images", "a picture, kept as its largest form", { line: widest?.line, text: src });
  return {
    src,
    ...(caption === "" ? {} : { caption }),
    ...(credit === "" ? {} : { credit }),
  };
}

function widthOf(content: XmlElement): number {
  const characteristics = content.first("Characteristics")?.all("Property") ?? [];
  const width = characteristics.find((property) => /width$/i.test(formalName(property) ?? ""));
  return Number(width?.attributes.get("Value") ?? 0) || 0;
}
