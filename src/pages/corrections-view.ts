import type { SitePath } from "../basics/address.ts";
import type { Edtf } from "../basics/edtf.ts";
import type { CorrectionKind } from "../records/corrections.ts";
import type { FeedLink } from "./feeds/formats.ts";
import type { Part, Place } from "./list-views.ts";

/** What was set right since, story by story; of a long list a year of it, or those whose year is not known. */
export interface CorrectionsView<Entry = CorrectionEntry> {
  /** The year of the page; null for the whole list, which of a long one shows the newest. */
  readonly cut: Edtf | "undated" | null;
  /** How many in all, those behind `further` included. */
  readonly count: number;
  /** On the first of the pages; Atom comes first. */
  readonly feeds: readonly FeedLink[];
  readonly groups: readonly CorrectionGroup<Entry>[];
  readonly further: readonly Part[];
  /** The neighbouring years that have any. */
  readonly older: Place | null;
  readonly newer: Place | null;
}

/** Those of a year; a page of one year has one group without a heading. */
export interface CorrectionGroup<Entry = CorrectionEntry> {
  readonly cut: Edtf | "undated" | null;
  readonly entries: readonly Entry[];
}

/** A correction, and the story that it is of. */
export interface CorrectionEntry {
  readonly kind: CorrectionKind;
  /** When it was printed; null where that is not known. */
  readonly date: Edtf | null;
  readonly text: string;
  readonly story: { readonly headline: string; readonly path: SitePath };
  /** Of the story, when it is not the archive's. */
  readonly language: string | null;
}
