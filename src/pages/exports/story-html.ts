import { type ProseWords, prose } from "../prose.ts";
import { markupOf } from "./markup.ts";

/** Elements behind whose tags a line end means nothing. */
const block = /^(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td|section|div)$/;

/**
 * A story's text as HTML for other programs: without what only the archive's own pages make sense of, and without line
 * ends within paragraphs, of which WordPress and its like make breaks.
 *
 * @param url the story's own address, from which its relative links are read
 */
export function storyHtml(body: string, words: ProseWords, url: string | null): string {
  let html = "";
  let isListing = false;
  let afterBlock = true;
  for (const part of markupOf(prose(body, words, url).text)) {
    if (part.kind === "text") {
      html += htmlText(isListing ? part.text : onLine(part.text, afterBlock));
      afterBlock = false;
      continue;
    }
    if (part.name === "pre") isListing = part.kind === "start";
    afterBlock = block.test(part.name);
    if (part.name !== "div") html += part.source;
  }
  return html.trim();
}

/** Between blocks a line end stays one, so that the text can be read as it is. */
function onLine(text: string, afterBlock: boolean): string {
  return afterBlock && text.trim() === "" ? text : text.replaceAll("\n", " ");
}

/** Text as it stands in an element of HTML: quotes stay as they are. */
export function htmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
