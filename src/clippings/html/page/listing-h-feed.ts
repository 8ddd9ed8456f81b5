import { mf2 } from "microformats-parser";
import type { ListingEntry } from "./listing-entry.ts";
import { pageString } from "./page-strings.ts";

type Item = ReturnType<typeof mf2>["items"][number];
type Property = Item["properties"][string][number];

/** The stories of an h-feed, or h-entries that stand side by side. */
export function hFeedEntries(html: string, base: string): readonly ListingEntry[] {
  if (!/\bh-(?:feed|entry)\b|\bhentry\b|\bhfeed\b/.test(html)) return [];
  const items = parsed(html, base);
  const feed = items.find(({ type }) => type?.includes("h-feed"));
  const entries = (feed?.children ?? items).filter(({ type }) => type?.includes("h-entry"));
  return entries.flatMap((entry): readonly ListingEntry[] => {
    const headline = textOf(entry.properties.name?.[0]);
    const url = textOf(entry.properties.url?.[0]);
    // What has no name of its own is a note, and its name would be all of its text.
    if (headline === "" || headline.length > 300) return [];
    const blurb = textOf(entry.properties.summary?.[0]);
    return [
      {
        headline,
        url: url === "" ? undefined : url,
        date: textOf(entry.properties.published?.[0]) || undefined,
        blurb: blurb === "" || blurb === headline ? undefined : blurb,
        byline: (entry.properties.author ?? []).map(textOf).filter((name) => name !== ""),
      },
    ];
  });
}

function parsed(html: string, base: string): readonly Item[] {
  try {
    return mf2(html, { baseUrl: base }).items;
  } catch {
    // It throws for pages that are no HTML to its parser.
    return [];
  }
}

function textOf(property: Property | undefined): string {
  if (property === undefined) return "";
  if (typeof property === "string") return pageString(property);
  if ("properties" in property) return textOf(property.properties.name?.[0]);
  return pageString(property.value ?? "");
}
