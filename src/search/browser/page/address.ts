import type { SearchState } from "../answer.ts";

/** How many results come at once. */
export const pageSize = 20;

/** Longer than any query that is read to its end, so that the reader is told of what was passed over. */
const longest = 4000;
const mostShown = 1000;

/** Reads an address's query, `q=ranks&shown=40`. What it cannot mean is dropped. */
export function stateFrom(parameters: URLSearchParams): SearchState {
  const shown = Number(parameters.get("shown") ?? pageSize);
  return {
    query: (parameters.get("q") ?? "").slice(0, longest),
    shown: Number.isSafeInteger(shown) ? Math.min(mostShown, Math.max(pageSize, shown)) : pageSize,
  };
}

/** The state as an address's query: `?q=ranks&shown=40`, `?` alone when nothing is asked. */
export function hrefOf(state: SearchState): string {
  const parameters = new URLSearchParams();
  const query = state.query.trim();
  if (query !== "") parameters.set("q", query);
  if (state.shown > pageSize) parameters.set("shown", String(state.shown));
  return `?${parameters.toString()}`;
}

/** A query asked anew: `?q=ranks`. */
export function linkTo(query: string): string {
  return hrefOf({ query, shown: pageSize });
}
