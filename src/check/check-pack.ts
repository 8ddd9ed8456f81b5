import { lstatSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import type { Watched } from "../build/progress.ts";
import { bagKind } from "../records/bag/bag-info.ts";
import { openBag } from "../records/store-bag.ts";
import { verifyBag } from "../records/store-bag-verify.ts";
import { type CheckReport, check } from "./check.ts";

/** What `backfile check PACK` finds. */
export interface PackCheckReport {
  /** The pack, as it was named. */
  readonly pack: string;
  /** Files that it holds. */
  readonly files: number;
  /** Bytes of its payload. */
  readonly bytes: number;
  /** What was found of the site within; null where there is none, as in a bag that is only to be imported. */
  readonly site: Omit<CheckReport, "problems" | "output"> | null;
  /** Files are named from the pack's top on. */
  readonly problems: readonly Problem[];
}

const siteFolder = "data/site";
const contentFolder = "data/content";

/**
 * Holds a pack, or any other bag (RFC 8493), a folder or a ZIP, against its checksums: files that are missing, changed or
 * in no list; then the site in it as `check` does. A single byte that was changed is found.
 *
 * @throws a Failure when there is no bag
 */
export async function checkPack(pack: string, { onProgress, signal }: Watched = {}): Promise<PackCheckReport> {
  const bag = await openBag(pack, signal);
  if (bag === undefined) {
    throw new Failure(`${pack} is no pack: there is no bagit.txt in it. A site is checked with --output.`);
  }
  try {
    onProgress?.({ stage: "Reading the pack" });
    const verdict = await verifyBag(bag.folder, (done, total) => {
      onProgress?.({ stage: "Reading the pack", done, total });
    });
    const problems = [...bag.problems, ...verdict.problems];
    const known = new Set(problems.map(({ file }) => file));
    const isPack = bagKind(verdict.info) === "pack" || isFolder(bag.folder, siteFolder);
    onProgress?.({ stage: "Checking the site" });
    const site = isPack ? await checkSite(bag.folder) : null;
    for (const problem of site?.problems ?? []) if (!known.has(problem.file)) problems.push(problem);
    return { pack, files: verdict.files, bytes: verdict.bytes, site: site?.report ?? null, problems };
  } finally {
    bag.close();
  }
}

interface SiteCheck {
  readonly report: PackCheckReport["site"];
  readonly problems: readonly Problem[];
}

async function checkSite(folder: string): Promise<SiteCheck> {
  const content = isFolder(folder, contentFolder) ? join(folder, contentFolder) : undefined;
  try {
    const { output: _, problems, ...report } = await check(join(folder, siteFolder), content);
    const tests = report.searchTests?.file;
    const named = problems.map((problem) => {
      const file = problem.file === tests ? `data/${problem.file}` : `${siteFolder}/${problem.file}`;
      return { ...problem, file };
    });
    return { report, problems: named };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const note = "The pack's site cannot be checked: its manifest is not there, or not as Backfile wrote it.";
    return { report: null, problems: [{ file: siteFolder, rule: "pack-site", note, severity: "error" }] };
  }
}

function isFolder(folder: string, way: string): boolean {
  return lstatSync(join(folder, way), { throwIfNoEntry: false })?.isDirectory() === true;
}
