import type { NameTable } from "./catalogue.ts";
import { type Columns, type FacetName, facetNames, valuesAt } from "./columns.ts";
import type { SearchState } from "./state.ts";

/** One value of a facet. */
export interface FacetValue {
  /** A slug; for years `2022` or `undated`. */
  readonly value: string;
  readonly name: string;
  /** How many of the stories found have it, whatever else is chosen of this same facet. */
  readonly count: number;
  readonly chosen: boolean;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** Counts while shard after shard comes in. */
export class FacetCounter {
  readonly #chosen: SearchState["chosen"];
  readonly #counts: Readonly<Record<FacetName, Map<string, number>>>;

  constructor(chosen: SearchState["chosen"]) {
    this.#chosen = chosen;
    this.#counts = { section: new Map(), author: new Map(), publication: new Map(), year: new Map() };
  }

  /**
   * Counts the stories at these places and returns those that all facets let through.
   * A story that only one facet keeps out counts there all the same: it is what one would get by choosing its value.
   */
  narrow(columns: Columns, places: Iterable<number>): number[] {
    const wanted = facetNames.map((name) => this.#wanted(columns, name));
    const tallies = facetNames.map((name) => new Array<number>(columns[name].values.length).fill(0));
    const kept: number[] = [];
    for (const place of places) {
      let failed = -1;
      let failures = 0;
      for (const [index, set] of wanted.entries()) {
        if (set === undefined || valuesAt(columns[facetNames[index] ?? "year"], place).some((v) => set.has(v)))
          continue;
        failed = index;
        failures += 1;
      }
      if (failures === 0) kept.push(place);
      if (failures > 1) continue;
      for (const [index, tally] of tallies.entries()) {
        if (failures === 1 && index !== failed) continue;
        for (const value of valuesAt(columns[facetNames[index] ?? "year"], place))
          tally[value] = (tally[value] ?? 0) + 1;
      }
    }
    for (const [index, tally] of tallies.entries()) this.#add(columns, facetNames[index] ?? "year", tally);
    return kept;
  }

  /** @param names how the values are called; years are their own names */
  facets(names: NameTable): Facets {
    const facet = (name: FacetName): FacetValue[] => {
      const values = new Set([...this.#counts[name].keys(), ...this.#chosen[name]]);
      return [...values].map((value) => ({
        value,
        name: name === "year" ? value : ((Object.hasOwn(names[name], value) ? names[name][value] : undefined) ?? value),
        count: this.#counts[name].get(value) ?? 0,
        chosen: this.#chosen[name].includes(value),
      }));
    };
    return {
      section: facet("section").sort(commonest),
      author: facet("author").sort(commonest),
      publication: facet("publication").sort(commonest),
      year: facet("year").sort(newestYear),
    };
  }

  /** The numbers that this shard's column has for the values chosen; undefined where any will do. */
  #wanted(columns: Columns, name: FacetName): ReadonlySet<number> | undefined {
    if (this.#chosen[name].length === 0) return undefined;
    return new Set(this.#chosen[name].map((value) => columns[name].values.indexOf(value)));
  }

  #add(columns: Columns, name: FacetName, tally: readonly number[]): void {
    const counts = this.#counts[name];
    for (const [number, count] of tally.entries()) {
      const value = columns[name].values[number] ?? "";
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
}

function commonest(a: FacetValue, b: FacetValue): number {
  if (a.count !== b.count) return b.count - a.count;
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}

/** `undated` stands last. */
function newestYear(a: FacetValue, b: FacetValue): number {
  const [first, second] = [a, b].map(({ value }) => (value === "undated" ? "" : value));
  return first === second ? 0 : (first ?? "") < (second ?? "") ? 1 : -1;
}
