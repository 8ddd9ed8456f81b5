import type { PageWords } from "../../languages/search-words.ts";
import { type Answer, openSearch } from "./ask.ts";
import { drawChosen, drawFacets } from "./draw-facets.ts";
import { drawResults } from "./draw-results.ts";
import type { EngineModule } from "./engine.ts";
import { keepLatest } from "./latest.ts";
import { once, type Source } from "./shard.ts";
import { noState, pageSize, parametersOf, type SearchState, sortOf, sorts, stateFrom, toggled } from "./state.ts";
import { filled, printed, summary } from "./words.ts";

/** The search folder, wherever the site stands: this script lies in it. */
const folder = new URL(".", (document.currentScript as HTMLScriptElement).src);
const root = new URL("..", folder).href;

const words = JSON.parse(byId("words", HTMLScriptElement).text) as PageWords;
const form = byId("query", HTMLFormElement);
const field = byId("q", HTMLInputElement);
const status = byId("status", HTMLElement);
const answerBox = byId("answer", HTMLElement);
const narrow = byId("narrow", HTMLDetailsElement);
const facetBox = byId("facets", HTMLElement);
const chosenBox = byId("chosen", HTMLElement);
const sortLabel = byId("order", HTMLElement);
const sortMenu = byId("sort", HTMLSelectElement);
const list = byId("results", HTMLOListElement);
const progress = byId("progress", HTMLElement);
const more = byId("more", HTMLButtonElement);

const title = document.title;
const openFacets = new Set<"section" | "author" | "publication" | "year">();
let state = stateFrom(new URLSearchParams(location.search));
/** After “more”, how many stories stood there: the first new one gets the focus. */
let before: number | undefined;
/** Whether the state was last changed by typing: then the next letter replaces it in the history. */
let typing = false;

byId("waiting", HTMLElement).remove();
if (location.protocol === "file:") status.textContent = words.needsServer;
else begin();

function begin(): void {
  const source: Source = {
    async read(file) {
      const response = await fetch(new URL(file, folder));
      if (!response.ok) throw new Error(`${response.status} for ${file}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    // Another fragment makes another module of the same file, which is loaded once.
    engine: (wasm) => import(new URL(`pagefind.js#${wasm}`, folder).href) as Promise<EngineModule>,
  };
  const search = once(() => openSearch(source));
  const ask = keepLatest(async (asked: SearchState) => (await search()).ask(asked), draw, fail);

  function show(next: SearchState, history: "push" | "replace" | "stay"): void {
    state = next;
    const query = parametersOf(next);
    const address = `${location.pathname}${query === "" ? "" : `?${query}`}`;
    if (history === "push") window.history.pushState(null, "", address);
    if (history === "replace") window.history.replaceState(null, "", address);
    document.title = next.query.trim() === "" ? title : `${next.query.trim()} — ${title}`;
    if (field.value.trim() !== next.query.trim()) field.value = next.query;
    list.setAttribute("aria-busy", "true");
    ask(next);
  }

  const choose = (name: keyof SearchState["chosen"], value: string) => {
    typing = false;
    show(toggled(state, name, value), "push");
  };

  function draw(answer: Answer, asked: SearchState): void {
    const focused = document.activeElement?.id ?? "";
    const clear = () => show({ ...state, chosen: noState.chosen, shown: pageSize }, "push");
    facetBox.replaceChildren(...drawFacets(answer.facets, words, openFacets, choose));
    chosenBox.replaceChildren(...drawChosen(answer.facets, words, choose, clear));
    list.replaceChildren(...drawResults(answer.results, root, words));
    list.removeAttribute("aria-busy");
    for (const sort of sorts) sortOption(sort).disabled = sort === "relevance" && asked.query.trim() === "";
    sortMenu.value = sortOf(asked);
    answerBox.hidden = false;
    sortLabel.hidden = answer.total < 2;
    narrow.hidden = facetBox.childElementCount === 0;
    const left = answer.total - answer.results.length;
    more.hidden = left <= 0;
    const shown = { n: printed(answer.results.length, words), total: printed(answer.total, words) };
    progress.textContent = answer.total <= pageSize ? "" : filled(words.showing, shown);
    say(answer.missing.length > 0 ? `${words.failed} ` : "", summary(asked.query, answer.total, words));
    if (before !== undefined) list.children[before]?.querySelector("a")?.focus();
    else if (focused !== "" && document.activeElement?.id !== focused) {
      // What had the focus was drawn anew, or is gone with the filter that it took away.
      (document.getElementById(focused) ?? chosenBox.querySelector("button") ?? field).focus();
    }
    before = undefined;
  }

  function fail(error: unknown): void {
    console.error(error);
    list.removeAttribute("aria-busy");
    say("", words.failed);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typing = false;
    if (field.value.trim() !== state.query.trim()) show({ ...state, query: field.value, shown: pageSize }, "push");
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    // While a word is being put together (Japanese, Chinese) its letters are none yet.
    if ((event as InputEvent).isComposing) return;
    timer = setTimeout(() => {
      if (field.value.trim() === state.query.trim()) return;
      show({ ...state, query: field.value, shown: pageSize }, typing ? "replace" : "push");
      typing = true;
    }, 200);
  });
  field.addEventListener("compositionend", () => field.dispatchEvent(new InputEvent("input")));
  field.addEventListener("blur", () => {
    typing = false;
  });
  sortMenu.addEventListener("change", () => {
    const sort = sorts.find((known) => known === sortMenu.value) ?? null;
    show({ ...state, sort, shown: pageSize }, "push");
  });
  more.addEventListener("click", () => {
    before = list.children.length;
    show({ ...state, shown: state.shown + pageSize }, "replace");
  });
  window.addEventListener("popstate", () => {
    typing = false;
    clearTimeout(timer);
    show(stateFrom(new URLSearchParams(location.search)), "stay");
  });
  narrow.open = matchMedia("(min-width: 48rem)").matches;
  status.textContent = words.loading;
  show(state, "stay");
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  event.preventDefault();
  field.focus();
  field.select();
});

function say(...sentences: readonly string[]): void {
  status.textContent = sentences.join("");
}

function sortOption(sort: string): HTMLOptionElement {
  const option = [...sortMenu.options].find((one) => one.value === sort);
  if (option === undefined) throw new TypeError(`The menu has no order ${sort}`);
  return option;
}

function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The search page lacks #${id}`);
  return found;
}
