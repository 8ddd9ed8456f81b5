import { parseHTML } from "linkedom";

/** Parses HTML, a page or a piece of one, into a document. Nothing in it is run and nothing is fetched. */
export function parseHtml(html: string): Document {
  return parseHTML(html).document;
}
