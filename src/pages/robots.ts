import { filePath } from "../basics/address.ts";
import type { Crawlers } from "../records/crawlers.ts";
import { aiCrawlers } from "./ai-crawlers.ts";
import type { SiteFile } from "./page.ts";

/**
 * What crawlers are asked (RFC 9309). The sitemap is named where the archive's address is known and somebody may read
 * it. A crawler that finds a group of its own name heeds no other.
 */
export function robots(address: string | null, crawlers: Crawlers): SiteFile {
  const groups = [group(["*"], crawlers === "none" ? "Disallow: /" : "Allow: /")];
  if (crawlers === "search") groups.unshift(group(aiCrawlers, "Disallow: /"));
  if (address !== null && crawlers !== "none") groups.push(`Sitemap: ${address}sitemap.xml\n`);
  const text = groups.join("\n");
  return { path: filePath("robots.txt"), key: () => text, text: () => text };
}

function group(names: readonly string[], rule: string): string {
  return `${names.map((name) => `User-agent: ${name}\n`).join("")}${rule}\n`;
}
