import type { Author, Picture, Said } from "../../clipping.ts";
import type { XmlElement } from "../../xml/element.ts";
import { bodyText } from "../body.ts";
import type { Desk, Draft } from "../desk.ts";
import { innerHtml, wordsIn } from "../element-html.ts";

/**
 * Fills a draft from NITF's `body`: headline, subhead, byline with its title, dateline, abstract, text and pictures.
 * What the draft has already (a NewsML item says its headline itself) stays.
 */
export function takeNitfBody(body: XmlElement, desk: Desk, draft: Draft): void {
  const head = body.first("body.head");
  const content = body.first("body.content");
  const lines = head?.first("hedline");
  take(draft, "headline", lines?.first("hl1") ?? head?.first("hl1"), "hl1", desk);
  take(draft, "dek", lines?.first("hl2") ?? head?.first("hl2"), "hl2", desk);
  takeBylines(head?.all("byline") ?? [], desk, draft);
  const abstract = head?.first("abstract");
  if (abstract !== undefined && wordsIn(abstract) !== "" && draft.blurbs.length === 0) {
    draft.blurbs = [{ value: wordsIn(abstract), how: "given", rule: "abstract", line: abstract.line }];
    desk.tally.kept("abstract", "blurbs", { line: abstract.line, text: abstract.text });
  }
  if (content !== undefined && draft.body === undefined) takeContent(content, head, body, desk, draft);
  for (const element of head?.elements ?? []) {
    if (!known.has(element.local))
      desk.tally.dropped(element.local, "it stands beside the text and is none of it", {
        line: element.line,
        text: element.text,
      });
  }
}

const known: ReadonlySet<string> = new Set([
  "hedline",
  "hl1",
  "hl2",
  "byline",
  "abstract",
  "dateline",
  "distributor",
  "rights",
]);

/** One of a story's lines, where the draft has none yet. */
function take(
  draft: Draft,
  field: "headline" | "dek",
  element: XmlElement | undefined,
  part: string,
  desk: Desk,
): void {
  const text = wordsIn(element);
  if (element === undefined || text === "") return;
  const seen = { line: element.line, text };
  // A subhead that says the headline again is none.
  if (draft[field] !== undefined || (field === "dek" && text === draft.headline?.value)) {
    desk.tally.dropped(part, "it is said elsewhere already", seen);
    return;
  }
  draft[field] = { value: text, how: "given", rule: part, line: element.line };
  desk.tally.kept(part, field, seen);
}

/** `By <person>Ann Lee</person>, <byttl>Staff Reporter</byttl>`. */
function takeBylines(bylines: readonly XmlElement[], desk: Desk, draft: Draft): void {
  if (draft.authors?.rule === "byline") return;
  const read = bylines.flatMap((byline): Said<readonly Author[]>[] => {
    const title = byline.all("byttl").map(wordsIn).join(", ");
    const printed = byline.children
      .map((child) => (typeof child === "string" ? child : child.local === "byttl" ? " " : child.text))
      .join("")
      .replace(/\s+/g, " ")
      .trim();
    if (printed === "" && title === "") return [];
    const said = desk.byline(printed, "byline", byline.line, title === "" ? undefined : title);
    return said === undefined ? [] : [said];
  });
  const first = read[0];
  if (first !== undefined) draft.authors = { ...first, value: read.flatMap(({ value }) => value) };
}

function takeContent(
  content: XmlElement,
  head: XmlElement | undefined,
  body: XmlElement,
  desk: Desk,
  draft: Draft,
): void {
  const dateline = wordsIn(head?.first("dateline"));
  const tagline = body.find("body.end", "tagline");
  const html = innerHtml(content) + (tagline === undefined ? "" : `<p>${innerHtml(tagline)}</p>`);
  const text = bodyText(html, {
    tally: desk.tally,
    within: "body.content",
    line: content.line,
    headline: draft.headline?.value,
    dateline: dateline === "" ? undefined : dateline,
  });
  const seen = { line: content.line, text: content.text };
  if (text !== "") {
    draft.body = { value: text, how: "given", rule: "body-nitf", line: content.line };
    desk.tally.changed("body.content", "body", "kept as Markdown", seen);
  }
  if (dateline !== "")
    desk.tally.changed("dateline", "body", "kept at the head of the text", {
      line: head?.first("dateline")?.line,
      text: dateline,
    });
  const images = mediaIn(content).flatMap((media) => pictureOf(media, desk));
  if (images.length > 0) draft.images = [...(draft.images ?? []), ...images];
}

/** The `media` of a body, in blocks and paragraphs too. */
function mediaIn(element: XmlElement): readonly XmlElement[] {
  return element.elements.flatMap((child) => (child.local === "media" ? [child] : mediaIn(child)));
}

function pictureOf(media: XmlElement, { tally }: Desk): readonly Picture[] {
  const caption = media
    .all("media-caption")
    .map(wordsIn)
    .filter((text) => text !== "")
    .join(" ");
  const credit = wordsIn(media.first("media-producer"));
  const references = media.all("media-reference").filter((reference) => {
    const type = reference.attributes.get("mime-type");
    return type === undefined || /^image\//i.test(type);
  });
  const seen = { line: media.line, text: caption };
  const isImage = /^(?:image|photo|graphic|picture)?$/i.test(media.attributes.get("media-type") ?? "");
  const widest = [...references].sort((one, other) => widthOf(other) - widthOf(one))[0];
  const src = widest?.attributes.get("source")?.trim() ?? "";
  // Some systems put a number of their own there, which is no address.
  if (!isImage || !/[./]/.test(src)) {
    tally.dropped("media", isImage ? "a picture without an address" : "no picture", seen);
    return [];
  }
  tally.changed("media", "images", "a picture, kept as its largest form", seen);
  const alt = widest?.attributes.get("alternate-text")?.trim() ?? "";
  return [
    {
      src,
      ...(alt === "" ? {} : { alt }),
      ...(caption === "" ? {} : { caption }),
      ...(credit === "" ? {} : { credit }),
    },
  ];
}

function widthOf(reference: XmlElement): number {
  return Number(reference.attributes.get("width") ?? 0) || 0;
}
