import { webAddress } from "../../../basics/address.ts";
import { samenessKey } from "../../../basics/sameness.ts";
import type { Clipping, Said } from "../../clipping.ts";
import { chooseAuthors } from "./choose-authors.ts";
import { pageDate } from "./page-date.ts";

/** A story as a list of stories has it. */
export interface ListingEntry {
  readonly headline: string;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  readonly blurb?: string | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly section?: string | undefined;
}

/** What holds for all stories of a list. */
export interface ListingFrame {
  readonly rule: string;
  readonly base: string | undefined;
  readonly zone: string;
  readonly language: Said<string> | undefined;
  /** The language in which dates are read, if the page does not say its own. */
  readonly spoken: string | undefined;
  readonly publication: Said<string> | undefined;
  /** Of an author's own page: hers is what names nobody. */
  readonly author: Clipping["authors"];
}

/** Each story once, by its address or its headline. */
export function entryClippings(entries: readonly ListingEntry[], frame: ListingFrame): readonly Clipping[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const clipping = entryClipping(entry, frame);
    const key = clipping.url?.value ?? samenessKey(entry.headline);
    if (seen.has(key)) return [];
    seen.add(key);
    return [clipping];
  });
}

function entryClipping({ headline, url, date, blurb, byline, section }: ListingEntry, frame: ListingFrame): Clipping {
  const { rule } = frame;
  const address = url !== undefined && URL.canParse(url, frame.base) ? webAddress(new URL(url, frame.base).href) : null;
  const day = date === undefined ? undefined : pageDate(date, frame.zone, frame.language?.value ?? frame.spoken);
  const claims = (byline ?? []).map((value) => ({ field: "author", value, rule: "byline-class" }) as const);
  const authors = chooseAuthors(claims, frame.publication?.value);
  const by = authors === undefined ? frame.author : { ...authors, rule };
  return {
    headline: { value: headline, how: "given", rule },
    ...(day?.edtf === undefined ? {} : { date: { value: day.edtf, how: day.how, rule } }),
    ...(section === undefined ? {} : { section: { value: section, how: "given", rule } }),
    ...(by === undefined ? {} : { authors: by }),
    ...(frame.publication === undefined ? {} : { publication: frame.publication }),
    ...(frame.language === undefined ? {} : { language: frame.language }),
    blurbs: blurb === undefined ? [] : [{ value: blurb, how: "given", rule }],
    ...(address === null ? {} : { url: { value: address, how: "given", rule } }),
  };
}
