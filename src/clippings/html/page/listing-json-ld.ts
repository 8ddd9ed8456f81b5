import type { JsonLd, LdNode } from "./json-ld.ts";
import { own, typesOf } from "./json-ld.ts";
import { jsonLdClaims } from "./json-ld-claims.ts";
import type { ListingEntry } from "./listing-entry.ts";

const lists = ["itemListElement", "blogPost", "blogPosts", "hasPart"] as const;

/** The stories of the longest list that the page's data holds; a list of sections or of steps is none. */
export function jsonLdEntries(jsonLd: JsonLd): readonly ListingEntry[] {
  let longest: readonly ListingEntry[] = [];
  for (const node of jsonLd.nodes) {
    if (typesOf(node).includes("BreadcrumbList")) continue;
    for (const key of lists) {
      const items = own(node, key);
      if (!Array.isArray(items)) continue;
      const entries = items.slice(0, 5000).flatMap((item) => entryOf(item, jsonLd));
      if (entries.length > longest.length) longest = entries;
    }
  }
  return longest;
}

function entryOf(item: unknown, jsonLd: JsonLd): readonly ListingEntry[] {
  if (typeof item !== "object" || item === null) return [];
  const outer = item as LdNode;
  const inner = own(outer, "item");
  const node = typeof inner === "object" && inner !== null ? (inner as LdNode) : outer;
  const claims = [...jsonLdClaims(node, jsonLd), ...(node === outer ? [] : jsonLdClaims(outer, jsonLd))];
  const first = (field: string): string | undefined => claims.find((claim) => claim.field === field)?.value;
  const headline = first("headline");
  const url = first("url") ?? (typeof inner === "string" ? inner : undefined);
  if (headline === undefined || url === undefined) return [];
  const byline = claims.filter(({ field }) => field === "author").map(({ value }) => value);
  return [{ headline, url, date: first("date"), blurb: first("description"), byline, section: first("section") }];
}
