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
  const listed = pages.filter(({ kind }) => !unlisted.has(kind)).map(({ path }) => path);
  const [only, ...others] = cut(listed, address);
  if (others.length === 0) return [file("sitemap", "urlset", only ?? [], address)];
  const years = new Map<string, SitePath[]>();
  for (const path of listed) {
    const first = path.slice(1, path.indexOf("/", 1));
    const year = /^\d{4}$/.test(first) ? first : "pages";
    const own = years.get(year);
    if (own === undefined) years.set(year, [path]);
    else own.push(path);
  }
  const parts = [...years].flatMap(([year, own]) => {
    return cut(own, address).map((paths, index) => {
      return file(index === 0 ? `sitemap-${year}` : `sitemap-${year}-${index + 1}`, "urlset", paths, address);
    });
  });
  const index = parts.map(({ path }) => path);
  return [file("sitemap", "sitemapindex", index, address), ...parts];
}

/** The text is put together only when the file is written: at 200,000 stories it is 20 MB. */
function file(name: string, kind: "urlset" | "sitemapindex", paths: readonly SitePath[], address: string): SiteFile {
  const element = kind === "urlset" ? "url" : "sitemap";
  const entry = (path: SitePath): string => {
    const full = address.slice(0, -1) + encodePath(path);
    return `<${element}><loc>${escapeHtml(full)}</loc></${element}>\n`;
  };
  return {
    path: filePath(`${name}.xml`),
    // No address holds a line end.
    key: () => `${kind}\n${address}\n${paths.join("\n")}`,
    text: () => `${declaration}<${kind} xmlns="${namespace}">\n${paths.map(entry).join("")}</${kind}>\n`,
  };
}

/** The paths in as many pieces as the rules ask for; each begins where the one before was full. */
function cut(paths: readonly SitePath[], address: string): SitePath[][] {
  const pieces: SitePath[][] = [];
  let piece: SitePath[] = [];
  let size = 0;
  for (const path of paths) {
    // The most that an entry can take: nine characters for one of Chinese (`%E6%96%87`), and the element around it.
    const most = address.length + path.length * 9 + 40;
    if (piece.length === mostAddresses || size + most > mostCharacters) {
      pieces.push(piece);
      piece = [];
      size = 0;
    }
    piece.push(path);
    size += most;
  }
  return [...pieces, piece];
}
