import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import MiniSearch, { type SearchOptions } from "minisearch";
import { textOf } from "../story.ts";
import type { SearchContender } from "./contender.ts";

/** As its guide begins: three fields, any of the words. */
export const miniSearchAny: SearchContender = contender("minisearch", "MiniSearch", {});

/** Likewise, with `combineWith: "AND"`. */
export const miniSearchAll: SearchContender = contender("minisearch-all", "MiniSearch, all words", {
  combineWith: "AND",
});

/** With the options that its guide's example of a search box sets. */
export const miniSearchBoosted: SearchContender = contender("minisearch-boost", "MiniSearch, title boosted", {
  boost: { title: 2 },
  combineWith: "AND",
});

function contender(key: string, name: string, options: SearchOptions): SearchContender {
  return {
    key,
    name,
    version: version(),
    index: async (stories) => {
      const index = new MiniSearch<{ id: number }>({ fields: ["title", "authors", "text"] });
      index.addAll(
        stories.map((story) => ({
          id: story.id,
          title: story.headline,
          authors: story.authors.join(", "),
          text: textOf(story),
        })),
      );
      return {
        bytes: gzipSync(JSON.stringify(index)).length,
        rank: async (query, most) =>
          index
            .search(query, options)
            .slice(0, most)
            .map(({ id }) => Number(id)),
      };
    },
  };
}

function version(): string {
  const file = fileURLToPath(new URL("../../../node_modules/minisearch/package.json", import.meta.url));
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}
