import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Contender } from "./contender.ts";
import { folderOf, markdown, taxonomies } from "./sources.ts";
import { addStyle } from "./style.ts";
import { said } from "./version.ts";

const site = fileURLToPath(new URL("astro", import.meta.url));
const parts = fileURLToPath(new URL("parts", import.meta.url));

/**
 * Astro with a content collection; each page is given to it as one text, which spares it its components' work. It is no
 * dependency of the project: the first use in a run installs it into a folder of its own.
 *
 * @param tools a folder outside the project
 */
export function astro(tools: string): Contender {
  const installed = join(tools, "astro");
  return {
    key: "astro",
    name: "Astro",
    version: async () => {
      const manifest = join(installed, "node_modules", "astro", "package.json");
      if (!existsSync(manifest)) {
        cpSync(join(site, "package.json"), join(installed, "package.json"));
        const args = ["install", "--prefix", installed, "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
        if ((await said("npm", args)) === undefined) return undefined;
      }
      return (JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string }).version;
    },
    prepare: (folder) => {
      cpSync(site, folder, { recursive: true });
      addStyle(join(folder, "static"));
      cpSync(parts, join(folder, "parts"), { recursive: true });
      symlinkSync(join(installed, "node_modules"), join(folder, "node_modules"));
    },
    source: (story) => {
      const file = `stories/${folderOf(story.front, "day")}/${story.name}.md`;
      return { file, text: markdown(taxonomies(story), story.body) };
    },
    most: { stories: 20_000, why: "asked for no more, as it needs minutes for as many" },
    made: ["public", ".cache", ".astro"],
    layout: { file: "parts/html.js", from: "h-entry", to: "h-entry revised" },
    pages: (folder) => ({
      program: process.execPath,
      args: [join(installed, "node_modules", "astro", "astro.js"), "build", "--silent"],
      folder,
      environment: { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    }),
  };
}
