import { rmSync } from "node:fs";
import { planSite } from "./plan.ts";
import type { EleventyConfig } from "./site/eleventy.ts";
import { settleFolders } from "./site/folders.ts";
import { inside } from "./site/inside.ts";
import type { Output } from "./site/output.ts";
import { OwnFiles } from "./site/own-files.ts";
import { ownedManifest } from "./site/ownership.ts";
import { writeManifest } from "./site/write-manifest.ts";
import { finishSite } from "./write-site.ts";

/**
 * What Eleventy shall write when it runs by itself: all that `content/` gives (or the folder that BACKFILE_CONTENT
 * names). Before the run the files of the last site are removed; afterwards come assets, search index and manifest,
 * so that the folder is as `backfile build` leaves it. Eleventy writes in place: only `backfile build` swaps.
 */
export async function planForEleventy(config: EleventyConfig): Promise<readonly Output[]> {
  const content = process.env.BACKFILE_CONTENT ?? "content";
  config.addWatchTarget(content, { resetConfig: true });
  const { archive, outputs, assets } = await planSite(content);
  config.on("eleventy.before", async ({ directories }) => {
    const folders = settleFolders(content, directories.output);
    const head = ownedManifest(folders.output);
    const files = head === undefined ? [] : [...new OwnFiles(folders.output, head).all()];
    for (const path of files) rmSync(inside(folders.output, path), { force: true });
  });
  config.on("eleventy.after", async ({ directories }) => {
    const { output } = settleFolders(content, directories.output);
    const { edition, files } = await finishSite({ archive, assets }, output, outputs, {}, false);
    writeManifest(
      output,
      edition,
      edition.head.groups.map(({ name }) => name),
      files,
    );
  });
  return outputs;
}
