import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isCatalogue } from "./browser/catalogue.ts";
import { verifyShard } from "./index/verify-shard.ts";

/**
 * Opens what was made for search before it is published, as readers will: each file of each new shard unpacks and is
 * what it should be, and shards and catalogue have as many stories as the archive.
 *
 * @param folder where the new files stand
 * @param shards those that were made
 * @param articles how many stories the archive has
 * @throws an Error that names the first file that is wrong: the site must not be published
 */
export function verifyMade(
  folder: string,
  shards: readonly { readonly name: string; readonly stories: number }[],
  articles: number,
): void {
  const search = join(folder, "search");
  const report = (file: string, _: string, found = "what no reader can open", expected = "a whole file"): never => {
    throw new Error(
      `search/${file} of the new site is not as it was planned: it has ${found} in place of ${expected}. Build again; is the disk full?`,
    );
  };
  for (const shard of shards) verifyShard(search, shard, report);
  const place = join(search, "shards.json");
  // It is made anew whenever a shard is.
  if (!existsSync(place)) return;
  const catalogue: unknown = JSON.parse(readFileSync(place, "utf8"));
  const counted = isCatalogue(catalogue) ? catalogue : report("shards.json", "");
  const sum = counted.shards.reduce((total, { stories }) => total + stories, 0);
  for (const found of [counted.stories, sum]) {
    if (found !== articles) report("shards.json", "", `${found} stories`, `${articles} stories`);
  }
}
