import assert from "node:assert/strict";
import { posix } from "node:path";
import type { BuiltSite } from "./built-site.ts";

/** How many links a story may be away from the front page. */
const farthest = 4;

/** That every story can be found without search and without a script: by few links from the front page. */
export function assertWithinReach(site: BuiltSite): void {
  const reached = new Map<string, number>([["index.html", 0]]);
  for (const [file, steps] of reached) {
    for (const next of linksOf(site, file)) if (!reached.has(next)) reached.set(next, steps + 1);
  }
  const lost = site.files
    .filter((file) => file.endsWith(".html") && site.read(file).includes('<body class="article">'))
    .filter((file) => (reached.get(file) ?? Number.POSITIVE_INFINITY) > farthest)
    .map((file) => `${file}: ${reached.get(file) ?? "no way"}`);
  assert.deepEqual(lost, [], `stories more than ${farthest} links from the front page`);
}

/** The pages of the site to which a page leads; a map takes those that are added while it is gone through. */
function linksOf(site: BuiltSite, file: string): string[] {
  if (!file.endsWith(".html")) return [];
  const found: string[] = [];
  for (const [, address = ""] of site.read(file).matchAll(/<a [^>]*?href="([^"]*)"/g)) {
    const path = address.replaceAll("&amp;", "&").replace(/[?#].*$/s, "");
    if (path === "" || path.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(path)) continue;
    const target = posix.join(posix.dirname(file), decodeURIComponent(path));
    const page = target.endsWith("/") ? `${target}index.html` : target;
    if (page.endsWith(".html")) found.push(page);
  }
  return found;
}
