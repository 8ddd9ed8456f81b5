import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** What a reader meets who follows every link of a site behind a web server. */
export interface Followed {
  readonly pages: number;
  /** Links within the site that were followed, each time one stands on a page. */
  readonly links: number;
  /** A line each: what was asked for, from where, and what came in place of the right bytes. */
  readonly faults: readonly string[];
}

interface Came {
  readonly status: number;
  /** Where the last redirect led. */
  readonly url: string;
  readonly bytes: Buffer;
}

/** Every file of a folder, with forward slashes: `2022/02/index.html`. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join("/"))
    .sort();
}

/**
 * Opens every page as a browser does, its redirects followed, and then whatever the page names with `href`, `src`,
 * `srcset` or `action` within the site, from the address at which the server has left it: each must come with status 200
 * and the bytes of the file that the same link means on a disk.
 *
 * @param url where the site stands, with a slash at its end
 * @param entries how pages are asked for first: `sections/index.html` as the links say it, or `sections/` as people do
 * @param without pages that the server answers otherwise: the one for what is not found, and those at addresses that a
 *   story has left
 */
export async function followLinks(
  url: string,
  folder: string,
  { entries, without }: { readonly entries: "files" | "folders"; readonly without: ReadonlySet<string> },
): Promise<Followed> {
  const came = new Map<string, Promise<Came>>();
  const fetched = (address: string): Promise<Came> => {
    const known = came.get(address);
    if (known !== undefined) return known;
    const coming = read(address);
    came.set(address, coming);
    return coming;
  };
  const pages = filesOf(folder).filter((file) => file.endsWith(".html") && !without.has(file));
  const faults: string[] = [];
  let links = 0;
  for (const page of pages) {
    const entry = entries === "folders" ? page.replace(/(^|\/)index\.html$/, "$1") : page;
    const opened = await fetched(new URL(encodeURI(entry), url).href);
    const markup = readFileSync(join(folder, page));
    const wrong = differs(opened, markup);
    if (wrong !== undefined) faults.push(`${entry}: ${wrong}`);
    for (const link of linksOf(markup.toString("utf8"))) {
      const target = fileMeant(link, page, url, folder);
      if (target === undefined) continue;
      links += 1;
      const address = new URL(link, opened.url);
      address.hash = "";
      const other = differs(await fetched(address.href), readFileSync(join(folder, target)));
      if (other !== undefined) faults.push(`${link} on ${opened.url}: ${other}`);
    }
  }
  return { pages: pages.length, links, faults };
}

/** The same from a disk, where nothing redirects: each link must name a file. */
export function linksOnDisk(folder: string, without: ReadonlySet<string>): Followed {
  const pages = filesOf(folder).filter((file) => file.endsWith(".html") && !without.has(file));
  const faults: string[] = [];
  let links = 0;
  for (const page of pages) {
    for (const link of linksOf(readFileSync(join(folder, page), "utf8"))) {
      const path = link.replace(/[?#].*$/s, "");
      if (path === "" || /^[a-z][a-z0-9+.-]*:/i.test(path)) continue;
      links += 1;
      const target = statSync(new URL(path, pathToFileURL(join(folder, page))), { throwIfNoEntry: false });
      if (target?.isFile() !== true) faults.push(`${link} on ${page}: no file`);
    }
  }
  return { pages: pages.length, links, faults };
}

async function read(address: string): Promise<Came> {
  const response = await fetch(address);
  return { status: response.status, url: response.url, bytes: Buffer.from(await response.arrayBuffer()) };
}

function differs({ status, url, bytes }: Came, meant: Buffer): string | undefined {
  if (status !== 200) return `status ${status} at ${url}`;
  return bytes.equals(meant) ? undefined : `other bytes at ${url}`;
}

function linksOf(markup: string): Set<string> {
  const found = new Set<string>();
  for (const [, name = "", value = ""] of markup.matchAll(/ (href|src|srcset|action)="([^"]*)"/g)) {
    const text = value.replaceAll("&amp;", "&").replaceAll("&#39;", "'");
    if (name === "srcset") for (const each of text.split(",")) found.add(each.trim().replace(/ .*$/, ""));
    else found.add(text);
  }
  return found;
}

/** The file that a link on a page means; undefined for a link that leads out of the site, or to the page itself. */
function fileMeant(link: string, page: string, url: string, folder: string): string | undefined {
  const path = link.replace(/[?#].*$/s, "");
  if (path === "" || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const prefix = new URL(url).pathname;
  const file = path.startsWith("/")
    ? decodeURIComponent(path).slice(prefix.length)
    : posix.join(posix.dirname(page), decodeURIComponent(path));
  const isFolder = file === "" || file === "." || file.endsWith("/") || statSync(join(folder, file)).isDirectory();
  return isFolder ? posix.join(file, "index.html") : file;
}
