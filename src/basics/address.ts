/**
 * Where a page or file stands in the site, as people read it: `/2022/02/04/close-ranks-7k2fq/`, `/feed.xml`.
 * It begins with a slash, is not percent-encoded, and a page's ends in a slash, so that hosts that redirect
 * `/folder` and hosts that do not serve the same links.
 */
export type SitePath = string & { readonly __brand: "SitePath" };

/** One part of an address: no slash, no dot at either end, no control characters, no dots alone. */
const segment = /^(?!\.)[^\p{Cc}/\\:*?"<>|%#&]+(?<!\.)$/u;

/** Most parts are slugs and numbers; these need not be asked for every sign's class. */
const plain = /^[\w-]+$/;

/**
 * Joins segments to a page's address: `pagePath("2022", "02", "slug")` is `/2022/02/slug/`; none gives `/`.
 * @throws a TypeError when a segment could not be a folder's name everywhere: that is a fault in our code, since
 *   every text has gone through `slug` before
 */
export function pagePath(...segments: readonly string[]): SitePath {
  for (const part of segments) {
    if (!plain.test(part) && !segment.test(part))
      throw new TypeError(`Not a part of an address: ${JSON.stringify(part)}`);
  }
  return (segments.length === 0 ? "/" : `/${segments.join("/")}/`) as SitePath;
}

/** A file's address: `filePath("assets", "style.css")` is `/assets/style.css`. */
export function filePath(...segments: readonly string[]): SitePath {
  return pagePath(...segments).slice(0, -1) as SitePath;
}

/** The file below the output folder that a host serves for this address: `/2022/` is `2022/index.html`. */
export function outputFile(path: SitePath): string {
  return path.slice(1) + indexFile(path);
}

/** The address as it stands in an `href`, from the site's root: percent-encoded, slashes kept. */
export function encodePath(path: SitePath): string {
  return encoded(path);
}

/** What `encodeURIComponent` leaves as it is, and the slash: most addresses are of nothing else. */
const plainAscii = /^[\w\-.!~*'()/]*$/;

function encoded(path: string): string {
  return plainAscii.test(path) ? path : path.split("/").map(encodeURIComponent).join("/");
}

/**
 * The link from one page to another, so that the site works under any prefix and from a disk:
 * from `/2022/02/` to `/authors/` is `../../authors/`, from `/` to `/` is `./`.
 */
export function relativeLink(from: SitePath, to: SitePath): string {
  // Pages ask for some ten links each, so this goes by characters: no arrays are made.
  const end = Math.min(from.length, to.length);
  let shared = 1;
  for (let index = 0; index < end; index += 1) {
    const code = from.charCodeAt(index);
    if (code !== to.charCodeAt(index)) break;
    if (code === slash) shared = index + 1;
  }
  let up = "";
  for (let index = shared; index < from.length; index += 1) {
    if (from.charCodeAt(index) === slash) up += "../";
  }
  const down = encoded(to.slice(shared));
  return up === "" ? `./${down}` : up + down;
}

const slash = 0x2f;

/**
 * The same to the very file: from `/2022/02/` to `/authors/` is `../../authors/index.html`. Pages link so, because a
 * disk opens a folder as a listing, and some hosts (S3 behind CloudFront) know no index file either.
 */
export function fileLink(from: SitePath, to: SitePath): string {
  return relativeLink(from, to) + indexFile(to);
}

/** What is put behind a page's address to name its file. */
export function indexFile(path: SitePath): "index.html" | "" {
  return path.endsWith("/") ? "index.html" : "";
}

/**
 * An address outside the archive that a link may carry, or undefined: only http, https and mailto,
 * since anything else may run or open a program (`javascript:`, `data:`, `ms-msdt:`).
 */
export function externalUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === "http:" || url.protocol === "https:" || url.protocol === "mailto:" ? url.href : undefined;
}

/** A story's address at the paper, or null where it is none that a page may link: only http and https. */
export function webAddress(text: string | null): string | null {
  const address = text === null ? undefined : externalUrl(text);
  return address === undefined || address.startsWith("mailto:") ? null : address;
}
