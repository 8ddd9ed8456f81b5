import { join } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { filesBelow } from "../records/store-walk.ts";
import { noFile } from "./check-files.ts";
import { manifestName, readHead } from "./manifest.ts";
import { looksMade } from "./own-files.ts";
import { type Foreign, foreignIn } from "./ownership.ts";

/**
 * What stands in the folder and is not of the site. It is no fault by itself, but it will be published too; and it is
 * one where Backfile made it for another build, since what was withdrawn since may stand there, or where it stands in
 * place of what is the site's own.
 *
 * @param own every file of the site
 */
export function foreignFiles(folder: string, own: ReadonlySet<string>): Problem[] {
  const byCase = new Map<string, string>();
  return [...foreignIn(folder, own)].flatMap((foreign) => {
    if (byCase.size === 0) for (const file of own) byCase.set(file.toLowerCase(), file);
    // A folder in place of a file is told where that is looked for.
    if (own.has(foreign.path)) return [];
    const top = `${foreign.path}/`;
    if (!foreign.folder && [...own].some((file) => file.startsWith(top))) return [noFile(top, "a link")];
    const meant = foreign.folder ? undefined : byCase.get(foreign.path.toLowerCase());
    if (meant !== undefined) return [otherCase(foreign.path, meant)];
    const files = insideOf(folder, foreign);
    const stale = files.filter((file) => looksMade(folder, file));
    const problems = stale.map(ofOtherBuild);
    return stale.length > 0 && stale.length === files.length ? problems : [...problems, unknown(foreign)];
  });
}

/** The plain files of it; none of a folder that holds a site of its own. */
function insideOf(folder: string, foreign: Foreign): string[] {
  if (!foreign.folder) return [foreign.path];
  if (readHead(join(folder, foreign.path)) !== undefined) return [];
  return [...filesBelow(folder, foreign.path)].filter(({ plain }) => plain).map(({ path }) => path);
}

function otherCase(file: string, meant: string): Problem {
  const note = "Its name has other capitals than the site's links: many hosts take that for another file. Rename it.";
  return { file, rule: "file-case", expected: [meant], note, severity: "error" };
}

function ofOtherBuild(file: string): Problem {
  const note = `Backfile made this in another build, and ${manifestName} does not know it: a story that was withdrawn may stand there. Remove it.`;
  return { file, rule: "file-stale", note, severity: "error" };
}

function unknown({ path, folder }: Foreign): Problem {
  return {
    file: folder ? `${path}/` : path,
    rule: "file-foreign",
    note: "Backfile did not make this; it is kept from build to build. Remove it if it is not meant for readers.",
    severity: "warning",
  };
}
