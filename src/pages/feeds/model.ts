import type { SitePath } from "../../basics/address.ts";
import type { Rendition } from "../pictures/renditions.ts";

/** A feed before it is printed, the same for every format. Days are days: `2022-02-04`. */
export interface Feed {
  /** A name that stays: `urn:uuid:…` */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** The last day that any of its entries has as `updated`. */
  readonly updated: string;
  /** The page of which it is the feed. */
  readonly page: SitePath;
  /** In the order in which they shall be read. */
  readonly entries: readonly Entry[];
  /** Its place among the documents that together hold everything (RFC 5005); null where there are no others. */
  readonly chain: Chain | null;
}

/** An entry, as far as it is known. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Atom demands one: the first day that the date may mean, or the bound of what is undated, or `never`. */
  readonly updated: string;
  /** Only a day that was given. */
  readonly published: string | null;
  /** Who signs it: those of the byline, else the paper; where neither is known, the feed's author does. */
  readonly authors: readonly string[];
  readonly summary: string | null;
  readonly section: string | null;
  /** Its subjects but for the section. */
  readonly tags: readonly string[];
  /** Its own, where it says so. */
  readonly rights: string | null;
  /** Of the story, when it is not the archive's. */
  readonly language: string | null;
  readonly link: { readonly path: SitePath; readonly place: string | null };
  /** The story's own address at the paper. */
  readonly via: string | null;
  /** The first of its pictures, in the format that every reader knows. */
  readonly picture: Rendition | null;
}

/** Under what it is filed: its section, then its subjects. */
export function categories({ section, tags }: Pick<Entry, "section" | "tags">): readonly string[] {
  return section === null ? tags : [section, ...tags];
}

/** The document before and after one of the archived feed's; on the feed itself only the newest is older. */
export interface Chain {
  /** The feed itself, to which people subscribe; null on that one. */
  readonly current: SitePath | null;
  readonly older: SitePath | null;
  readonly newer: SitePath | null;
}

/** Atom demands a time where none is known, too. The first day that computers count stands for none. */
export const never = "1970-01-01";

/** The last of the days at which entries were updated. */
export function lastUpdated(entries: readonly Entry[], none: string = never): string {
  return (
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? none
  );
}
