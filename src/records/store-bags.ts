import type { Problem } from "../basics/problem.ts";
import { payloadFolder } from "./bag/bag-names.ts";
import { isBag, openBag } from "./store-bag.ts";
import { type BagContent, bagContent, carryOver } from "./store-bag-import.ts";
import { verifyBag } from "./store-bag-verify.ts";

/** The bags among what somebody wants imported. */
export interface Bags {
  /** What is none. */
  readonly others: readonly string[];
  readonly contents: readonly BagContent[];
  /** Files that were copied into the content folder, and are no stories. */
  readonly carried: readonly string[];
  readonly problems: readonly Problem[];
  /** Takes away what was unpacked. */
  close(): void;
}

/** By which a file is known not to be what the bag's lists say. */
const wrongFile: ReadonlySet<string> = new Set(["bag-file-changed", "bag-file-unlisted"]);
const notImported = "It is not imported. Should it be all the same, name the file itself.";

/**
 * Opens bags, holds them against their checksums, and copies into the content folder what is no story.
 *
 * @param folder the content folder's full path
 * @param own its own name
 */
export async function openBags(files: readonly string[], folder: string, own: string): Promise<Bags> {
  const others: string[] = [];
  const contents: BagContent[] = [];
  const carried: string[] = [];
  const problems: Problem[] = [];
  const closers: (() => void)[] = [];
  const close = (): void => {
    for (const each of closers) each();
  };
  try {
    for (const file of files) {
      const bag = (await isBag(file)) ? await openBag(file) : undefined;
      if (bag === undefined) {
        others.push(file);
        continue;
      }
      closers.push(bag.close);
      const verdict = await verifyBag(bag.folder);
      problems.push(...bag.problems);
      const refused = new Set<string>();
      for (const problem of verdict.problems) {
        const isRefused = wrongFile.has(problem.rule) && problem.file.startsWith(`${payloadFolder}/`);
        if (isRefused) refused.add(problem.file);
        const note = isRefused ? `${problem.note} ${notImported}` : problem.note;
        problems.push({ ...problem, file: `${bag.name}/${problem.file}`, note });
      }
      contents.push(bagContent(bag.folder, bag.name, refused));
      const { written, problems: ofFiles } = carryOver(bag.folder, refused, folder, own);
      carried.push(...written);
      problems.push(...ofFiles);
    }
  } catch (error) {
    close();
    throw error;
  }
  return { others, contents, carried, problems, close };
}
