import { filePath } from "../basics/address.ts";
import type { SiteFile } from "./page.ts";

/** Everything may be read by anyone; the sitemap is named where the archive's address is known. */
export function robots(address: string | null): SiteFile {
  const sitemap = address === null ? "" : `\nSitemap: ${address}sitemap.xml\n`;
  const text = `User-agent: *\nAllow: /\n${sitemap}`;
  return { path: filePath("robots.txt"), key: () => text, text: () => text };
}
