import type { Problem } from "../basics/problem.ts";

/** A page's address and markup. */
export interface PageText {
  /** Its file below the output folder: `2022/index.html`. */
  readonly file: string;
  readonly text: string;
}

/**
 * The links of a page that lead nowhere: to a file that the site has not, or to a place that the page has not.
 * Links to other sites are not followed.
 *
 * @param files every file of the site
 * @param root under which path the site stands, percent-encoded, for a page whose links begin there (the page for missed addresses)
 */
export function* brokenLinks(page: PageText, files: ReadonlySet<string>, root = "/"): Generator<Problem> {
  const markup = page.text.replace(/<script\b[^>]*>[^<]*<\/script>/g, "");
  const base = new URL(page.file, `${origin}${root}`);
  const ids = new Set(Array.from(markup.matchAll(/\sid="([^"]*)"/g), ([, id = ""]) => id));
  const seen = new Set<string>();
  for (const given of addressesIn(markup)) {
    if (seen.has(given)) continue;
    seen.add(given);
    if (!leadsTo(given, ids, base, files, decoded(root) ?? root)) {
      yield {
        file: page.file,
        rule: "link-broken",
        found: unescapeHtml(given),
        note: "Nothing of the site stands there. This is a fault of the theme or of Backfile.",
        severity: "error",
      };
    }
  }
}

/** A set of pictures names several, each with its width. */
function* addressesIn(markup: string): Generator<string> {
  for (const [, name, value = ""] of markup.matchAll(/\s(href|src|srcset|action)="([^"]*)"/g)) {
    if (name !== "srcset") yield value;
    else for (const one of value.split(", ")) yield one.slice(0, one.lastIndexOf(" "));
  }
  for (const [, value = ""] of markup.matchAll(/<meta http-equiv="refresh" content="0; url=([^"]*)"/g)) yield value;
}

const origin = "http://site.invalid";

function leadsTo(
  given: string,
  ids: ReadonlySet<string>,
  base: URL,
  files: ReadonlySet<string>,
  root: string,
): boolean {
  const link = unescapeHtml(given);
  if (link.startsWith("#")) return link === "#" || ids.has(given.slice(1));
  const target = URL.canParse(link, base) ? new URL(link, base) : undefined;
  if (target === undefined) return false;
  if (target.origin !== origin) return /^(?:https?|mailto):$/.test(target.protocol);
  const path = decoded(target.pathname);
  if (path === undefined || !path.startsWith(root)) return false;
  const file = path.slice(root.length);
  return files.has(file === "" || file.endsWith("/") ? `${file}index.html` : file);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A value of an attribute as it is meant. */
export function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** What is wrong with the page as data: it is cut off, or its JSON-LD cannot be read. */
export function* badData(page: PageText, wantsArticle: boolean): Generator<Problem> {
  if (!/^<!doctype html>/i.test(page.text) || !/<\/html>\s*$/i.test(page.text)) {
    yield fault(page, "page-cut", "The page is not whole. Build the site again.");
  }
  let articles = 0;
  for (const [, text = ""] of page.text.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)) {
    const type = typeOf(text);
    if (type === undefined) {
      yield fault(page, "json-ld", "Its JSON-LD is no JSON, or names no schema.org type: search engines pass over it.");
    }
    if (type === "NewsArticle") articles += 1;
  }
  if (wantsArticle && articles !== 1) {
    yield fault(
      page,
      "json-ld-article",
      `An article's page describes one NewsArticle; this one describes ${articles}.`,
    );
  }
}

/** The type that JSON-LD of schema.org states. */
function typeOf(text: string): string | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || !("@type" in data) || !("@context" in data)) return undefined;
    const isOurs = typeof data["@context"] === "string" && /^https?:\/\/schema\.org\/?$/.test(data["@context"]);
    return isOurs && typeof data["@type"] === "string" ? data["@type"] : undefined;
  } catch {
    return undefined;
  }
}

function fault(page: PageText, rule: string, note: string): Problem {
  return { file: page.file, rule, note, severity: "error" };
}
