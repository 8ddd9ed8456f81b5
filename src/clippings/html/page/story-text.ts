import { Readability } from "@mozilla/readability";
import { leaveOutWhatHolds, listItemsOnce } from "./spare-libraries.ts";

/** The part of a page that is its story, as Mozilla's Readability finds it. */
export interface StoryText {
  readonly element: Element;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** Its letters. */
  readonly length: number;
  /** Which part of them stands in links, from 0 to 1. */
  readonly linked: number;
}

/** Takes it out of the document, which is no longer whole then. Undefined where there is none. */
export function storyText(document: Document): StoryText | undefined {
  leaveOutWhatHolds(document);
  const article = readabilityOf(document);
  const element = article?.content;
  if (!element) return undefined;
  const length = letters(element);
  let inLinks = 0;
  for (const link of element.getElementsByTagName("a")) inLinks += letters(link);
  return {
    element,
    title: article?.title || undefined,
    byline: article?.byline || undefined,
    length,
    linked: length === 0 ? 0 : Math.min(1, inLinks / length),
  };
}

function readabilityOf(document: Document) {
  const serializer = (node: Node): Element => node as Element;
  const listAnew = listItemsOnce(document);
  try {
    return new Readability<Element>(document, { serializer, keepClasses: true, maxElemsToParse: 200_000 }).parse();
  } catch {
    // It throws where a page is no page at all, such as a document without a body.
    return null;
  } finally {
    listAnew();
  }
}

function letters(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim().length;
}
