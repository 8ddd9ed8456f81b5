import type { Archive } from "../../../src/archive/archive.ts";
import type { Query, ShelfField, Sort } from "../../../src/search/browser/query/query.ts";
import { type Stem, type Story, storyOf } from "./story.ts";
import { type Truth, truthOf } from "./truth.ts";

/** A question as the oracle is asked it: parts that must all be so. */
export interface Question {
  readonly parts: readonly Query[];
  readonly sort: Sort;
}

/** What the plain scan says. */
export interface Truths {
  /** The paths of the stories found, in the order that was asked for; in the archive's where best match is asked for. */
  readonly found: readonly string[];
  /** Those of them that only may lie within the dates. */
  readonly possible: ReadonlySet<string>;
  /** Words that no story has, taken for beginnings since nothing was found. */
  readonly widened: readonly string[];
  readonly counts: Counts;
}

/** Slug → stories, for each kind of shelf; those of which nothing was found are not named. */
export interface Counts extends Readonly<Record<ShelfField, ReadonlyMap<string, number>>> {
  readonly years: ReadonlyMap<number, number>;
  readonly undated: number;
}

/** Answers questions by looking at every story: no index, no shards, nothing remembered from one question to the next. */
export class Oracle {
  readonly stories: readonly Story[];
  readonly #stem: Stem;
  readonly #languages: readonly string[];

  constructor(archive: Archive, stem: Stem) {
    this.#stem = stem;
    this.stories = archive.stories.map((filed) => storyOf(filed, archive.settings.language, stem));
    this.#languages = [...new Set(this.stories.map(({ language }) => language))].sort();
  }

  ask({ parts, sort }: Question): Truths {
    const asked = this.#scan(parts);
    if (asked.size > 0) return this.#answer(parts, asked, sort, []);
    const widened = [...new Set(parts.flatMap((part) => wordsOf(part)))].filter((form) => !this.#has(form));
    const wider = parts.map((part) => widenedQuery(part, new Set(widened)));
    const found = this.#scan(wider);
    return found.size > 0 ? this.#answer(wider, found, sort, widened) : this.#answer(parts, asked, sort, []);
  }

  /** The truth of one query for every story, in the archive's order: what two queries that mean the same have alike. */
  truths(query: Query): Truth[] {
    return this.stories.map((story) => truthOf(query, story, this.#stem));
  }

  #has(form: string): boolean {
    return this.stories.some(({ stems, language }) => stems.has(this.#stem(language, form)));
  }

  #scan(parts: readonly Query[]): ReadonlyMap<Story, Truth> {
    const found = new Map<Story, Truth>();
    for (const story of this.stories) {
      let truth: Truth = 2;
      for (const part of parts) {
        truth = Math.min(truth, truthOf(part, story, this.#stem)) as Truth;
        if (truth === 0) break;
      }
      if (truth > 0) found.set(story, truth);
    }
    return found;
  }

  #answer(parts: readonly Query[], found: ReadonlyMap<Story, Truth>, sort: Sort, widened: readonly string[]): Truths {
    const stories = [...found.keys()].sort((a, b) => this.#order(a, b, sort));
    return {
      found: stories.map(({ path }) => path),
      possible: new Set(stories.filter((story) => found.get(story) === 1).map(({ path }) => path)),
      widened,
      counts: this.#counts(parts, stories),
    };
  }

  /** The numbers at a facet's values are those of the stories found whatever else is chosen of this facet. */
  #counts(parts: readonly Query[], found: readonly Story[]): Counts {
    const without = (chosen: (part: Query) => boolean) =>
      parts.some(chosen) ? [...this.#scan(parts.filter((part) => !chosen(part))).keys()] : found;
    const shelf = (field: ShelfField) =>
      counted(without((part) => isChoice(part, field)).flatMap(({ shelves }) => [...new Set(shelves[field])]));
    const years = without((part) => part.kind === "dates" || (part.kind === "is" && part.what === "undated")).map(
      ({ year }) => year,
    );
    return {
      by: shelf("by"),
      section: shelf("section"),
      in: shelf("in"),
      years: counted(years.filter((year) => year !== null)),
      undated: years.filter((year) => year === null).length,
    };
  }

  /**
   * By day. Within a day those known to be of it come before bounds, then by language and the archive's order, whether
   * the newest or the oldest stand first; and stories without a day stand last both times.
   */
  #order(a: Story, b: Story, sort: Sort): number {
    if (sort === "best") return a.place - b.place;
    if ((a.day === "") !== (b.day === "")) return a.day === "" ? 1 : -1;
    if (a.day !== b.day) return (a.day < b.day ? 1 : -1) * (sort === "new" ? 1 : -1);
    if (a.dated !== b.dated) return a.dated ? -1 : 1;
    return this.#languages.indexOf(a.language) - this.#languages.indexOf(b.language) || a.place - b.place;
  }
}

/** A part that chooses among the values of one facet, and says nothing else: `section:=world`, `(by:=a OR by:=b)`. */
export function isChoice(part: Query, field: ShelfField): boolean {
  if (part.kind === "or") return part.of.every((each) => isChoice(each, field));
  return part.kind === "shelf" && part.field === field;
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Words of two letters or more that are looked for, and not left out. */
function wordsOf(query: Query, wanted = true): string[] {
  if (query.kind === "word") return wanted && [...query.form].length > 1 ? [query.form] : [];
  if (query.kind === "and" || query.kind === "or") return query.of.flatMap((part) => wordsOf(part, wanted));
  return query.kind === "not" ? wordsOf(query.of, !wanted) : [];
}

function widenedQuery(query: Query, words: ReadonlySet<string>, wanted = true): Query {
  if (query.kind === "word" && wanted && words.has(query.form)) return { kind: "begins", form: query.form };
  if (query.kind === "not") return { kind: "not", of: widenedQuery(query.of, words, !wanted) };
  if (query.kind !== "and" && query.kind !== "or") return query;
  return { kind: query.kind, of: query.of.map((part) => widenedQuery(part, words, wanted)) };
}
