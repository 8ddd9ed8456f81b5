import { tokens } from "../../src/basics/text/tokens.ts";
import { type Columns, flag, type ShelfColumn } from "../../src/search/browser/index/columns.ts";
import { lengthByte } from "../../src/search/browser/index/lengths.ts";
import { fieldStep, type OpenShard, type Places, type Postings } from "../../src/search/browser/index/open-shard.ts";
import type { SearchStory } from "./story.ts";

/** Where a form stands, while stories are added. */
interface Growing {
  readonly stories: number[];
  readonly counts: readonly [number[], number[], number[], number[]];
  readonly at: number[];
  readonly starts: number[];
}

/**
 * A shard of these stories in memory, for asking it thousands of times with other weights. It says what an indexed one says.
 *
 * @param stories newest first
 */
export function memoryShard(stories: readonly SearchStory[], stem: (form: string) => string): OpenShard {
  const forms = new Map<string, Growing>();
  const lengths = new Uint8Array(stories.length);
  for (const [place, story] of stories.entries()) lengths[place] = lengthByte(addStory(forms, story, place));
  const stems = new Map<string, string[]>();
  const stemOf = new Map([...forms.keys()].map((form) => [form, stem(form)]));
  for (const [form, own] of stemOf) stems.set(own, [...(stems.get(own) ?? []), form]);
  const postings = new Map([...forms].map(([form, growing]) => [form, settled(growing)]));
  return {
    entry: {
      name: "en",
      language: "en",
      wasm: "en",
      stories: stories.length,
      newest: dateOf(stories.at(0)),
      oldest: dateOf(stories.at(-1)),
    },
    columns: columnsOf(stories, lengths),
    postings: async (form) => postings.get(form),
    stemOf: async (form) => stemOf.get(form),
    formsOf: async (wanted) => stems.get(wanted) ?? [],
    formsFrom: async (beginning) => [...forms.keys()].filter((form) => form.startsWith(beginning)).sort(),
    vocabulary: async () => new Map([...forms].map(([form, { stories: having }]) => [form, having.length])),
    text: async () => {
      throw new Error("A shard in memory holds no texts.");
    },
  };
}

/** @returns how many words it has */
function addStory(forms: Map<string, Growing>, story: SearchStory, place: number): number {
  const fields = [story.headline, story.authors.join("\n"), story.dek.join("\n"), story.body];
  let words = 0;
  for (const [field, text] of fields.entries()) {
    for (const { form, at } of tokens(text)) {
      words += 1;
      const growing = forms.get(form) ?? { stories: [], counts: [[], [], [], []], at: [], starts: [0] };
      forms.set(form, growing);
      if (growing.stories.at(-1) !== place) {
        growing.stories.push(place);
        growing.starts.push(growing.at.length);
        for (const counts of growing.counts) counts.push(0);
      }
      const counts = growing.counts[field];
      if (counts !== undefined) counts[counts.length - 1] = Math.min(255, (counts.at(-1) ?? 0) + 1);
      growing.starts[growing.starts.length - 1] = growing.at.push(field * fieldStep + at);
    }
  }
  return words;
}

function settled({ stories, counts, at, starts }: Growing): Postings {
  const [headline, authors, dek, body] = counts.map((count) => Uint8Array.from(count)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const places: Places = { at: Uint32Array.from(at), starts: Uint32Array.from(starts) };
  return {
    stories: Uint32Array.from(stories),
    counts: [headline, authors, dek, body],
    places: async () => places,
    placesApart: false,
  };
}

function columnsOf(stories: readonly SearchStory[], lengths: Uint8Array): Columns {
  const none: ShelfColumn = { values: [], of: new Uint32Array(), starts: new Uint32Array(stories.length + 1) };
  const days = Int32Array.from(stories, ({ date }) => Date.parse(date) / 86_400_000);
  return {
    stories: stories.length,
    section: none,
    author: none,
    publication: none,
    earliest: days,
    latest: days,
    flags: new Uint8Array(stories.length).fill(flag.dated),
    lengths,
  };
}

function dateOf(story: SearchStory | undefined): string | null {
  return story === undefined ? null : story.date;
}
