import type { Problem } from "../basics/problem.ts";
import { wellFormed } from "../basics/xml.ts";
import { type PageText, unescapeHtml } from "./check-page.ts";

/** Whether a file of the site is one of its sitemaps, by its name. */
export function isSitemap(path: string): boolean {
  return /^sitemap[^/]*\.xml$/.test(path);
}

/**
 * What is wrong with a sitemap: nobody could open it, or it names an address at which nothing stands.
 *
 * @param files every file of the site
 * @param root under which path the site stands, percent-encoded; undefined where nothing says it
 */
export function* badSitemap(
  { file, text }: PageText,
  files: ReadonlySet<string>,
  root: string | undefined,
): Generator<Problem> {
  const fault = wellFormed(text);
  if (fault !== undefined) {
    const note = "It is not well-formed, so that no reader can open it.";
    yield { file, rule: "xml", found: fault, note, severity: "error" };
    return;
  }
  if (root === undefined) return;
  for (const [, given = ""] of text.matchAll(/<loc>([^<]*)<\/loc>/g)) {
    const path = pathOf(unescapeHtml(given), root);
    if (path !== undefined && files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path)) continue;
    const note = "Nothing of the site stands there. This is a fault of Backfile, or files of two builds were mixed.";
    yield { file, rule: "sitemap-address", found: unescapeHtml(given), note, severity: "error" };
  }
}

/** Below the site's root; undefined for an address elsewhere. */
function pathOf(address: string, root: string): string | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : "";
  if (!path.startsWith(root)) return undefined;
  try {
    return decodeURIComponent(path.slice(root.length));
  } catch {
    return undefined;
  }
}
