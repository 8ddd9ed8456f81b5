import type { Picture } from "../clipping.ts";

/** A text that is HTML or is not. */
export interface Markup {
  readonly text: string;
  readonly html: boolean;
}

/** A value and the element or attribute that says it, named from the story's element on: `dc:creator`, `link@href`. */
export interface Told<Value> {
  readonly value: Value;
  readonly from: string;
}

/**
 * A story of a feed of whatever kind. Each field lists what the feed says for it, what counts most first; empty where it
 * says nothing.
 */
export interface Entry {
  readonly titles: readonly Told<Markup>[];
  /** Full texts. */
  readonly bodies: readonly Told<Markup>[];
  /** What tells of the story in short; in some feeds it is all there is. */
  readonly summaries: readonly Told<Markup>[];
  readonly links: readonly Told<string>[];
  readonly ids: readonly Told<string>[];
  readonly dates: readonly Told<string>[];
  readonly updates: readonly Told<string>[];
  /** Each a list of names from one kind of element: only the first that names anybody counts. */
  readonly bylines: readonly Told<readonly string[]>[];
  readonly contributors: readonly Told<readonly string[]>[];
  readonly sections: readonly Told<string>[];
  /** All of them count. */
  readonly tags: readonly Told<string>[];
  readonly languages: readonly Told<string>[];
  readonly publications: readonly Told<string>[];
  readonly rights: readonly Told<string>[];
  /** All of them count; a thumbnail only where no other picture is given. */
  readonly pictures: readonly FeedPicture[];
}

export interface FeedPicture {
  readonly picture: Picture;
  readonly from: string;
  readonly thumbnail: boolean;
  /** Elements that gave its caption and credit, with their texts. */
  readonly alsoFrom: readonly Told<string>[];
}

/** Told by one element, or by nothing. */
export function told<Value>(from: string, value: Value | undefined | null): readonly Told<Value>[] {
  return value === undefined || value === null || value === "" ? [] : [{ value, from }];
}

/** Told by several elements of one name. */
export function allTold<Value>(
  from: string,
  values: readonly (Value | undefined)[] | undefined,
): readonly Told<Value>[] {
  return (values ?? []).flatMap((value) => told(from, value));
}

/** Names from one kind of element, as one. */
export function toldNames(
  from: string,
  names: readonly (string | undefined)[] | undefined,
): readonly Told<readonly string[]>[] {
  const known = (names ?? []).filter((name) => name !== undefined && name !== "");
  return known.length === 0 ? [] : [{ value: known as readonly string[], from }];
}
