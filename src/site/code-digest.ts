import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digest, digestBytes } from "../basics/digest.ts";
import { filesBelow } from "../records/store-walk.ts";
import { packageRoot } from "./package-root.ts";

/** The folder that holds `src` and `layouts`, as this code runs: the checkout's own, or `dist`. */
const top = fileURLToPath(new URL("../../", import.meta.url));
const extension = extname(import.meta.url);

/** What our code stands on, each in one version. */
const dependencies = JSON.stringify(
  (JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { dependencies?: unknown }).dependencies ??
    {},
);

const known = new Map<string, string>();

const { icu = "", unicode = "", cldr = "", tz = "" } = process.versions;

/** Node's own tables: what a letter is, how numbers are written and languages are called, when a day ends elsewhere. */
const tables = [icu, unicode, cldr, tz];

/**
 * A digest of code and of Node's tables, so that what an older version made is not taken for what this one would make.
 *
 * @param folders below the folder that holds `src` and `layouts`: `src/records`
 */
export function codeDigest(...folders: readonly string[]): string {
  return digestOf(tables, folders);
}

function digestOf(tables: readonly string[], folders: readonly string[]): string {
  const name = [...tables, ...folders].join(" ");
  const before = known.get(name);
  if (before !== undefined) return before;
  const parts = folders.flatMap((folder) =>
    [...filesBelow(join(top, folder))]
      .filter(({ path }) => path.endsWith(extension))
      .flatMap(({ path }) => [`${folder}/${path}`, readFileSync(join(top, folder, path), "utf8")]),
  );
  const made = digest([...tables, dependencies, ...parts], 26);
  known.set(name, made);
  return made;
}

const reading = ["src/basics", "src/languages", "src/clippings", "src/records"];

/** Of what reads sources. */
export function readingCode(): string {
  return codeDigest(...reading);
}

/**
 * Of all that a page's bytes depend on besides what it says. It stands in the site, which is to be the same whatever Node
 * made it: of Node's tables printing looks only into that of letters.
 */
export function printingCode(): string {
  return digestOf([unicode], [...reading, "src/archive", "src/pages", "layouts"]);
}

/** Of all that makes a site: the code, what themes bring besides their pages, and the query page's script. */
export function codeOfSite(): string {
  const brought = [...filesBelow(join(packageRoot, "layouts"))].filter(({ path }) => path.includes("/assets/"));
  const files = [...brought.map(({ path }) => join("layouts", path)), join("dist", "search.js")];
  const parts = files.flatMap((file) => [file, digestOfFile(join(packageRoot, file))]);
  return digest([codeDigest("src", "layouts"), ...parts], 26);
}

function digestOfFile(file: string): string {
  return existsSync(file) ? digestBytes(readFileSync(file)) : "";
}
