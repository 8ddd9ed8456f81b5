import type { FileFormat, Head, Reading, SourceFile } from "../clipping.ts";
import { isHtml } from "./page/is-html.ts";
import { readPage } from "./page/read-page.ts";

/**
 * A page of HTML that lists stories: a section's, an author's. Its head alone may say so; where it does not, the whole
 * page tells, and `savedPage` reads it in the same way.
 */
export const listingPage: FileFormat = {
  name: "listing-page",
  detect: ({ text }: Head): boolean => isHtml(text) && saysList(text),
  read: (source: SourceFile): Reading => readPage(source),
};

function saysList(text: string): boolean {
  if (/"@type"\s{0,9}:\s{0,9}"(?:CollectionPage|ProfilePage)"/.test(text)) return true;
  return (
    /<meta\b[^>]{0,200}\bog:type["'][^>]{0,200}\bprofile["']/i.test(text) ||
    /\bclass\s{0,9}=\s{0,9}["'][^"']{0,300}\bh-feed\b/.test(text)
  );
}
