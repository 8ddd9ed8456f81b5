import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Contender } from "./contender.ts";
import { folderOf, markdown, taxonomies } from "./sources.ts";
import { addStyle } from "./style.ts";
import { said } from "./version.ts";

const site = fileURLToPath(new URL("jekyll", import.meta.url));

/**
 * Jekyll with CommonMark's own library for Markdown, cached includes, and a generator in Ruby for all pages that list
 * stories (Debian's packages jekyll, ruby-jekyll-commonmark and ruby-jekyll-include-cache).
 */
export const jekyll: Contender = {
  key: "jekyll",
  name: "Jekyll",
  version: async () => (await said("jekyll", ["--version"]))?.replace("jekyll ", ""),
  prepare: (folder) => {
    cpSync(site, folder, { recursive: true });
    addStyle(folder);
  },
  source: (story) => {
    const { date = "1970-01-01" } = story.front;
    const file = `_posts/${folderOf(story.front, "month")}/${date}-${story.name}.md`;
    return { file, text: markdown(taxonomies(story), story.body) };
  },
  made: ["public", ".jekyll-cache"],
  layout: { file: "_layouts/article.html", from: "h-entry", to: "h-entry revised" },
  pages: (folder) => ({
    program: "jekyll",
    args: ["build", "--quiet", "--source", ".", "--destination", "public"],
    folder,
    environment: { JEKYLL_ENV: "production", LANG: "C.UTF-8" },
  }),
};
