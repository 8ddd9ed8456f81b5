import type { Facets, FacetValue, YearCount } from "../answer.ts";
import type { NameTable } from "../catalogue.ts";
import { type Columns, type ShelfName, shelfNames } from "../index/columns.ts";
import { both, type Truths, truth } from "./truth.ts";
import { noYear, yearsOf } from "./years.ts";

/** What is chosen kind by kind, where it can be told apart from the rest of the query: shelves, and dates. */
export const groupNames = [...shelfNames, "dates"] as const;
export type GroupName = (typeof groupNames)[number];

/** Of which stories of a shard each group is true; undefined where nothing of the kind is chosen. */
export type Groups = Readonly<Record<GroupName, Truths | undefined>>;

/** More years than these are no histogram: a date of the year 9999 is a mistake, and the gaps are left out. */
const mostYears = 1000;

/** Counts while shard after shard comes in. */
export class FacetCounter {
  readonly #shelves: Readonly<Record<ShelfName, Map<string, number>>>;
  readonly #years = new Map<number, number>();

  constructor() {
    this.#shelves = { section: new Map(), author: new Map(), publication: new Map() };
  }

  /**
   * Counts a shard's stories. A story that only one kind keeps out counts there all the same: it is what one would get by
   * choosing its value.
   *
   * @param found of which of them all is true
   */
  add(columns: Columns, found: Truths, rest: Truths, groups: Groups): void {
    for (const name of shelfNames) this.#addShelf(columns, name, without(name, found, rest, groups));
    this.#addYears(columns, without("dates", found, rest, groups));
  }

  /** @param chosen slugs that the query asks for: they are told though no story has them */
  facets(names: NameTable, chosen: Readonly<Record<ShelfName, readonly string[]>>): Facets {
    const years = new Map(this.#years);
    const undated = years.get(noYear) ?? 0;
    years.delete(noYear);
    const values = (name: ShelfName): FacetValue[] => {
      const counts = this.#shelves[name];
      const own = new Set(chosen[name]);
      const all = [...new Set([...counts.keys(), ...own])].map((slug) => ({
        slug,
        name: (Object.hasOwn(names[name], slug) ? names[name][slug] : undefined) ?? slug,
        count: counts.get(slug) ?? 0,
        chosen: own.has(slug),
      }));
      return all.sort(commonest);
    };
    return {
      section: values("section"),
      author: values("author"),
      publication: values("publication"),
      years: withoutGaps(years),
      undated,
    };
  }

  #addShelf({ stories, ...columns }: Columns, name: ShelfName, counted: Truths): void {
    const { values, of, starts } = columns[name];
    const tally = new Uint32Array(values.length);
    for (let place = 0; place < stories; place += 1) {
      if (counted[place] === truth.no) continue;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at += 1) {
        const value = of[at] ?? 0;
        tally[value] = (tally[value] ?? 0) + 1;
      }
    }
    const counts = this.#shelves[name];
    for (const [number, count] of tally.entries()) {
      const value = values[number] ?? "";
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }

  /** Newest first, stories of a year stand together: the table is asked once a run. */
  #addYears(columns: Columns, counted: Truths): void {
    const years = yearsOf(columns);
    let year = noYear;
    let run = 0;
    const addRun = () => {
      if (run > 0) this.#years.set(year, (this.#years.get(year) ?? 0) + run);
      run = 0;
    };
    for (let place = 0; place < columns.stories; place += 1) {
      if (counted[place] === truth.no) continue;
      if (years[place] !== year) {
        addRun();
        year = years[place] ?? noYear;
      }
      run += 1;
    }
    addRun();
  }
}

/** Of which stories all is true but what is chosen of one kind. */
function without(name: GroupName, found: Truths, rest: Truths, groups: Groups): Truths {
  if (groups[name] === undefined) return found;
  const others = rest.slice();
  for (const other of groupNames) {
    const truths = groups[other];
    if (other !== name && truths !== undefined) both(others, truths);
  }
  return others;
}

function commonest(a: FacetValue, b: FacetValue): number {
  if (a.count !== b.count) return b.count - a.count;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

function withoutGaps(years: ReadonlyMap<number, number>): YearCount[] {
  const known = [...years.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = last - first < mostYears ? Array.from({ length: last - first + 1 }, (_, step) => first + step) : known;
  return all.map((year) => ({ year, count: years.get(year) ?? 0 }));
}
