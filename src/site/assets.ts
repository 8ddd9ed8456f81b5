import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestBytes } from "../basics/digest.ts";
import { filesBelow } from "../records/store-walk.ts";
import { inside } from "./inside.ts";
import { packageRoot } from "./package-root.ts";

/** A file whose bytes are there before anything is rendered: what a theme brings, the parts of search beside its shards. */
export interface Asset {
  /** Below the output folder: `assets/style.css`. */
  readonly file: string;
  readonly kind: "asset" | "search";
  /** A digest of its bytes, or of all that they depend on. */
  readonly key: string;
  readonly bytes: Uint8Array | string;
}

/** The style sheet that every page has. */
const sheet = "style.css";

/**
 * What a theme brings besides its pages, and the mark that tells GitHub Pages to serve the folder as it is (without it
 * every file goes through Jekyll first). What a theme does not have is the default one's, and its style sheets are laid
 * over the default's of the same name: they say only what differs.
 *
 * @param own the owner's style sheet, which has the last word
 */
export function assetsOf(theme: string, own?: string | null): Asset[] {
  const files: Map<string, Buffer | string> = broughtBy("default");
  if (theme !== "default") {
    for (const [path, bytes] of broughtBy(theme)) {
      const below = path.endsWith(".css") ? files.get(path) : undefined;
      files.set(path, below === undefined ? bytes : `${below}\n${bytes}`);
    }
  }
  if (typeof own === "string") files.set(sheet, `${files.get(sheet) ?? ""}\n${own}`);
  const assets = Array.from(files, ([path, bytes]) => assetOf(`assets/${path}`, "asset", bytes));
  return [...assets, assetOf(".nojekyll", "asset", "This site is served as it is.\n")];
}

/** The files of a theme's own folder, by their path in it. */
function broughtBy(theme: string): Map<string, Buffer> {
  const folder = join(packageRoot, "layouts", theme, "assets");
  const files = new Map<string, Buffer>();
  if (!existsSync(folder)) return files;
  for (const { path, plain } of filesBelow(folder)) {
    if (plain && !path.split("/").some((part) => part.startsWith("."))) {
      files.set(path, readFileSync(join(folder, path)));
    }
  }
  return files;
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
