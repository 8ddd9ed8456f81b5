import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Output } from "./output.ts";

/** As much of Eleventy's configuration as Backfile uses. */
export interface EleventyConfig {
  addExtension(name: string, engine: Engine): void;
  addTemplate(path: string, text: string, data: TemplateData): void;
  addWatchTarget(path: string, options?: { resetConfig: boolean }): void;
  on(event: "eleventy.before" | "eleventy.after", run: (about: EleventyRun) => Promise<void>): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setInputDirectory(folder: string): void;
  setTemplateFormats(formats: readonly string[]): void;
  setUseGitIgnore(use: boolean): void;
  setUseTemplateCache(use: boolean): void;
}

/** What Eleventy tells at the beginning and end of a run. */
export interface EleventyRun {
  readonly directories: { readonly output: string };
}

interface Engine {
  readonly outputFileExtension: string;
  readonly useLayouts: boolean;
  readonly getData: boolean;
  readonly read: boolean;
  readonly compileOptions: { readonly cache: boolean; readonly permalink: "raw" };
  compile(): (data: PageData) => string;
}

interface PageData {
  readonly output: Output;
}

interface TemplateData {
  readonly outputs: readonly Output[];
  readonly pagination: { readonly data: "outputs"; readonly size: 1; readonly alias: "output" };
  readonly permalink: (data: PageData) => string;
  readonly date: Date;
  readonly eleventyExcludeFromCollections: true;
}

/**
 * The whole of Eleventy's configuration: one virtual template, paginated over the files to write.
 *
 * Articles are never Eleventy's inputs, since to Eleventy an input is a program: its front matter may run code, its
 * `{{ }}` is evaluated and its permalink writes anywhere. Here no engine but ours is on, it returns text that is
 * ready, and each file's place comes from its address. Nothing else that Eleventy offers (layouts, collections, tags,
 * computed data, data files, transforms) is used: each would cost a pass over every page.
 */
export function configure(config: EleventyConfig, outputs: readonly Output[]): { keys: { package: false } } {
  config.setInputDirectory(noTemplates);
  config.setTemplateFormats(["page"]);
  // Neither a `.gitignore` nor `*.11tydata.js` files of the folder that we are called from have a say.
  config.setUseGitIgnore(false);
  config.setDataFileSuffixes([]);
  // The cache is global and holds on to each batch.
  config.setUseTemplateCache(false);
  config.addExtension("page", {
    outputFileExtension: "html",
    useLayouts: false,
    getData: false,
    read: false,
    compileOptions: { cache: false, permalink: "raw" },
    compile: () => (data) => data.output.text(),
  });
  config.addTemplate("pages.page", "", {
    outputs,
    pagination: { data: "outputs", size: 1, alias: "output" },
    permalink: (data) => data.output.file,
    // Without a date a virtual template gets the current time.
    date: new Date(0),
    eleventyExcludeFromCollections: true,
  });
  // The package.json of the folder that we are called from is nobody's data.
  return { keys: { package: false } };
}

/** Eleventy wants an input folder; this one, of the site's own code, has no file that ends in `.page`. */
const noTemplates = dirname(fileURLToPath(import.meta.url));

const batches = new WeakMap<EleventyConfig, readonly Output[]>();

/** Lays a batch beside a configuration, where `.eleventy.ts` finds it. */
export function handOver(config: EleventyConfig, outputs: readonly Output[]): void {
  batches.set(config, outputs);
}

/** The batch that `backfile build` has handed over; undefined when Eleventy was started by itself. */
export function batchFor(config: EleventyConfig): readonly Output[] | undefined {
  return batches.get(config);
}
