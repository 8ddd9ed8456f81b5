import type { SitePath } from "../../basics/address.ts";

/** A path of the site as an address writes it, from the host's root on: `/clips/2022/caf%C3%A9/`. */
export function encodedPath(path: SitePath, root: string): string {
  return encodeURI(`${root}${path.slice(1)}`)
    .replaceAll("'", "%27")
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
}

/** The same with the letters as they are. */
export function plainPath(path: SitePath, root: string): string {
  return `${root}${path.slice(1)}`;
}

/** The addresses at which a page is asked for: links within the site name its file. */
export function spellings(path: SitePath): readonly SitePath[] {
  return path.endsWith("/") ? [path, `${path}index.html` as SitePath] : [path];
}
