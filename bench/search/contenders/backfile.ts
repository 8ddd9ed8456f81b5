import { readFileSync } from "node:fs";
import { archiveOf } from "../../../tests/archive-fixture.ts";
import { buildIndex } from "../../../tests/search/built-index.ts";
import { memoryArchive } from "../../../tests/search/match/memory-archive.ts";
import type { SearchStory } from "../story.ts";
import type { SearchContender } from "./contender.ts";

/** Its own index in its own shards, read as its search page reads them; in memory in place of a site's folder. */
export const backfileSearch: SearchContender = {
  key: "backfile",
  name: "Backfile",
  version: version(),
  index: async (stories) => {
    const archive = archiveOf(stories.map(story));
    const ids = new Map(
      archive.stories.map(({ article, path }): [string, number] => [path, Number(article.id.slice(1))]),
    );
    const { files, open } = await buildIndex(archive);
    const search = memoryArchive(await open());
    return {
      bytes: [...files.values()].reduce((sum, content) => sum + content.length, 0),
      rank: async (query, most) => {
        const { results } = await search({ query, shown: most });
        return results.map(({ path }) => ids.get(path) ?? -1);
      },
    };
  },
};

function story({ id, headline, authors, dek, body, date }: SearchStory) {
  return {
    id: `s${String(id).padStart(6, "0")}`,
    headline,
    authors,
    blurbs: dek,
    body,
    ...(date === "" ? {} : { date }),
  };
}

function version(): string {
  const file = new URL("../../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}
