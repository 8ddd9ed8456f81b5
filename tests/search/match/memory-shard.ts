import type { Card, ShardEntry } from "../../../src/search/browser/catalogue.ts";
import { type Columns, flag, openEnd, openStart, type ShelfColumn } from "../../../src/search/browser/index/columns.ts";
import { lengthByte } from "../../../src/search/browser/index/lengths.ts";
import { fieldStep, type OpenShard, type Postings, wordFields } from "../../../src/search/browser/index/open-shard.ts";
import { fieldTokens } from "../../../src/search/browser/text/field-tokens.ts";

/** A story as a test tells it. What is not said is not there. */
export interface MemoryStory {
  readonly headline: string;
  readonly dek?: readonly string[];
  readonly body?: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
  /** Slugs. */
  readonly by?: readonly string[];
  readonly section?: string;
  readonly publication?: string;
  /** Days: one, or the first and the last that it may be; null where that side is open. */
  readonly days?: readonly [string | null, string | null];
  readonly dated?: boolean;
  readonly corrected?: boolean;
}

/** Whoever wants to count what is loaded. */
export interface MemoryOptions {
  readonly language?: string;
  readonly stem?: (form: string) => string;
  /** Forms whose places cost a request of their own. */
  readonly apart?: ReadonlySet<string>;
  readonly onPlaces?: (form: string) => void;
}

/** English endings, roughly. */
export const toyStem = (form: string): string => form.replace(/(?:ing|ed|es|e|s)$/u, "");

interface Growing {
  readonly stories: number[];
  readonly counts: number[][];
  readonly at: number[];
  readonly starts: number[];
}

/** A shard of stories in memory, newest first, that answers as one out of files does. */
export function memoryShard(name: string, stories: readonly MemoryStory[], options: MemoryOptions = {}): OpenShard {
  const { language = "en", stem = toyStem, apart = new Set<string>(), onPlaces } = options;
  const texts = stories.map((story, place) => ({
    card: cardOf(name, story, place),
    dek: story.dek ?? [],
    body: story.body ?? "",
    ...(story.tags && { tags: story.tags }),
  }));
  const growing = new Map<string, Growing>();
  const lengths = texts.map((text, place) => {
    const fields = fieldTokens(text);
    let words = 0;
    for (const [field, key] of wordFields.entries()) {
      for (const { form, at } of fields[key]) {
        addPlace(growing, form, place, field, at);
        words += 1;
      }
    }
    return lengthByte(words);
  });
  const forms = [...growing.keys()].sort();
  const postings = new Map(
    [...growing].map(([form, own]) => [form, settled(own, apart.has(form), () => onPlaces?.(form))]),
  );
  return {
    entry: entryOf(name, language, stories),
    columns: columnsOf(stories, Uint8Array.from(lengths)),
    postings: async (form) => postings.get(form),
    stemOf: async (form) => (postings.has(form) ? stem(form) : undefined),
    formsOf: async (wanted) => forms.filter((form) => stem(form) === wanted),
    formsFrom: async (beginning) => forms.filter((form) => form.startsWith(beginning)),
    vocabulary: async () =>
      new Map(
        [...growing].filter(([, own]) => own.stories.length > 1).map(([form, own]) => [form, own.stories.length]),
      ),
    text: async (place) => {
      const text = texts[place];
      if (text === undefined) throw new RangeError(`No story at ${place}`);
      return text;
    },
  };
}

function addPlace(growing: Map<string, Growing>, form: string, place: number, field: number, at: number): void {
  const own = growing.get(form) ?? { stories: [], counts: [[], [], [], []], at: [], starts: [0] };
  growing.set(form, own);
  if (own.stories.at(-1) !== place) {
    own.stories.push(place);
    own.starts.push(own.at.length);
    for (const counts of own.counts) counts.push(0);
  }
  const counts = own.counts[field] ?? [];
  counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  own.starts[own.starts.length - 1] = own.at.push(field * fieldStep + at);
}

function settled({ stories, counts, at, starts }: Growing, placesApart: boolean, onPlaces: () => void): Postings {
  const [headline = [], authors = [], dek = [], body = []] = counts;
  const bytes = (values: readonly number[]) => Uint8Array.from(values, (value) => Math.min(255, value));
  return {
    stories: Uint32Array.from(stories),
    counts: [bytes(headline), bytes(authors), bytes(dek), bytes(body)],
    placesApart,
    places: async () => {
      onPlaces();
      return { at: Uint32Array.from(at), starts: Uint32Array.from(starts) };
    },
  };
}

function cardOf(name: string, { headline, authors, section, publication, days }: MemoryStory, place: number): Card {
  const date = days?.[1] ?? days?.[0] ?? null;
  return {
    path: `/${name}/${place}/`,
    headline,
    date,
    shown: date ?? "",
    section: section ?? null,
    authors: authors ?? [],
    publication: publication ?? null,
    language: null,
  };
}

function entryOf(name: string, language: string, stories: readonly MemoryStory[]): ShardEntry {
  const dayOf = (story: MemoryStory | undefined) => story?.days?.[1] ?? story?.days?.[0] ?? null;
  const [newest, oldest] = [dayOf(stories.at(0)), dayOf(stories.at(-1))];
  return { name, language, wasm: language, stories: stories.length, newest, oldest };
}

function columnsOf(stories: readonly MemoryStory[], lengths: Uint8Array): Columns {
  const day = (text: string | null | undefined, open: number) => (text ? Date.parse(text) / 86_400_000 : open);
  return {
    stories: stories.length,
    section: column(stories.map(({ section }) => (section === undefined ? [] : [section]))),
    author: column(stories.map(({ by }) => by ?? [])),
    publication: column(stories.map(({ publication }) => (publication === undefined ? [] : [publication]))),
    earliest: Int32Array.from(stories, ({ days }) => day(days?.[0], openStart)),
    latest: Int32Array.from(stories, ({ days }) => day(days?.[1], openEnd)),
    flags: Uint8Array.from(stories, flagsOf),
    lengths,
  };
}

function flagsOf({ days, dated, corrected, authors, body }: MemoryStory): number {
  return (
    ((dated ?? days !== undefined) ? flag.dated : 0) |
    (corrected === true ? flag.correction | flag.corrected : 0) |
    ((authors ?? []).length > 0 ? flag.byline : 0) |
    (body === undefined ? 0 : flag.text)
  );
}

function column(rows: readonly (readonly string[])[]): ShelfColumn {
  const values = [...new Set(rows.flat())];
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    values,
    of: Uint32Array.from(rows.flat(), (value) => values.indexOf(value)),
    starts: Uint32Array.from(starts),
  };
}
