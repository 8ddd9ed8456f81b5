import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestBytes } from "../basics/digest.ts";
import { inside } from "./inside.ts";
import { packageRoot } from "./package-root.ts";
import { filesBelow } from "./walk.ts";

/** A file whose bytes are there before anything is rendered: what a theme brings, the parts of search beside its shards. */
export interface Asset {
  /** Below the output folder: `assets/style.css`. */
  readonly file: string;
  readonly kind: "asset" | "search";
  /** A digest of its bytes, or of all that they depend on. */
  readonly key: string;
  readonly bytes: Uint8Array | string;
}

/**
 * What a theme brings besides its pages, and the mark that tells GitHub Pages to serve the folder as it is (without it
 * every file goes through Jekyll first).
 */
export function assetsOf(theme: string): Asset[] {
  const folder = join(packageRoot, "layouts", theme, "assets");
  const assets: Asset[] = [];
  for (const { path, plain } of filesBelow(folder)) {
    if (plain && !path.split("/").some((part) => part.startsWith("."))) {
      assets.push(assetOf(`assets/${path}`, "asset", readFileSync(join(folder, path))));
    }
  }
  return [...assets, assetOf(".nojekyll", "asset", "This site is served as it is.\n")];
}

export function assetOf(file: string, kind: Asset["kind"], bytes: Asset["bytes"]): Asset {
  return { file, kind, key: digestBytes(bytes, 22), bytes };
}

/** Writes assets into a folder. */
export function writeAssets(assets: readonly Pick<Asset, "file" | "bytes">[], folder: string): void {
  for (const { file, bytes } of assets) {
    const to = inside(folder, file);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}
