import type { XmlElement } from "../../xml/element.ts";
import { innerHtml } from "../element-html.ts";
import { htmlOfText } from "../plain-html.ts";

/** A `NewsComponent` without those in it: what it is for, its lines, and the content that is its own. */
export interface Component {
  /** `Body`, `HeadLine`, `Photo`, `StyleSheet`; empty where it is not said. */
  readonly role: string;
  readonly element: XmlElement;
  readonly contents: readonly XmlElement[];
}

/** All components of an item, those around others first. */
export function componentsIn(item: XmlElement): readonly Component[] {
  return item.all("NewsComponent").flatMap((element) => [
    {
      role: formalName(element.first("Role")) ?? "",
      element,
      contents: [...element.all("ContentItem"), ...element.all("NewsItemRef")],
    },
    ...componentsIn(element),
  ]);
}

/** NewsML 1 writes its words as attributes: `<Status FormalName="Usable"/>`. */
export function formalName(element: XmlElement | undefined): string | undefined {
  const name = element?.attributes.get("FormalName")?.trim();
  return name === "" ? undefined : name;
}

/** What content is made of. */
export type ContentKind = "picture" | "text" | "other";

export function kindOf(content: XmlElement): ContentKind {
  const media = formalName(content.first("MediaType")) ?? "";
  const mime = formalName(content.first("MimeType")) ?? "";
  if (/^(?:photo|graphic|image|picture)$/i.test(media) || /^image\//i.test(mime)) return "picture";
  const data = content.first("DataContent");
  if (data === undefined || content.first("Encoding") !== undefined) return "other";
  return /css|javascript|^(?:audio|video|application\/(?!xml|xhtml|nitf))/i.test(mime) ? "other" : "text";
}

/** A text's body as HTML, or the NITF document that it is. */
export function textOf(content: XmlElement): {
  readonly nitf?: XmlElement;
  readonly html: string;
  readonly isPlain: boolean;
} {
  const data = content.first("DataContent");
  if (data === undefined) return { html: "", isPlain: true };
  const root = data.elements[0];
  if (root === undefined) {
    const isMarkup = /^\s*<[a-z!]/i.test(data.text);
    return { html: isMarkup ? data.text : htmlOfText(data.text, "kept"), isPlain: !isMarkup };
  }
  if (root.local === "nitf") return { nitf: root, html: "", isPlain: false };
  const page = root.local.toLowerCase() === "html" ? (root.first("body") ?? root) : undefined;
  const body = root.local === "body" ? (root.first("body.content") ?? root) : undefined;
  return { html: innerHtml(page ?? body ?? data), isPlain: false };
}
