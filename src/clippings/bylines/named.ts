import type { Author } from "../clipping.ts";
import { lineOf, looksLikeHtml } from "../html/text-of.ts";
import { parseByline } from "./parse-byline.ts";

/** What a field that is there for names says: whom it names, and whether it had to be changed for that. */
export interface Named {
  readonly authors: readonly Author[];
  /** Words of the fields that name nobody: e-mail addresses, “admin”. */
  readonly passedOver: readonly string[];
}

/**
 * The people that fields for names hold, one or several in each. What is no byline in print is still a name here, to the
 * letter: `mcgee`. An e-mail address alone names nobody, nor does “admin”.
 */
export function named(texts: readonly string[]): Named {
  const authors: Author[] = [];
  const passedOver: string[] = [];
  for (const text of texts) {
    const plain = (looksLikeHtml(text) ? lineOf(text) : text.replace(/\s+/g, " ")).trim();
    const name = withoutAddress(plain);
    if (name !== plain) passedOver.push(plain);
    if (name === "") continue;
    const byline = parseByline(name);
    if (byline?.authors.length === 0 && name === plain) passedOver.push(plain);
    for (const author of byline?.authors ?? [{ name }]) {
      if (!authors.some((one) => one.name === author.name && one.role === author.role)) authors.push(author);
    }
  }
  return { authors, passedOver };
}

/** `lee@lantern.example (Ann Lee)` and `Ann Lee <lee@lantern.example>` are Ann Lee. */
function withoutAddress(text: string): string {
  if (!text.includes("@") || text.length > 400) return text;
  const words = text
    .replace(/<[^<>\s]*@[^<>\s]*>|\(\s*[^()\s]*@[^()\s]*\s*\)/g, " ")
    .split(/\s+/)
    .filter((word) => !/^(?:mailto:)?[^\s@]+@[^\s@]+$/.test(word))
    .join(" ")
    .trim();
  return /^\(([^()]*)\)$/.exec(words)?.[1]?.trim() ?? words.replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, "");
}
