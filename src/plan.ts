import type { Archive } from "./archive/archive.ts";
import { arrange } from "./archive/arrange.ts";
import type { Problem } from "./basics/problem.ts";
import { languageFor } from "./languages/languages.ts";
import { planPages } from "./pages/plan.ts";
import { readContent } from "./records/store.ts";
import { type Asset, assetsOf } from "./site/assets.ts";
import type { Output } from "./site/output.ts";
import { generator } from "./site/package-root.ts";
import { fileOutput, pageOutput } from "./site/render.ts";
import { loadTheme } from "./site/themes.ts";

/** A site that is settled in every file, of which nothing is written yet. */
export interface Plan {
  readonly archive: Archive;
  /** Pages and files, in the order in which they are written. */
  readonly outputs: readonly Output[];
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
  /** Sentences about what was taken for granted: no `archive.yaml`, for instance. */
  readonly notices: readonly string[];
}

/**
 * Reads a content folder and settles what the site shall be.
 *
 * @param content the full path
 * @throws a Failure when there is nothing to build from
 */
export async function planSite(content: string): Promise<Plan> {
  const held = await readContent(content);
  const arranged = arrange(held);
  const { settings } = arranged.archive;
  const { theme, problems: ofTheme } = await loadTheme(settings.theme, held.settingsFile);
  const { chrome, pages, files, problems: ofAddresses } = planPages(arranged.archive, generator);
  const press = { chrome, language: languageFor(settings.language), layouts: theme.layouts };
  return {
    archive: arranged.archive,
    outputs: [...pages.map((page) => pageOutput(page, press)), ...files.map(fileOutput)],
    assets: assetsOf(theme.name),
    problems: [...held.problems, ...arranged.problems, ...ofTheme, ...ofAddresses],
    notices: held.notices,
  };
}
