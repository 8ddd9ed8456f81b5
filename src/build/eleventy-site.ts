import { rmSync } from "node:fs";
import { engineFiles } from "../search/engine-files.ts";
import { indexShards } from "../search/index/index-shards.ts";
import { writeAssets } from "../site/assets.ts";
import { makeCards } from "../site/card-files.ts";
import type { EleventyConfig } from "../site/eleventy.ts";
import { settleFolders } from "../site/folders.ts";
import { inside } from "../site/inside.ts";
import type { Output } from "../site/output.ts";
import { OwnFiles } from "../site/own-files.ts";
import { ownedManifest } from "../site/ownership.ts";
import { makePictures } from "../site/picture-files.ts";
import { type Expected, verify } from "../site/verify.ts";
import { writeManifest } from "../site/write-manifest.ts";
import { editionOfPlan, planSite } from "./plan.ts";
import { refuseUnread } from "./refuse-unread.ts";

/**
 * What Eleventy shall write when it runs by itself: all that `content/` gives (or the folder that BACKFILE_CONTENT
 * names). Before the run the files of the last site are removed; afterwards come assets, search index and manifest,
 * so that the folder is as `backfile build` leaves it. Eleventy writes in place: only `backfile build` swaps.
 */
export async function planForEleventy(config: EleventyConfig): Promise<readonly Output[]> {
  const content = process.env.BACKFILE_CONTENT ?? "content";
  config.addWatchTarget(content, { resetConfig: true });
  const plan = await planSite(content);
  refuseUnread(plan.content.problems);
  config.on("eleventy.before", async ({ directories }) => {
    const folders = settleFolders(content, directories.output);
    const head = ownedManifest(folders.output);
    const files = head === undefined ? [] : [...new OwnFiles(folders.output, head).all()];
    for (const path of files) rmSync(inside(folders.output, path), { force: true });
  });
  config.on("eleventy.after", async ({ directories }) => {
    const { output } = settleFolders(content, directories.output);
    writeAssets(plan.assets, output);
    const engine = await engineFiles(plan.shards.map(({ language }) => language));
    writeAssets(
      engine.map(({ path, content }) => ({ file: path, bytes: content })),
      output,
    );
    const indexed = await indexShards(plan.shards, plan.archive, output);
    const keys = new Map(plan.shards.map(({ name, key }) => [name, key]));
    const pictures = await makePictures(plan.pictures, output);
    const expected: Expected[] = [
      ...pictures,
      ...(await makeCards(plan.cards, output)),
      ...plan.outputs.map((output) => ({ file: output.file, kind: output.kind, key: output.key() })),
      ...plan.assets.map(({ file, kind, key }) => ({ file, kind, key })),
      ...plan.engine,
      ...indexed.map(
        (one): Expected => ({ ...one, kind: "search", key: keys.get(one.file.split("/")[2] ?? "") ?? "" }),
      ),
    ];
    const edition = editionOfPlan(plan);
    const groups = edition.head.groups.map(({ name }) => name);
    writeManifest(output, edition, groups, await verify(output, expected));
  });
  return plan.outputs;
}
