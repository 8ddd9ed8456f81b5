import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../basics/failure.ts";

/** What a static host makes of a request for an address. */
export type Answer =
  | { readonly kind: "file"; readonly file: string; readonly bytes: Buffer }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "missing" };

/** Pages of the site that shall be, for a while when the folder holds the site that was. */
export interface Ahead {
  /** True for a file that it will hold, false for one that it will not hold any more; undefined for all others. */
  has(file: string): boolean | undefined;
  /** What a file will hold, of those that it will. */
  text(file: string): string;
}

/**
 * Finds what an address means in an output folder: `/2022/` is `2022/index.html`, `/2022` redirects there. An address
 * that leads outside (`/../x`, `/%2e%2e/x`, `/..%5cx`) is a missing one.
 *
 * @param path the request's path, percent-encoded, without its query
 * @param ahead what goes before the folder's own files
 */
export async function findAnswer(folder: string, path: string, ahead?: Ahead): Promise<Answer> {
  const parts = decoded(path);
  if (parts === undefined) return { kind: "missing" };
  const wantsFolder = path.endsWith("/");
  const file = join(...parts, ...(wantsFolder ? ["index.html"] : []), "");
  const full = join(folder, file);
  // The slash is doubled in no redirect: `//host/` would lead to another host.
  const below: Answer = { kind: "redirect", to: `/${parts.map(encodeURIComponent).join("/")}/` };
  if (ahead !== undefined) {
    const name = [...parts, ...(wantsFolder ? ["index.html"] : [])].join("/");
    const has = ahead.has(name);
    if (has === true) return { kind: "file", file, bytes: Buffer.from(ahead.text(name)) };
    if (has === false) return { kind: "missing" };
    if (!wantsFolder && ahead.has(`${name}/index.html`) === true) return below;
  }
  try {
    const found = await stat(full);
    if (found.isDirectory()) return below;
    // A pipe would be waited for, and a device has no end: a few of them and no file is read any more.
    if (!found.isFile()) return { kind: "missing" };
    return { kind: "file", file, bytes: await readFile(full) };
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(errorCode(error) ?? "")) {
      return { kind: "missing" };
    }
    throw error;
  }
}

/** The address's parts, or undefined when one of them could lead elsewhere than down. */
function decoded(path: string): string[] | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    let name: string;
    try {
      name = decodeURIComponent(part);
    } catch {
      return undefined;
    }
    if (name === "") continue;
    if (name === "." || name === ".." || /[/\\\0]/.test(name) || name === ".git") return undefined;
    parts.push(name);
  }
  return parts;
}
