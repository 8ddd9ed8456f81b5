import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";

/** Where a build reads and writes: full paths without links. */
export interface Folders {
  readonly content: string;
  readonly output: string;
}

/**
 * The folders of a build, once it is sure that writing to the one never touches the other.
 *
 * @throws a Failure when there is no content folder, or one folder holds the other
 */
export function settleFolders(content: string, output: string): Folders {
  const folders = { content: contentFolder(content), output: outputFolder(output) };
  const work = `${folders.output}.backfile`;
  if (holds(work, folders.content)) {
    throw new Failure(
      `The content (${content}) lies where Backfile makes the new site. Name another folder with --output.`,
    );
  }
  if (holds(folders.output, folders.content) || holds(folders.content, folders.output)) {
    const how = folders.content === folders.output ? "are the same folder" : "lie one in the other";
    throw new Failure(
      `The content (${content}) and the output (${output}) ${how}: the output would be read as content, or the content erased. Name another folder with --output.`,
    );
  }
  return folders;
}

function contentFolder(folder: string): string {
  try {
    const real = realpathSync(folder);
    if (lstatSync(real).isDirectory()) return real;
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) throw error;
    throw new Failure(
      `There is no content: the folder ${folder} is not there. Make it, put an article file into it, and build again.`,
    );
  }
  throw new Failure(`${folder} is not a folder. Name the folder that holds your sources with --content.`);
}

/** A link as output folder stands for the folder that it leads to: the link stays, and what it leads to is replaced. */
export function outputFolder(folder: string): string {
  const full = resolve(folder);
  if (isLink(full)) {
    try {
      return realpathSync(full);
    } catch {
      throw new Failure(`${folder} is a link that leads nowhere. Mend it, or name another folder with --output.`);
    }
  }
  return join(realParent(dirname(full), folder), basename(full));
}

/** The real path of a folder of which the last parts may not be there yet. */
function realParent(folder: string, asked: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code !== "ENOENT" || dirname(folder) === folder) {
      throw new Failure(`${asked} cannot be reached (${code}). Name another folder with --output.`);
    }
    return join(realParent(dirname(folder), asked), basename(folder));
  }
}

/** What cannot be looked at is told by its parent. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
