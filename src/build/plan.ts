import type { Archive } from "../archive/archive.ts";
import { arrange } from "../archive/arrange.ts";
import type { Problem } from "../basics/problem.ts";
import { languageFor } from "../languages/languages.ts";
import type { PlannedPage } from "../pages/page.ts";
import { shownPictures } from "../pages/pictures/shown.ts";
import { planPages } from "../pages/plan.ts";
import type { Content } from "../records/content.ts";
import type { Settings } from "../records/settings.ts";
import { type ContentReading, putTogether, readFolder } from "../records/store.ts";
import type { ReuseOptions } from "../records/store-reuse.ts";
import { engineKey, engineNames } from "../search/engine-files.ts";
import { planShards, type ShardPlan } from "../search/plan-shards.ts";
import { searchFiles } from "../search/search-files.ts";
import { type Asset, assetOf, assetsOf } from "../site/assets.ts";
import { noticesOfUnset, type PlannedCard, planCards } from "../site/card-files.ts";
import { type Edition, editionOf } from "../site/edition.ts";
import { type HostName, hostFiles } from "../site/hosts/host-files.ts";
import type { PlannedFile } from "../site/manifest.ts";
import { fileOutput, type Output, pageOutput, pressOf } from "../site/output.ts";
import { generator } from "../site/package-root.ts";
import { type PlannedPicture, planPictures } from "../site/picture-files.ts";
import { loadTheme } from "../site/themes.ts";
import { readCards } from "./read-cards.ts";
import { readPictures } from "./read-pictures.ts";

/** A site that is settled in every file, of which nothing is written yet. */
export interface SitePlan {
  readonly archive: Archive;
  /** Pages and files that Eleventy writes; no two have one name. */
  readonly outputs: readonly Output[];
  /** Files that are there already: what the theme brings, the lists of search. */
  readonly assets: readonly Asset[];
  /** Sizes of pictures, none of which is made yet. */
  readonly pictures: readonly PlannedPicture[];
  /** Social cards, none of which is drawn yet. */
  readonly cards: readonly PlannedCard[];
  readonly shards: readonly ShardPlan[];
  /** Files of the search engine, which Pagefind gives. */
  readonly engine: readonly PlannedFile[];
  readonly problems: readonly Problem[];
  /** Sentences about what was taken for granted when the stories were arranged; the content has its own. */
  readonly notices: readonly string[];
}

export interface PlanOptions {
  /** Without search there are neither shards nor engine. */
  readonly search?: boolean | undefined;
  /** The owner's own style sheet, laid over the theme's. */
  readonly style?: string | null | undefined;
  /** The host whose headers, redirects and errors shall be among the files. */
  readonly host?: HostName | undefined;
}

/**
 * Reads a content folder and settles what the site shall be.
 *
 * @param folder problems name files by its own name: `content/clips.txt`
 * @param reuse where the readings of earlier builds are kept
 * @throws a Failure when there is nothing to build from
 */
export async function planSite(
  folder: string,
  options: PlanOptions = {},
  reuse?: ReuseOptions,
): Promise<SitePlan & { readonly content: ContentReading }> {
  const reading = await readFolder(folder, reuse);
  const { album, problems } = await readPictures(reading, reuse?.folder);
  const { settings, defaults } = reading.settings;
  const cards = await readCards(reading.folder, settings, defaults.file);
  const read = putTogether(reading);
  const said = [...read.problems, ...problems, ...cards.problems];
  const content = { ...read, album, letters: cards.letters, problems: said };
  return { ...(await planContent(content, options)), content };
}

/** The same for what has been read. */
export async function planContent(content: Content, options: PlanOptions = {}): Promise<SitePlan> {
  const { archive, problems, notices } = arrange(content);
  const plan = await planArchive(archive, content.settingsFile, { style: content.style, ...options });
  return {
    ...plan,
    problems: [...content.problems, ...problems, ...plan.problems],
    notices: [...notices, ...plan.notices],
  };
}

/** The same for an archive that is in memory. */
export async function planArchive(
  archive: Archive,
  settingsFile = "content/archive.yaml",
  { search = true, style, host }: PlanOptions = {},
): Promise<SitePlan> {
  const { settings } = archive;
  const { theme, problems: ofTheme } = await loadTheme(settings.theme, settingsFile);
  const { chrome, pages, files, problems } = planPages(archive, generator);
  let standing: ReadonlySet<string> | undefined;
  const stands = (file: string): boolean => {
    // Pages are printed when all is planned.
    standing ??= new Set([...filesOf(plan), ...beside].map((one) => one.file));
    return standing.has(file);
  };
  const press = pressOf(chrome, languageFor(settings.language), theme.layouts, theme.name, stands);
  const shards = search ? planShards(archive) : [];
  const { cards, unset } = planCards(archive);
  const lists = search ? searchFiles(archive, shards) : [];
  const plan: SitePlan = {
    archive,
    outputs: [...pages.map((page) => pageOutput(page, press)), ...files.map((file) => fileOutput(file, press))],
    assets: [
      ...assetsOf(theme.name, style),
      ...ofHost(host, pages, settings),
      ...lists.map(({ path, text }) => assetOf(path, "search", text)),
    ],
    pictures: planPictures(shownPictures(archive)),
    cards,
    shards,
    engine: engineNames(shards.map(({ language }) => language)).map((file) => {
      return { file, kind: "search", key: engineKey };
    }),
    problems: [...ofTheme, ...problems],
    notices: noticesOfUnset(unset),
  };
  return plan;
}

/** What pages may ask for all the same: the search page of a site without an index offers the lists. */
const beside = [{ file: "search/search.js" }];

function filesOf({ outputs, assets, pictures, cards, engine }: SitePlan): readonly { readonly file: string }[] {
  return [...outputs, ...assets, ...pictures, ...cards, ...engine];
}

function ofHost(host: HostName | undefined, pages: readonly PlannedPage[], { address }: Settings): Asset[] {
  if (host === undefined) return [];
  const moved = pages.flatMap((page) => (page.kind === "redirect" ? [{ from: page.path, to: page.view().to }] : []));
  const gone = pages.flatMap((page) => (page.kind === "withdrawn" ? [page.path] : []));
  const root = address === null ? "/" : decodeURI(new URL(address).pathname);
  return hostFiles[host]({ moved, gone, root }).map(({ file, text }) => assetOf(file, "asset", text));
}

/** The plan as the manifest sees it. */
export function editionOfPlan({ archive, outputs, assets, pictures, cards, shards, engine }: SitePlan): Edition {
  const files = outputs.map((output): PlannedFile => ({ file: output.file, kind: output.kind, key: output.key() }));
  for (const { file, kind, key } of [...assets, ...pictures, ...cards]) files.push({ file, kind, key });
  const pages = outputs.filter(({ kind }) => kind !== "file").length;
  return editionOf([...files, ...engine], shards, { articles: archive.stories.length, pages }, generator);
}
