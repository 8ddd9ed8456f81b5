import { encodePath, filePath } from "../basics/address.ts";
import { escapeHtml } from "../basics/html.ts";
import type { PageKind, PlannedPage, SiteFile } from "./page.ts";

/** What one sitemap may hold by its own rules (sitemaps.org): 50,000 addresses, 50 MB. */
const mostAddresses = 50_000;
const mostCharacters = 50_000_000;

/** Pages that lead elsewhere or say nothing of their own. */
const unlisted: ReadonlySet<PageKind> = new Set(["redirect", "not-found", "search", "withdrawn"]);

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * The addresses of all pages for search engines. What fits into one sitemap stands in `sitemap.xml`. Otherwise those
 * of each year have one of their own (`sitemap-2022.xml`), so that a new story changes that of its year, and
 * `sitemap.xml` lists these. `lastmod` stands where a page knows on which day it changed (`changed.ts` says when), so
 * never at a sitemap: of what day a file is, the records do not tell.
 *
 * @param address of the site, with a slash at its end; a sitemap is not valid without
 * @param online from when on the archive has stood there; null where that is not known, and then there is no `lastmod`
 */
export function sitemap(address: string, pages: readonly Listed[], online: string | null = null): SiteFile[] {
  const site = { address, online };
  const listed = pages.filter(({ kind }) => !unlisted.has(kind));
  const [only, ...others] = cut(listed, address);
  if (others.length === 0) return [file("sitemap", "urlset", only ?? [], site)];
  const years = new Map<string, Listed[]>();
  for (const page of listed) {
    const { path } = page;
    const first = path.slice(1, path.indexOf("/", 1));
    const year = /^\d{4}$/.test(first) ? first : "pages";
    const own = years.get(year);
    if (own === undefined) years.set(year, [page]);
    else own.push(page);
  }
  const parts = [...years].flatMap(([year, own]) => {
    return cut(own, address).map((piece, index) => {
      return file(index === 0 ? `sitemap-${year}` : `sitemap-${year}-${index + 1}`, "urlset", piece, site);
    });
  });
  return [file("sitemap", "sitemapindex", parts, site), ...parts];
}

/** What a sitemap asks of a page. */
type Listed = Pick<PlannedPage, "kind" | "path" | "changed">;

/** The text is put together only when the file is written: at 200,000 stories it is 20 MB. */
function file(
  name: string,
  kind: "urlset" | "sitemapindex",
  pages: readonly Pick<Listed, "path" | "changed">[],
  { address, online }: { readonly address: string; readonly online: string | null },
): SiteFile {
  const element = kind === "urlset" ? "url" : "sitemap";
  const changed = (page: Pick<Listed, "changed">): string | null =>
    online === null ? null : (page.changed?.(online) ?? null);
  const entry = (page: Pick<Listed, "path" | "changed">): string => {
    const full = escapeHtml(address.slice(0, -1) + encodePath(page.path));
    const day = changed(page);
    const lastmod = day === null ? "" : `<lastmod>${day}</lastmod>`;
    return `<${element}><loc>${full}</loc>${lastmod}</${element}>\n`;
  };
  return {
    path: filePath(`${name}.xml`),
    // No address holds a space or a line end.
    key: () => {
      const lines = pages.map((page) => `${page.path} ${changed(page) ?? ""}`);
      return `${kind}\n${address}\n${lines.join("\n")}`;
    },
    text: () => `${declaration}<${kind} xmlns="${namespace}">\n${pages.map(entry).join("")}</${kind}>\n`,
  };
}

/** The pages in as many pieces as the rules ask for; each begins where the one before was full. */
function cut<Entry extends Pick<Listed, "path">>(pages: readonly Entry[], address: string): Entry[][] {
  const pieces: Entry[][] = [];
  let piece: Entry[] = [];
  let size = 0;
  for (const page of pages) {
    // The most that an entry can take: nine characters for one of Chinese (`%E6%96%87`), and the elements around it.
    const most = address.length + page.path.length * 9 + 70;
    if (piece.length === mostAddresses || size + most > mostCharacters) {
      pieces.push(piece);
      piece = [];
      size = 0;
    }
    piece.push(page);
    size += most;
  }
  return [...pieces, piece];
}
