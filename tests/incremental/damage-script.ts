import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../../src/basics/failure.ts";
import { build, type Report } from "../../src/build/build.ts";
import { readHead } from "../../src/site/manifest.ts";
import { type Damaged, damageSomething } from "./damages.ts";
import { editSomething, filesOf } from "./edits.ts";
import { makePaper } from "./paper.ts";
import { Random } from "./random.ts";
import { differences } from "./same-tree.ts";

/**
 * Builds an invented paper, damages what was built or kept, changes a source, and builds again: the site must be the
 * one that a build from nothing makes, and the report must say that something was damaged.
 *
 * @returns what was not so
 */
export async function runDamage(seed: number, within: string): Promise<string | undefined> {
  const random = new Random(seed);
  const folder = join(within, `damage-${seed}`);
  mkdirSync(folder, { recursive: true });
  const paper = makePaper(join(folder, "content"), random, false);
  const output = join(folder, "_site");
  const options = { content: paper.folder, search: random.chance(60) };
  await build({ ...options, output });
  if (random.chance(50)) {
    editSomething(paper, random, { output: join(folder, "none"), foreign: new Map() });
    await build({ ...options, output });
  }
  // Nobody damages a page within the same tick of the clock in which it was written.
  await wait(70);
  const before = contents(folder);
  const done = damageSomething(folder, random);
  const after = contents(folder);
  const damaged = done.filter(({ path }) => !after.get(path)?.equals(before.get(path) ?? Buffer.alloc(0)));
  if (random.chance(70)) editSomething(paper, random, { output: join(folder, "none"), foreign: new Map() });
  const told = damaged.map(({ path, how }) => `${path}: ${how}`).join("; ");
  const wrong = await buildAndCompare(options, output, damaged).catch((error: unknown) => [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]);
  if (wrong.length > 0) return `BACKFILE_SEED=${seed}: ${told}\n${wrong.slice(0, 12).join("\n")}`;
  rmSync(folder, { recursive: true });
  return undefined;
}

async function buildAndCompare(
  options: { readonly content: string; readonly search: boolean },
  output: string,
  damaged: readonly Damaged[],
): Promise<string[]> {
  const ways = damaged.map(({ path }) => path);
  const isOurs = typeof readHead(output) === "object";
  const hasCopy = existsSync(`${output}.backfile/published.json`);
  let report: Report;
  try {
    report = await build({ ...options, output });
  } catch (error) {
    // Without its manifest, and where that is damaged without its copy, the folder is anybody's: it must be left alone.
    if (error instanceof Failure && !isOurs && ways.includes("_site/backfile.json")) return [];
    throw error;
  }
  const clean = `${output}-clean`;
  const said = await build({ ...options, output: clean });
  const found = differences(output, clean);
  for (const name of ["articles", "pages", "files", "problems"] as const) {
    if (JSON.stringify(report[name]) !== JSON.stringify(said[name])) found.push(`the report's ${name} differ`);
  }
  const isNoted = report.notices.some((notice) => /damaged|not as they had been written/.test(notice));
  // Of what the new site no longer has, nothing need be said.
  const isUsed = damaged.some(({ path, how }) =>
    path.startsWith("_site/")
      ? existsSync(join(clean, path.slice("_site/".length)))
      : path.endsWith("/columns") && how !== "gone",
  );
  if (isUsed && !isNoted && hasCopy) found.push(`nothing was said of it: ${JSON.stringify(report.notices)}`);
  return found;
}

/** Every file's bytes. */
function contents(folder: string): Map<string, Buffer> {
  return new Map(filesOf(folder).map((path) => [path, readFileSync(join(folder, path))]));
}
