import type { Archive } from "./archive/archive.ts";
import { arrange } from "./archive/arrange.ts";
import type { Problem } from "./basics/problem.ts";
import { languageFor } from "./languages/languages.ts";
import { planPages } from "./pages/plan.ts";
import { readContent } from "./records/store.ts";
import { type Asset, assetsOf } from "./site/assets.ts";
import { fileOutput, type Output, pageOutput } from "./site/output.ts";
import { generator } from "./site/package-root.ts";
import { loadTheme } from "./site/themes.ts";

/** A site that is settled in every file, of which nothing is written yet. */
export interface SitePlan {
  readonly archive: Archive;
  /** Pages and files, in the order in which they are written; no two have one name. */
  readonly outputs: readonly Output[];
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
  /** Sentences about what was taken for granted: no `archive.yaml`, for instance. */
  readonly notices: readonly string[];
}

/**
 * Reads a content folder and settles what the site shall be.
 *
 * @param folder problems name files by its own name: `content/clips.txt`
 * @throws a Failure when there is nothing to build from
 */
export async function planSite(folder: string): Promise<SitePlan> {
  const content = await readContent(folder);
  const { archive, problems } = arrange(content);
  const plan = await planArchive(archive, content.settingsFile);
  return { ...plan, problems: [...content.problems, ...problems, ...plan.problems], notices: content.notices };
}

/** The same for an archive that is in memory. */
export async function planArchive(archive: Archive, settingsFile = "content/archive.yaml"): Promise<SitePlan> {
  const { settings } = archive;
  const { theme, problems: ofTheme } = await loadTheme(settings.theme, settingsFile);
  const { chrome, pages, files, problems } = planPages(archive, generator);
  const press = { chrome, language: languageFor(settings.language), layouts: theme.layouts };
  return {
    archive,
    outputs: [...pages.map((page) => pageOutput(page, press)), ...files.map(fileOutput)],
    assets: assetsOf(theme.name),
    problems: [...ofTheme, ...problems],
    notices: [],
  };
}
