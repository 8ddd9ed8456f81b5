import { closeUp } from "../close-up.ts";
import { plainParagraphsOf } from "./plain-text.ts";

/**
 * HTML as plain text, for fields that hold no markup: headlines, blurbs, captions. Blocks and line breaks part lines,
 * other space is one space.
 */
export function textOf(html: string): string {
  return plainParagraphsOf(html)
    .map(closeUp)
    .filter((paragraph) => paragraph !== "")
    .join("\n");
}

/** The same on one line. */
export function lineOf(html: string): string {
  return textOf(html).replaceAll("\n", " ");
}

/** Whether a text that may be either is HTML: it has a tag or a character's name in it. “1 < 2” is none. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,2000})?\/?>|<!--|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i.test(
    text,
  );
}
