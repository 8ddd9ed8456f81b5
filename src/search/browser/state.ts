import { type FacetName, facetNames } from "./columns.ts";

export const sorts = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

/** All that the query page shows hangs on this, and all of it stands in its address. */
export interface SearchState {
  readonly query: string;
  /** Slugs; several of one facet mean “any of these”. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** Null: best match where words are asked for, else newest. */
  readonly sort: Sort | null;
  /** How many results are shown. */
  readonly shown: number;
}

/** How many results come at once. */
export const pageSize = 20;

const longestQuery = 400;
const mostChosen = 50;
const mostShown = 1000;

/** The state in which nothing is asked. */
export const noState: SearchState = {
  query: "",
  chosen: { section: [], author: [], publication: [], year: [] },
  sort: null,
  shown: pageSize,
};

/** Best match means something only where words are asked for. */
export function sortOf(state: SearchState): Sort {
  const asks = state.query.trim() !== "";
  if (state.sort === null) return asks ? "relevance" : "newest";
  return state.sort === "relevance" && !asks ? "newest" : state.sort;
}

/** Reads an address's query: `q=ranks&section=world&section=asia&sort=newest&shown=40`. What it cannot mean is dropped. */
export function stateFrom(parameters: URLSearchParams): SearchState {
  const many = (name: FacetName) => {
    const values = parameters.getAll(name).filter((value) => value !== "" && value.length <= 200);
    return [...new Set(values)].slice(0, mostChosen);
  };
  const sort = parameters.get("sort");
  const shown = Number(parameters.get("shown") ?? pageSize);
  return {
    query: (parameters.get("q") ?? "").slice(0, longestQuery),
    chosen: { section: many("section"), author: many("author"), publication: many("publication"), year: many("year") },
    sort: sorts.find((known) => known === sort) ?? null,
    shown: Number.isSafeInteger(shown) ? Math.min(mostShown, Math.max(pageSize, shown)) : pageSize,
  };
}

/** The state as an address's query, without `?`; empty when nothing is asked. */
export function parametersOf(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query.trim() !== "") parameters.set("q", state.query.trim());
  for (const name of facetNames) for (const value of state.chosen[name]) parameters.append(name, value);
  if (state.sort !== null) parameters.set("sort", state.sort);
  if (state.shown > pageSize) parameters.set("shown", String(state.shown));
  return parameters.toString();
}

/** The state with a facet's value taken in or let go; the results begin anew. */
export function toggled(state: SearchState, name: FacetName, value: string): SearchState {
  const old = state.chosen[name];
  const values = old.includes(value) ? old.filter((other) => other !== value) : [...old, value];
  return { ...state, chosen: { ...state.chosen, [name]: values }, shown: pageSize };
}
