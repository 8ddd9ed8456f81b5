import type { Claim, PageField } from "./claim.ts";
import { pageString, wordsOf } from "./page-strings.ts";
import { standsAside } from "./stands-aside.ts";

const fields: readonly (readonly [property: string, field: PageField])[] = [
  ["headline", "headline"],
  ["alternativeHeadline", "dek"],
  ["author", "author"],
  ["creator", "author"],
  ["datePublished", "date"],
  ["dateModified", "updated"],
  ["articleSection", "section"],
  ["inLanguage", "language"],
  ["license", "rights"],
];

/** What the page's elements say of themselves in microdata, as far as they stand in the story's own item. */
export function microdataClaims(document: Document): readonly Claim[] {
  const item = document.querySelector('[itemtype*="Article"], [itemtype*="BlogPosting"], [itemtype*="/Report"]');
  if (item === null) return [];
  const claims: Claim[] = [];
  for (const [property, field] of fields) {
    for (const element of [...item.querySelectorAll(`[itemprop~="${property}"]`)].slice(0, 20)) {
      // A picture has authors and dates of its own.
      if (element.parentElement?.closest("[itemscope]") !== item || standsAside(element)) continue;
      const value = propertyOf(element, field);
      if (value !== "") claims.push({ field, value, rule: "microdata" });
    }
  }
  return claims;
}

function propertyOf(element: Element, field: PageField): string {
  const name = field === "author" ? (element.querySelector('[itemprop~="name"]') ?? element) : element;
  return pageString(name.getAttribute("content") ?? name.getAttribute("datetime") ?? wordsOf(name));
}
