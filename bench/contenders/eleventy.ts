import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Contender } from "./contender.ts";
import { folderOf, markdown, taxonomies } from "./sources.ts";
import { addStyle } from "./style.ts";
import { said } from "./version.ts";

const site = fileURLToPath(new URL("eleventy", import.meta.url));
const parts = fileURLToPath(new URL("parts", import.meta.url));
const command = fileURLToPath(new URL("../../node_modules/@11ty/eleventy/cmd.cjs", import.meta.url));

/** Eleventy as its documentation has it: a Markdown file a story, collections, a layout, paginated lists. */
export const eleventy: Contender = {
  key: "eleventy",
  name: "Eleventy",
  version: () => said(process.execPath, [command, "--version"]),
  prepare: (folder) => {
    cpSync(site, folder, { recursive: true });
    addStyle(folder);
    cpSync(parts, `${folder}/parts`, { recursive: true });
  },
  source: (story) => {
    const file = `stories/${folderOf(story.front, "day")}/${story.name}.md`;
    return { file, text: markdown(taxonomies(story), story.body) };
  },
  most: { stories: 5000, why: "a file a story costs it the square of the stories" },
  made: ["public", ".cache"],
  layout: { file: "parts/html.js", from: "h-entry", to: "h-entry revised" },
  pages: (folder) => ({ program: process.execPath, args: [command, "--quiet"], folder }),
};
