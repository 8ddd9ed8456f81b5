import { closeUp } from "../../close-up.ts";
import { decodedEntities } from "../plain-text.ts";

/** No value of a page's head is longer; texts of whole stories stand in some. */
const longest = 2000;

/** A value as it reads: entities that were escaped twice decoded, tags taken out, spaces settled. */
export function pageString(value: string): string {
  const decoded = /&[#\w]{2,32};/.test(value) ? decodedEntities(value) : value;
  return closeUp(withoutTags(decoded.slice(0, longest * 4))).slice(0, longest);
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,300}>/gi, " ");
}

/** The words of an element, a space where a block or a break parts them. */
export function wordsOf(element: Element): string {
  const words: string[] = [];
  const walk = (node: Node, depth: number): void => {
    if (node.nodeType === 3) words.push(node.nodeValue ?? "");
    if (node.nodeType !== 1 || depth > 60) return;
    const tag = node.nodeName.toLowerCase();
    if (/^(?:script|style|noscript|template|svg|button)$/.test(tag)) return;
    const parts = !/^(?:a|b|i|em|strong|span|sup|sub|time|cite|abbr)$/.test(tag);
    if (parts) words.push(" ");
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, depth + 1);
    if (parts) words.push(" ");
  };
  walk(element, 0);
  return closeUp(words.join(""));
}
