import { wordFields } from "../browser/index/open-shard.ts";

/** Where a form stands in stories that stand side by side. */
export interface Run {
  /** Ascending. */
  readonly stories: number[];
  /** Four a story: how often in each field. */
  readonly counts: number[];
  /** Of each story field by field, ascending; counted within the field. */
  readonly places: number[];
}

export interface Word {
  readonly stem: string;
  readonly runs: Run[];
}

/** The words of some stories, by form. */
export type WordLists = Map<string, Word>;

/** All runs of a word as one. */
export function joinedRun({ runs }: Word): Run {
  const [first, ...others] =
    runs.length < 2 ? runs : [...runs].sort((a, b) => (a.stories[0] ?? 0) - (b.stories[0] ?? 0));
  if (first === undefined) return { stories: [], counts: [], places: [] };
  if (others.length === 0) return first;
  return {
    stories: first.stories.concat(...others.map(({ stories }) => stories)),
    counts: first.counts.concat(...others.map(({ counts }) => counts)),
    places: first.places.concat(...others.map(({ places }) => places)),
  };
}

/** Gathers where words stand, story by story in their order. */
export class WordGatherer {
  readonly #runs = new Map<string, Run>();
  #story = -1;

  /** The words of the next story, field by field in their places' order. @returns how many there are */
  add(fields: readonly (readonly { readonly form: string; readonly at: number }[])[]): number {
    this.#story += 1;
    let total = 0;
    // The fields come in their order, so that a form's places of one story stand in the order of its fields.
    for (const [field, words] of fields.entries()) {
      total += words.length;
      for (const { form, at } of words) {
        let run = this.#runs.get(form);
        if (run === undefined) {
          run = { stories: [], counts: [], places: [] };
          this.#runs.set(form, run);
        }
        const { stories, counts, places } = run;
        if (stories[stories.length - 1] !== this.#story) {
          stories.push(this.#story);
          for (let left = wordFields.length; left > 0; left -= 1) counts.push(0);
        }
        const index = counts.length - wordFields.length + field;
        counts[index] = (counts[index] ?? 0) + 1;
        places.push(at);
      }
    }
    return total;
  }

  /** @param stemOf the stem of a form */
  lists(stemOf: (form: string) => string): WordLists {
    const lists: WordLists = new Map();
    for (const [form, run] of this.#runs) lists.set(form, { stem: stemOf(form), runs: [run] });
    return lists;
  }
}

/** The part of a run that stands in `count` stories from `from` on, each moved by `shift`; undefined where it is none. */
export function spanOf(run: Run, from: number, count: number, shift: number): Run | undefined {
  const { stories, counts, places } = run;
  const whole = (stories[0] ?? 0) >= from && (stories[stories.length - 1] ?? 0) < from + count;
  if (whole && shift === 0) return run;
  let [begin, end, placesBegin, placesEnd] = [0, 0, 0, 0];
  const step = wordFields.length;
  for (const [index, story] of stories.entries()) {
    if (story >= from + count) break;
    let own = 0;
    for (let at = step * index; at < step * (index + 1); at += 1) own += counts[at] ?? 0;
    if (story < from) {
      begin += 1;
      placesBegin += own;
    }
    end = index + 1;
    placesEnd += own;
  }
  if (begin >= end) return undefined;
  return {
    stories: stories.slice(begin, end).map((story) => story + shift),
    counts: counts.slice(step * begin, step * end),
    places: places.slice(placesBegin, placesEnd),
  };
}
