import { parseByline } from "../../bylines/parse-byline.ts";
import type { Clipping } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import { entryClippings, type ListingEntry, type ListingFrame } from "./listing-entry.ts";
import { hFeedEntries } from "./listing-h-feed.ts";
import { jsonLdEntries } from "./listing-json-ld.ts";
import { repeatsOf } from "./listing-repeats.ts";
import { pageAddress } from "./page-address.ts";
import type { PageClaims } from "./page-claims.ts";
import { pageLanguage } from "./page-language.ts";
import type { PagePlace } from "./settle-page.ts";

/** What a list needs at least; two teasers below a story are none. */
const fewest = 3;

/** The stories of a page that is a list of them: a section's, an author's. Empty where it is none. */
export function listingOf(document: Document, html: string, page: PageClaims, place: PagePlace): readonly Clipping[] {
  const { claims } = page;
  const language = pageLanguage(claims);
  const spoken = language?.value ?? place.language;
  const address = pageAddress(claims).url?.value;
  const named = ranked(claims, "publication")[0];
  const frame = (rule: string): ListingFrame => ({
    rule,
    base: document.querySelector("base[href]")?.getAttribute("href") ?? address,
    zone: place.zone,
    language,
    spoken,
    publication: named === undefined ? undefined : { value: named.value, how: "given", rule: named.rule },
    author: authorOf(page, address),
  });
  const stated = jsonLdEntries(page.jsonLd);
  const repeats = repeatsOf(document, place.zone, spoken);
  const isMostly = repeats !== undefined && repeats.letters > repeats.prose * 2;
  // A story may name a list of others in its data; then its own text is longer.
  const isList = stated.length >= fewest && (repeats === undefined || isMostly || repeats.prose < 1000);
  if (isList) return entryClippings(stated, frame("item-list"));
  const feed = hFeedEntries(html, address ?? "https://unknown.invalid/");
  if (feed.length >= fewest && isMostly) return entryClippings(feed.map(withKnownBase(address)), frame("h-feed"));
  if (repeats === undefined || !isMostly || !looksLikeStories(repeats.entries)) return [];
  return entryClippings(repeats.entries, frame("repeated-structure"));
}

/**
 * Most of them say more than a menu does: when or by whom; or what about, and lead to addresses that stories have.
 */
function looksLikeStories(entries: readonly ListingEntry[]): boolean {
  const most = entries.length * 0.6;
  const signed = entries.filter(({ date, byline }) => date !== undefined || (byline ?? []).length > 0);
  const told = entries.filter(({ blurb, url }) => blurb !== undefined && storyAddress.test(url ?? ""));
  return entries.length >= fewest && (signed.length >= most || told.length >= most);
}

/** A year, a number, or four words with hyphens between them. */
const storyAddress = /\/(?:19|20)\d{2}\/|\d{5}|[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){3}/i;

/** Where nobody knows the page's address, relative ones lead nowhere. */
function withKnownBase(address: string | undefined): (entry: ListingEntry) => ListingEntry {
  return (entry) =>
    address === undefined && entry.url?.startsWith("https://unknown.invalid/") ? { ...entry, url: undefined } : entry;
}

/** Whose page it is, where its address or its data says that it is somebody's. */
function authorOf({ claims, meta, jsonLd }: PageClaims, address: string | undefined): Clipping["authors"] {
  const isProfile =
    meta.get("og:type")?.[0] === "profile" || jsonLd.nodes.some((node) => node["@type"] === "ProfilePage");
  const path = address === undefined ? "" : new URL(address).pathname;
  if (
    !isProfile &&
    !/\/(?:authors?|by|byline|people|person|staff|profiles?|journalists?|contributors?|reporters?|columnists?|autore?s?|auteurs?|autoren)\//i.test(
      path,
    )
  )
    return undefined;
  for (const { value } of ranked(claims, "headline")) {
    const read = parseByline(value) ?? parseByline(`By ${value}`);
    const people = read?.authors.filter(({ role }) => role === undefined) ?? [];
    if (people.length === 1 && value.length < 60) return { value: people, how: "inferred", rule: "author-page" };
  }
  return undefined;
}
