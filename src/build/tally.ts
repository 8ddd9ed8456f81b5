import type { Changes } from "../site/compare.ts";
import type { Edition } from "../site/edition.ts";
import type { Made } from "./make.ts";

/** The counts of a build that makes nothing. */
export const unchanged = { rendered: 0, kept: 0, deleted: 0, shards: { indexed: 0, kept: 0, stories: 0 } };

/** What a build made, kept and removed. */
export function tally({ planned, shards }: Edition, changes: Changes, { storiesIndexed }: Made) {
  const indexed = changes.shards.length;
  let files = 0;
  for (const group of planned.values()) files += group.length;
  const isShard = (path: string): boolean => path.startsWith("search/shards/");
  return {
    rendered: changes.make.length,
    kept: files - changes.make.length,
    deleted: changes.drop.filter((path) => !isShard(path)).length,
    shards: { indexed, kept: shards.size - indexed, stories: storiesIndexed },
  };
}
