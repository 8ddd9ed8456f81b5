import type { PageWords } from "../../languages/search-words.ts";
import type { Result } from "./ask.ts";
import { element } from "./element.ts";
import { plain } from "./excerpt.ts";

/** The list's items. @param root the site's root, with a slash at its end */
export function drawResults(results: readonly Result[], root: string, words: PageWords): HTMLLIElement[] {
  return results.map((result) => drawResult(result, root, words));
}

function drawResult(result: Result, root: string, words: PageWords): HTMLLIElement {
  const own = result.language === null ? {} : { lang: result.language, dir: "auto" };
  const link = element("a", { href: root + encoded(result.path) }, result.headline);
  const byline = result.authors.length > 0 && element("span", {}, words.by.join(result.authors.join(", ")));
  const paper = result.publication !== null && element("span", {}, result.publication);
  const date = result.shown === "" ? words.undated : result.shown;
  return element(
    "li",
    {},
    element(
      "p",
      { class: "meta" },
      result.section !== null && element("span", { class: "kicker" }, result.section),
      element("span", { class: "date" }, date),
    ),
    element(
      "div",
      { class: "story" },
      element("h3", own, link),
      drawExcerpt(result, own),
      (byline || paper) && element("p", { class: "byline" }, byline, paper),
    ),
  );
}

/** The matched words stand in `mark`; an excerpt that only says the headline again is left out. */
function drawExcerpt(result: Result, own: Readonly<Record<string, string>>): HTMLElement | false {
  const marks = result.excerpt.some((piece) => piece.marked);
  if (!marks && plain(result.excerpt) === result.headline) return false;
  const pieces = result.excerpt.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
  return element("p", { class: "blurb", ...own }, ...pieces);
}

function encoded(path: string): string {
  return `${path.slice(1).split("/").map(encodeURIComponent).join("/")}index.html`;
}
