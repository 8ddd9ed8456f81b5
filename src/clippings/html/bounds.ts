import { tagsOf } from "./tags.ts";

/** Tags, attributes and entities of one text: the parser takes some 2 KB for each. Long pages have 20,000. */
const mostParts = 150_000;
const mostCharacters = 16 * 1024 * 1024;
/** A page of more bytes has more characters than that, however it is written. */
export const mostPageBytes = 4 * mostCharacters;
/** Elements that are open at once, as far as that can be told before parsing. The parser takes the square of it. */
const deepestOpen = 4000;
/** Beyond this depth a tree is no text that anybody wrote, and what goes down into it might not come back. */
export const deepest = 256;

/** Their end tags are often left out, or they have none. */
const unclosed: ReadonlySet<string> = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr keygen command " +
    "p li dt dd tr td th tbody thead tfoot option optgroup colgroup rp rt"
  ).split(" "),
);

/** Whether a text in HTML is too much for a parser that builds a tree of it. */
export function isTooMuch(html: string): boolean {
  if (html.length > mostCharacters) return true;
  let parts = 0;
  let depth = 0;
  for (const { tag, text, parts: within } of tagsOf(html)) {
    if (tag === undefined) parts += signs(text, "&", mostParts - parts) + signs(text, "<", mostParts - parts);
    else parts += 1 + within;
    if (parts > mostParts) return true;
    if (tag === undefined || tag === "!--" || unclosed.has(tag)) continue;
    if (tag.startsWith("/")) depth = Math.max(0, depth - 1);
    else depth += 1;
    if (depth > deepestOpen) return true;
  }
  return false;
}

/** The parser makes a text of its own of each entity, and of each `<` that begins no tag. */
function signs(text: string, sign: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Whether a tree goes deeper than anything that goes down into it may follow. */
export function isTooDeep(tree: Node | Document): boolean {
  // Of a document its element: the first child may be the doctype, which has no next sibling here.
  const root = "documentElement" in tree ? tree.documentElement : tree;
  let depth = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > deepest) return true;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    if (node === root || node === null) return false;
    node = node.nextSibling;
  }
  return false;
}
