import type { PageWords } from "../../../languages/search-words.ts";

/** The elements of the search page that its script speaks to; the layout `search.ts` writes them. */
export function pageParts() {
  return {
    words: JSON.parse(byId("words", HTMLScriptElement).text) as PageWords,
    form: byId("query", HTMLFormElement),
    field: byId("q", HTMLInputElement),
    keptDetails: byId("kept", HTMLDetailsElement),
    kept: byId("keeping", HTMLElement),
    waiting: byId("waiting", HTMLElement),
    offline: byId("offline", HTMLElement),
    status: byId("status", HTMLElement),
    said: byId("said", HTMLElement),
    slow: byId("slow", HTMLElement),
    failure: byId("failure", HTMLElement),
    retry: byId("retry", HTMLButtonElement),
    answer: byId("answer", HTMLElement),
    narrow: byId("narrow", HTMLDetailsElement),
    dates: byId("dates", HTMLElement),
    facets: byId("facets", HTMLElement),
    chosen: byId("chosen", HTMLElement),
    order: byId("order", HTMLElement),
    sort: byId("sort", HTMLSelectElement),
    follow: byId("follow", HTMLElement),
    results: byId("results", HTMLOListElement),
    progress: byId("progress", HTMLElement),
    more: byId("more", HTMLButtonElement),
  };
}

export type PageParts = ReturnType<typeof pageParts>;

function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The search page lacks #${id}`);
  return found;
}
