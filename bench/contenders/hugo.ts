import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { periodsOf } from "./calendar-pages.ts";
import type { Contender } from "./contender.ts";
import { folderOf, markdown, taxonomies } from "./sources.ts";
import { addStyle } from "./style.ts";
import { said } from "./version.ts";

const site = fileURLToPath(new URL("hugo", import.meta.url));

/**
 * Hugo with taxonomies for authors, sections and publications, and a nested section for each year, month and day, which
 * is the fastest way to pages of the calendar: a section knows its pages by where their files stand.
 */
export const hugo: Contender = {
  key: "hugo",
  name: "Hugo",
  version: async () => /v[\d.]+\S*/.exec((await said("hugo", ["version"])) ?? "")?.[0],
  prepare: (folder, stories) => {
    cpSync(site, folder, { recursive: true });
    addStyle(join(folder, "static"));
    for (const { unit, path, title, weight } of periodsOf(stories)) {
      const place = join(folder, "content", path);
      mkdirSync(place, { recursive: true });
      const year = unit === "year" ? { year: title } : {};
      writeFileSync(join(place, "_index.md"), markdown({ title, weight, layout: unit, ...year }, ""));
    }
    mkdirSync(join(folder, "content", "years"), { recursive: true });
    writeFileSync(join(folder, "content", "years", "_index.md"), markdown({ title: "Years", layout: "years" }, ""));
  },
  source: (story) => {
    const place = folderOf(story.front, "day");
    return { file: `content/${place}/${story.name}.md`, text: markdown(taxonomies(story), story.body) };
  },
  made: ["public", "resources", ".hugo_build.lock"],
  layout: { file: "layouts/_default/single.html", from: "h-entry", to: "h-entry revised" },
  pages: (folder) => ({ program: "hugo", args: ["--quiet", "--destination", "public"], folder }),
};
