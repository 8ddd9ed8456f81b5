import type { Answer, SearchState } from "../answer.ts";
import { type OpenShards, openSearch, type Search } from "../ask-search.ts";
import { parseQuery } from "../query/parse.ts";
import { hrefOf, pageSize, stateFrom } from "./address.ts";
import { Announcer } from "./announcer.ts";
import { Controls } from "./controls.ts";
import { drawFeeds, feedsOf } from "./follow.ts";
import { KeptBox } from "./kept-box.ts";
import { isBegun, listenTo, slashLeadsTo } from "./keys.ts";
import { keepLatest } from "./latest.ts";
import { drawNotes } from "./notes.ts";
import { pageParts } from "./parts.ts";
import { Progress } from "./progress.ts";
import { ResultList } from "./results.ts";
import { ScrollPlace } from "./scroll-place.ts";
import { siteSource } from "./source.ts";
import { filled, speech as speechOf } from "./speak.ts";
import { openShelf } from "./storage.ts";
import { Waiting } from "./waiting.ts";

/** The search folder, wherever the site stands: this script lies in it. */
const folder = new URL(".", (document.currentScript as HTMLScriptElement).src);
const root = new URL("..", folder);

const parts = pageParts();
const { words, field, status, results, more } = parts;
const speech = speechOf(words);
const title = document.title;

parts.waiting.remove();
slashLeadsTo(field);
if (location.protocol === "file:") {
  status.textContent = words.needsServer;
  // No answer is on its way, for which the lists below would wait.
  results.removeAttribute("aria-busy");
} else begin();

/** All that the page shows hangs on the state, and the state stands in the address. */
function begin(): void {
  const waiting = new Waiting();
  let state = stateFrom(new URLSearchParams(location.search));
  let parsed = parseQuery(state.query);
  let search: Search | undefined;
  /** Whether the search may be out of date: where the site was published anew, its parts have other names. */
  let aged = false;
  const open: OpenShards = new Map();
  let controls: Controls | undefined;
  /** After “more”, how many stories stood there: the first new one gets the focus. */
  let before: number | undefined;
  /** Whether the state was last changed by typing: then the next letter replaces it in the history. */
  let typing = false;
  /** Whether the last answer lacks something that may come when it is asked again. */
  let lacking = false;

  const list = new ResultList(results, root.href, speech);
  const place = new ScrollPlace();
  const announcer = new Announcer(parts.said);
  const kept = new KeptBox(parts.kept, openShelf(root.pathname), speech, () => state.query);
  const progress = new Progress(parts, speech, () => waiting.shards(search?.catalogue.shards ?? []));
  const ask = keepLatest(
    async (asked: SearchState, onPartial: (answer: Answer) => void) => (await opened()).ask(asked, onPartial),
    draw,
    fail,
  );
  const typist = listenTo(
    field,
    () => Math.min(180, 40 + 2 * (search?.catalogue.shards.length ?? 70)),
    () => {
      if (field.value.trim() === state.query.trim() || isBegun(field.value)) return;
      show({ query: field.value, shown: pageSize }, typing ? "replace" : "push");
      typing = true;
    },
  );

  /** Opens the search, or tries again where that failed. One that lacked something is opened anew, if that is possible. */
  async function opened(): Promise<Search> {
    if (search !== undefined && !aged) return search;
    const before = search;
    aged = false;
    try {
      const now = await openSearch(siteSource(folder, waiting), open);
      if (search === before) search = now;
    } catch (error) {
      if (search === undefined) throw error;
    }
    if (search === undefined) throw new Error("The search is not open.");
    const languages = [...new Set(search.catalogue.shards.map((entry) => entry.language))];
    controls ??= drawControls(languages);
    return search;
  }

  function drawControls(languages: readonly string[]): Controls {
    const made = new Controls(parts, speech, languages, (query) => go({ query, shown: pageSize }));
    made.drawQuery(parsed);
    return made;
  }

  /** Another question, asked by something else than typing: Back leads to what stood there. */
  function go(next: SearchState): void {
    typing = false;
    show(next, "push");
  }

  function show(next: SearchState, history: "push" | "replace" | "stay"): void {
    typist.stop();
    state = next;
    parsed = parseQuery(next.query);
    const address = location.origin + location.pathname + hrefOf(next).replace(/^\?$/, "");
    if (history === "push") {
      place.keep();
      window.history.pushState(null, "", address);
    }
    if (history === "replace") window.history.replaceState(null, "", address);
    document.title = next.query.trim() === "" ? title : `${next.query.trim()} — ${title}`;
    if (field.value.trim() !== next.query.trim()) field.value = next.query;
    keepingFocus(() => {
      controls?.drawQuery(parsed);
      kept.draw();
    });
    progress.start();
    ask(next);
  }

  function draw(answer: Answer, asked: SearchState, whole: boolean): void {
    // What stands there stays until there is something else to see.
    if (!whole && answer.total === 0) return;
    const asking = parseQuery(asked.query);
    keepingFocus(() => {
      list.draw(answer.results);
      controls?.drawAnswer(asking, answer);
    });
    parts.answer.hidden = false;
    if (!whole) {
      progress.found(answer.total);
      return;
    }
    progress.end();
    status.replaceChildren(...drawNotes(asking, answer, speech));
    announcer.say(status);
    lacking = answer.missing.length > 0;
    parts.failure.hidden = !lacking;
    const feeds = answer.facets === null ? [] : feedsOf(asking, answer.facets, answer.total);
    parts.follow.replaceChildren(...drawFeeds(feeds, root.href, speech));
    parts.follow.hidden = feeds.length === 0;
    const focused = document.activeElement === more;
    more.hidden = answer.total <= answer.results.length;
    const shown = { n: speech.number(answer.results.length), total: speech.number(answer.total) };
    parts.progress.textContent = answer.total <= pageSize ? "" : filled(words.showing, shown);
    place.restore();
    if (before !== undefined && focused) results.children[before]?.querySelector("a")?.focus();
    before = undefined;
  }

  function fail(error: unknown): void {
    console.error(error);
    progress.end();
    lacking = true;
    status.textContent = words.failed;
    announcer.say(status);
    parts.failure.hidden = false;
  }

  /** What had the focus may be drawn anew, or go with the filter that it took away. */
  function keepingFocus(work: () => void): void {
    const focused = document.activeElement;
    work();
    if (focused === null || focused.isConnected || focused.id === "") return;
    (document.getElementById(focused.id) ?? parts.chosen.querySelector("button") ?? field).focus();
  }

  function again(): void {
    typing = false;
    aged = lacking;
    show(state, "stay");
  }

  parts.retry.addEventListener("click", () => {
    field.focus();
    again();
  });
  parts.form.addEventListener("submit", (event) => {
    event.preventDefault();
    kept.asked(field.value);
    if (field.value.trim() === state.query.trim()) typing = false;
    else go({ query: field.value, shown: pageSize });
  });
  field.addEventListener("blur", () => {
    typing = false;
  });
  more.addEventListener("click", () => {
    before = results.children.length;
    show({ ...state, shown: state.shown + pageSize }, "replace");
  });
  // Links to other queries, `?q=…`, are answered here; opened in a new window they are pages of their own.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null) return;
    if (results.contains(link)) kept.asked(state.query);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!plain || link.getAttribute("href")?.startsWith("?") !== true) return;
    event.preventDefault();
    go(stateFrom(new URL(link.href).searchParams));
    field.focus();
  });
  window.addEventListener("popstate", () => {
    typing = false;
    place.read();
    show(stateFrom(new URLSearchParams(location.search)), "stay");
  });
  const connected = () => {
    parts.offline.hidden = navigator.onLine;
    if (navigator.onLine && lacking) again();
  };
  window.addEventListener("online", connected);
  window.addEventListener("offline", connected);

  parts.offline.hidden = navigator.onLine;
  parts.keptDetails.hidden = false;
  // Where there is room for it beside the results, what narrows the search has no button to open it.
  const roomy = matchMedia("(min-width: 48rem)");
  const unfold = () => {
    parts.narrow.open = roomy.matches;
  };
  roomy.addEventListener("change", unfold);
  unfold();
  status.textContent = words.loading;
  show(state, "stay");
}
