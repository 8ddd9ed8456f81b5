import type { Clipping, Notice } from "../clipping.ts";
import type { Moment } from "./moment.ts";

/** One version of a story as a wire sent it. `settleStories` makes records of them. */
export interface WireStory {
  readonly clipping: Clipping;
  /** The name that all versions of the story share; without one the version stands for itself. */
  readonly key?: string | undefined;
  /** The key of the story that it was written on from: ninjs' `evolvedFrom`. */
  readonly follows?: string | undefined;
  readonly version?: number | undefined;
  /** When this version was made. */
  readonly made?: Moment | undefined;
  readonly status: PubStatus;
  /** Until when nobody was to print it. */
  readonly embargo?: Moment | undefined;
  /** What the editors said about this version. */
  readonly note?: string | undefined;
  /** What the source calls this version: a correction, an update. */
  readonly change?: Notice["kind"] | undefined;
  /** Keys of pictures of the same source that belong to it. */
  readonly pictures?: readonly string[] | undefined;
  readonly line?: number | undefined;
  /** Its beginning, for examples. */
  readonly title: string;
}

/** The IPTC's publishing status (http://cv.iptc.org/newscodes/pubstatusg2/). */
export type PubStatus = "usable" | "withheld" | "canceled";

/** `stat:canceled`, `Canceled`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`, `cancelled` as one word. */
export function pubStatusOf(text: string): PubStatus | undefined {
  const word = /([a-z]+)$/i.exec(text.trimEnd().slice(-40))?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  return statuses.get(word);
}

const statuses: ReadonlyMap<string, PubStatus> = new Map([
  ["usable", "usable"],
  ["withheld", "withheld"],
  // NITF and NewsML 1 have a status for what the embargo's time says too.
  ["embargoed", "usable"],
  ["canceled", "canceled"],
  ["cancelled", "canceled"],
  ["killed", "canceled"],
]);
