import { encodePath, filePath, type SitePath } from "../basics/address.ts";
import { escapeHtml } from "../basics/html.ts";
import type { PageKind, SiteFile } from "./page.ts";

/** What one sitemap may hold by its own rules (sitemaps.org): 50,000 addresses, 50 MB. */
const mostAddresses = 50_000;
const mostCharacters = 50_000_000;

/** Pages that lead elsewhere or say nothing of their own. */
const unlisted: ReadonlySet<PageKind> = new Set(["redirect", "not-found", "search"]);

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * The addresses of all pages for search engines. What fits into one sitemap stands in `sitemap.xml`. Otherwise those
 * of each year have one of their own (`sitemap-2022.xml`), so that a new story changes that of its year, and
 * `sitemap.xml` lists these. No `lastmod`: the day of publication is none, and the sources tell no other.
 *
 * @param address of the site, with a slash at its end; a sitemap is not valid without
 */
export function sitemap(
  address: string,
  pages: readonly { readonly kind: PageKind; readonly path: SitePath }[],
): SiteFile[] {
  const listed = pages.filter(({ kind }) => !unlisted.has(kind));
  const all = listed.map(({ path }) => ({ path, entry: entry("url", address, path) }));
  const [only, ...others] = cut(all.map(({ entry }) => entry));
  if (others.length === 0) return [file("sitemap", "urlset", only ?? [])];
  const years = new Map<string, string[]>();
  for (const { path, entry } of all) {
    const year = /^\/(\d{4})\//.exec(path)?.[1] ?? "pages";
    const own = years.get(year);
    if (own === undefined) years.set(year, [entry]);
    else own.push(entry);
  }
  const parts = [...years].flatMap(([year, own]) => {
    return cut(own).map((entries, index) => {
      return file(index === 0 ? `sitemap-${year}` : `sitemap-${year}-${index + 1}`, "urlset", entries);
    });
  });
  const index = parts.map(({ path }) => entry("sitemap", address, path));
  return [file("sitemap", "sitemapindex", index), ...parts];
}

function entry(element: "url" | "sitemap", address: string, path: SitePath): string {
  const full = address.slice(0, -1) + encodePath(path);
  return `<${element}><loc>${escapeHtml(full)}</loc></${element}>\n`;
}

function file(name: string, element: "urlset" | "sitemapindex", entries: readonly string[]): SiteFile {
  const text = `${declaration}<${element} xmlns="${namespace}">\n${entries.join("")}</${element}>\n`;
  return { path: filePath(`${name}.xml`), text };
}

/** The entries in as many pieces as the rules ask for; the pieces after the first begin where the one before was full. */
function cut(entries: readonly string[]): string[][] {
  const pieces: string[][] = [];
  let piece: string[] = [];
  let size = 0;
  for (const entry of entries) {
    if (piece.length === mostAddresses || size + entry.length > mostCharacters) {
      pieces.push(piece);
      piece = [];
      size = 0;
    }
    piece.push(entry);
    size += entry.length;
  }
  return [...pieces, piece];
}
