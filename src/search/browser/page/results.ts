import type { Piece, Result } from "../answer.ts";
import { element } from "./element.ts";
import { sentence } from "./sentence.ts";
import type { Speech } from "./speak.ts";

/** The list of results. What stands there already is left alone when more of the same comes. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #root: string;
  readonly #speech: Speech;
  #drawn: readonly string[] = [];

  /** @param root the site's root, with a slash at its end */
  constructor(list: HTMLOListElement, root: string, speech: Speech) {
    this.#list = list;
    this.#root = root;
    this.#speech = speech;
  }

  draw(results: readonly Result[]): void {
    const keys = results.map((result) => JSON.stringify(result));
    const same = this.#drawn.length > 0 && this.#drawn.every((key, index) => key === keys[index]);
    const items = results.slice(same ? this.#drawn.length : 0).map((one) => drawResult(one, this.#root, this.#speech));
    if (same) this.#list.append(...items);
    else this.#list.replaceChildren(...items);
    this.#drawn = keys;
  }
}

function drawResult(result: Result, root: string, { words, list }: Speech): HTMLLIElement {
  const own = result.language === null ? {} : { lang: result.language, dir: "auto" };
  const story = root + encoded(result.path);
  const link = element("a", { href: story }, ...drawn(result.title));
  const byline = result.authors.length > 0 && element("span", {}, words.by.join(list(result.authors)));
  const paper = result.publication !== null && element("span", {}, result.publication);
  const date = result.shown === "" ? words.undated : result.shown;
  return element(
    "li",
    {},
    element(
      "p",
      { class: "meta" },
      result.status !== undefined && element("span", { class: "status" }, words.statuses[result.status]),
      result.section !== null && element("span", { class: "kicker" }, result.section),
      element("span", { class: "date" }, date),
    ),
    element(
      "div",
      { class: "story" },
      element("h3", own, link),
      result.possible && element("p", { class: "note possible" }, ...sentence(words.possible, { date })),
      drawExcerpt(result, own),
      (byline || paper) && element("p", { class: "byline" }, byline, paper),
      drawWay(result, story, words.showInStory),
    ),
  );
}

/** An excerpt that only says the headline again is left out. */
function drawExcerpt(result: Result, own: Readonly<Record<string, string>>): HTMLElement | false {
  const text = result.excerpt.map((piece) => piece.text).join("");
  const marks = result.excerpt.some((piece) => piece.marked);
  if (text === "" || (!marks && text === result.headline)) return false;
  return element("p", { class: "blurb", ...own }, ...drawn(result.excerpt));
}

/** A link that opens the story where the words stand and has the browser mark them: no script is needed there. */
function drawWay(result: Result, story: string, label: string): HTMLElement | false {
  const run = "fragment" in result && typeof result.fragment === "string" ? result.fragment : "";
  if (run === "") return false;
  const href = `${story}#:~:text=${encodedRun(run)}`;
  return element(
    "p",
    { class: "note inside" },
    element("a", { href, "aria-label": `${label}: ${result.headline}` }, label),
  );
}

/** The matched words stand in `mark`. */
function drawn(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
}

/** A run of text as a text fragment writes it: a hyphen would part it, and so it is escaped too. */
export function encodedRun(run: string): string {
  return encodeURIComponent(run.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("-", "%2D");
}

/** A story's path from the root as part of an address, with the name of its file, for hosts and disks alike. */
export function encoded(path: string): string {
  return `${path.slice(1).split("/").map(encodeURIComponent).join("/")}index.html`;
}
