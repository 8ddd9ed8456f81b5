import { parseByline } from "../../bylines/parse-byline.ts";
import { parseDate } from "../../dates/parse-date.ts";
import type { Claim } from "./claim.ts";
import { wordsOf } from "./page-strings.ts";
import { nameOf, standsAside } from "./stands-aside.ts";

const mostCandidates = 40;
const bylineName =
  /byline|by-line|(?:^|[\s_-])(?:author|authors|byl|credit-?line|writer|p-author)(?:[\s_-]|$)|author(?:-|__|_)?name|writtenby|written-by/i;
const dateName =
  /publish|posted|(?:^|[\s_-])(?:date|dateline|timestamp|pubdate|post-date|entry-date|time)(?:[\s_-]|$)|(?:article|story|post|entry)[_-]*date/i;
const updatedName = /modif|updat/i;

/** What readers see above the story: its heading, who wrote it and when it appeared. */
export function visibleClaims(document: Document, zone: string, language: string | undefined): readonly Claim[] {
  return [
    ...headings(document),
    ...bylines(document, zone, language),
    ...times(document),
    ...printedDates(document, zone, language),
  ];
}

function headings(document: Document): readonly Claim[] {
  const all = [...document.querySelectorAll("h1")]
    .slice(0, mostCandidates)
    .filter((heading) => !standsAside(heading) && !isName(heading));
  const inArticle = all.filter((heading) => heading.closest("article, main, [itemprop='articleBody']") !== null);
  const chosen = inArticle.length > 0 ? inArticle : all;
  return chosen
    .map(wordsOf)
    .filter((words) => words !== "")
    .map((value) => ({ field: "headline", value, rule: "heading" }));
}

/** A heading that leads to the front page is the paper's name. */
function isName(heading: Element): boolean {
  const link = heading.querySelector("a[href]") ?? heading.closest("a[href]");
  return /^(?:https?:\/\/[^/]{1,200})?\/?(?:index\.\w{2,5})?$/.test(link?.getAttribute("href") ?? "none");
}

function bylines(document: Document, zone: string, language: string | undefined): readonly Claim[] {
  const claims: Claim[] = [];
  for (const link of candidates(document, '[rel~="author"]')) {
    const value = wordsOf(link);
    if (value !== "" && value.length < 100 && link.localName !== "link")
      claims.push({ field: "author", value, rule: "rel-author" });
  }
  for (const element of candidates(
    document,
    '[class*="byl" i], [class*="author" i], [class*="writ" i], [class*="by-line" i], [id*="byl" i], [id*="author" i], address',
  )) {
    if (!bylineName.test(nameOf(element)) && element.localName !== "address") continue;
    const words = wordsOf(element);
    if (words === "" || words.length > 200) continue;
    const value = withoutDate(words, zone, language);
    const read = parseByline(value);
    // In scripts without capitals any short word looks like a name.
    const isPlain = read?.sure === "sure" || /\p{Lu}/u.test(value);
    if (read !== undefined && read.authors.length > 0 && isPlain)
      claims.push({ field: "author", value, rule: "byline-class" });
  }
  return claims;
}

/** “By Ann Lee March 25, 2015”: the byline alone. */
function withoutDate(words: string, zone: string, language: string | undefined): string {
  const context = { zone, ...(language === undefined ? {} : { language }) };
  for (let at = words.indexOf(" "), steps = 0; at >= 0 && steps < 30; at = words.indexOf(" ", at + 1), steps += 1) {
    const rest = words.slice(at + 1);
    if (!/\d/.test(rest)) return words;
    if (parseDate(rest.replace(/^[|•·–—-]\s?/, ""), context)?.edtf !== undefined)
      return words.slice(0, at).replace(/[\s|•·–—-]{1,5}$/, "");
  }
  return words;
}

function times(document: Document): readonly Claim[] {
  return candidates(document, "time[datetime], abbr.published[title]").flatMap((element): readonly Claim[] => {
    const value = (element.getAttribute("datetime") ?? element.getAttribute("title") ?? "").trim();
    const names = `${nameOf(element)} ${element.getAttribute("itemprop") ?? ""} ${nameOf(element.parentElement ?? element)}`;
    const before = wordsOf(element.parentElement ?? element).slice(0, 40);
    const isUpdate = updatedName.test(names) || /^(?:last )?(?:updated|modified)/i.test(before);
    if (!/^\d{4}-\d{2}/.test(value)) return [];
    return [{ field: isUpdate ? "updated" : "date", value, rule: "time-element" }];
  });
}

function printedDates(document: Document, zone: string, language: string | undefined): readonly Claim[] {
  const selector =
    '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [id*="date" i], time';
  return candidates(document, selector).flatMap((element): readonly Claim[] => {
    const names = nameOf(element);
    if ((!dateName.test(names) && element.localName !== "time") || updatedName.test(names)) return [];
    const value = wordsOf(element);
    if (value === "" || value.length > 120) return [];
    const found = parseDate(value, { zone, ...(language === undefined ? {} : { language }) });
    return found?.edtf === undefined || found.updated || found.sure !== "strong"
      ? []
      : [{ field: "date", value, rule: "date-class" }];
  });
}

/** The first elements of a kind that stand in the story or above it. */
function candidates(document: Document, selector: string): readonly Element[] {
  const found: Element[] = [];
  for (const element of document.querySelectorAll(selector)) {
    if (found.length >= mostCandidates) break;
    if (element.localName !== "body" && !standsAside(element)) found.push(element);
  }
  return found;
}
