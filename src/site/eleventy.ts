import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Printable } from "./output.ts";

/** As much of Eleventy's configuration as Backfile uses. */
export interface EleventyConfig {
  readonly benchmarkManager: { get(group: "Configuration"): { setIsVerbose(isVerbose: boolean): void } };
  addExtension(name: string, engine: Engine): void;
  addTemplate(path: string, text: string, data: TemplateData): void;
  addWatchTarget(path: string, options?: { resetConfig: boolean }): void;
  on(event: "eleventy.before" | "eleventy.after", run: (about: EleventyRun) => Promise<void>): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setDynamicPermalinks(use: boolean): void;
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
  compile(): (data: PageData) => Buffer;
}

interface PageData {
  /** The file that this page is. */
  readonly permalink: string;
}

interface TemplateData {
  readonly files: readonly string[];
  readonly pagination: { readonly data: "files"; readonly size: 1; readonly alias: "permalink" };
  readonly permalink: string;
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
 *
 * What Eleventy carries through its passes is as small as can be: of each page its file's name, which is the page's
 * permalink at once, and the text's bytes, which lie outside the heap that JavaScript has to tidy.
 */
export function configure(config: EleventyConfig, outputs: readonly Printable[]): { keys: { package: false } } {
  const byFile = new Map(outputs.map((output) => [output.file, output]));
  const encode = encoder();
  // On a slow machine it would tell people how long its own steps take.
  config.benchmarkManager.get("Configuration").setIsVerbose(false);
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
    compile: () => (data) => {
      const output = byFile.get(data.permalink);
      const bytes = encode(output?.text() ?? "");
      output?.encoded?.(bytes);
      return bytes;
    },
  });
  // A file's name is no template.
  config.setDynamicPermalinks(false);
  config.addTemplate("pages.page", "", {
    files: outputs.map(({ file }) => file),
    pagination: { data: "files", size: 1, alias: "permalink" },
    permalink: "each page's own",
    // Without a date a virtual template gets the current time.
    date: new Date(0),
    eleventyExcludeFromCollections: true,
  });
  // The package.json of the folder that we are called from is nobody's data.
  return { keys: { package: false } };
}

const sheetSize = 4 * 1024 * 1024;

/** Texts as UTF-8, one behind the other on large sheets of memory: a piece of memory for each would cost more. */
function encoder(): (text: string) => Buffer {
  let sheet = Buffer.alloc(0);
  let used = 0;
  return (text) => {
    const most = text.length * 3;
    if (sheet.length - used < most) {
      sheet = Buffer.allocUnsafeSlow(Math.max(sheetSize, most));
      used = 0;
    }
    const start = used;
    used += sheet.write(text, start);
    return sheet.subarray(start, used);
  };
}

/** Eleventy wants an input folder; this one, of the site's own code, has no file that ends in `.page`. */
const noTemplates = dirname(fileURLToPath(import.meta.url));

const batches = new WeakMap<EleventyConfig, readonly Printable[]>();

/** Lays a batch beside a configuration, where `.eleventy.ts` finds it. */
export function handOver(config: EleventyConfig, outputs: readonly Printable[]): void {
  batches.set(config, outputs);
}

/** The batch that `backfile build` has handed over; undefined when Eleventy was started by itself. */
export function batchFor(config: EleventyConfig): readonly Printable[] | undefined {
  return batches.get(config);
}
