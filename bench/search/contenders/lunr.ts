import { gzipSync } from "node:zlib";
import lunr from "lunr";
import { type SearchStory, textOf } from "../story.ts";
import type { SearchContender } from "./contender.ts";

/** As its guide begins: three fields, its English pipeline, any of the words. */
export const lunrAny: SearchContender = contender("lunr", "Lunr", (words) => words.join(" "));

/** Likewise, with `+` before every word: all of them must be there. */
export const lunrAll: SearchContender = contender("lunr-all", "Lunr, all words", (words) =>
  words.map((word) => `+${word}`).join(" "),
);

function contender(key: string, name: string, asked: (words: readonly string[]) => string): SearchContender {
  return {
    key,
    name,
    version: lunr.version,
    index: async (stories) => {
      const index = lunrIndex(stories);
      return {
        bytes: gzipSync(JSON.stringify(index)).length,
        rank: async (query, most) =>
          index
            .search(asked(query.split(" ")))
            .slice(0, most)
            .map(({ ref }) => Number(ref)),
      };
    },
  };
}

function lunrIndex(stories: readonly SearchStory[]): lunr.Index {
  return lunr((builder) => {
    builder.ref("id");
    for (const field of ["title", "authors", "text"]) builder.field(field);
    for (const story of stories) {
      builder.add({ id: story.id, title: story.headline, authors: story.authors.join(", "), text: textOf(story) });
    }
  });
}
