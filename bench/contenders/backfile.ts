import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchRecord } from "../record.ts";
import type { Command, Contender, Source } from "./contender.ts";
import { folderOf, markdown } from "./sources.ts";
import { said } from "./version.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What makes up the package as it is installed. */
const parts = ["package.json", "dist", "layouts"] as const;

/**
 * Backfile as it is compiled in this folder. Each site has a copy of the package beside its content (with this folder's
 * `node_modules`), so that a layout can be changed there as a new version of Backfile would change it.
 */
export async function backfile(): Promise<Contender> {
  const main = join(root, "dist", "src", "cli", "main.js");
  const usage = (await said(process.execPath, [main, "build", "--help"])) ?? "";
  const build = (site: string, ...more: string[]): Command => {
    const command = join(site, "package", "dist", "src", "cli", "main.js");
    const args = [command, "build", "--content", "content", "--output", "public", "--json", ...more];
    return { program: process.execPath, args, folder: site };
  };
  return {
    key: "backfile",
    name: "Backfile",
    version: async () => (existsSync(main) ? packageVersion() : undefined),
    prepare: (site) => {
      for (const part of parts) cpSync(join(root, part), join(site, "package", part), { recursive: true });
      symlinkSync(join(root, "node_modules"), join(site, "package", "node_modules"));
      cpSync(fileURLToPath(new URL("backfile", import.meta.url)), join(site, "content"), { recursive: true });
    },
    source: record,
    made: ["public", "public.backfile"],
    pages: (site) => (usage.includes("--no-search") ? build(site, "--no-search") : undefined),
    whole: (site) => build(site),
    layout: { file: "package/dist/layouts/default/article.js", from: "h-entry", to: "h-entry revised" },
  };
}

/** A story as Backfile's own records have it. */
export function record({ name, front, body }: BenchRecord): Source {
  return { file: `content/${folderOf(front, "month")}/${name}.md`, text: markdown({ ...front }, body) };
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  return version;
}
