import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inside } from "./inside.ts";
import { packageRoot } from "./package-root.ts";
import type { Expected } from "./verify.ts";
import { filesBelow } from "./walk.ts";

/** A file that is copied as it is, or of which there is one for every site. */
export interface Asset {
  /** Below the output folder: `assets/style.css`. */
  readonly file: string;
  /** Where it is copied from; or what it holds. */
  readonly from: string | { readonly text: string };
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
      assets.push({ file: `assets/${path}`, from: join(folder, path) });
    }
  }
  assets.push({ file: ".nojekyll", from: { text: "This site is served as it is.\n" } });
  return assets;
}

/** Copies the assets into a folder. @returns what they are to be, for the check before publishing */
export function copyAssets(assets: readonly Asset[], folder: string): Expected[] {
  return assets.map(({ file, from }) => {
    const to = inside(folder, file);
    mkdirSync(dirname(to), { recursive: true });
    if (typeof from === "object") writeFileSync(to, from.text);
    else copyFileSync(from, to);
    return { file, kind: "asset" };
  });
}
