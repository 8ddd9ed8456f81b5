import { setImmediate } from "node:timers/promises";
import { Failure } from "../basics/failure.ts";
import { printProblem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import type { Defaults } from "./defaults.ts";
import { type AuthorDirectory, directoryFolder, namesIn } from "./others/author-directory.ts";
import type { Listing } from "./store-files.ts";
import { readPlainFile } from "./store-open.ts";

/** Longer than any list of authors. */
const sizeLimit = 4 * 1024 * 1024;
/** Files read between two looks at what else is to be done. */
const breath = 500;

/**
 * What `archive.yaml` says, and the directories of authors that other generators left in the content folder. Most
 * folders have none, and it costs nothing. What is no such file names nobody.
 *
 * @throws a Failure when the disk does not give one: authors would go by other names
 */
export async function withDirectories(
  defaults: Defaults,
  { directories: found }: Pick<Listing, "directories">,
): Promise<Defaults> {
  if (found.length === 0) return defaults;
  const names = new Map<string, (readonly [string, string])[]>();
  for (const [index, source] of found.entries()) {
    if (index % breath === breath - 1) await setImmediate();
    const folder = directoryFolder(source.file);
    const bytes = readPlainFile(source, sizeLimit);
    if (folder === undefined) continue;
    if (!(bytes instanceof Uint8Array)) {
      if (bytes.problem.rule === "unreadable") throw new Failure(printProblem(bytes.problem));
      continue;
    }
    const known = names.get(folder) ?? [];
    for (const pair of namesIn(source.file, decode(bytes, source.file).text)) known.push(pair);
    names.set(folder, known);
  }
  const directories = Array.from(names, ([below, own]): AuthorDirectory => ({ below, names: own }));
  return { ...defaults, directories };
}
