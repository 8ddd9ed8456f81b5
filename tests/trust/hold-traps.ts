import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/basics/problem.ts";
import type { Report } from "../../src/build/report.ts";
import { misdeeds } from "./judge-run.ts";
import { type Ran, type RunOptions, run, type Sandbox, snapshot } from "./sandbox.ts";
import { type Trap, tracks } from "./trap.ts";

/** Code made of text throws, wherever it would be made. */
export const noCode = ["--disallow-code-generation-from-strings"];

/** The folders that a build may write into. */
export function ownFolders({ site }: Sandbox): readonly string[] {
  return [site, `${site}.backfile`];
}

/**
 * Runs the program on hostile content, and holds what it did against what it may do: nothing is written outside of some
 * folders, nothing is started, fetched or worked out, and no secret gets out.
 *
 * @param writes where something may stand afterwards
 * @param passing where something may stand meanwhile
 */
export async function runHeld(
  box: Sandbox,
  args: readonly string[],
  options: RunOptions = {},
  writes: readonly string[] = ownFolders(box),
  passing: readonly string[] = [],
): Promise<Ran> {
  const before = snapshot(box.root, writes);
  const ran = await run(box, args, { ...options, flags: [...noCode, ...(options.flags ?? [])] });
  const what = `backfile ${args.join(" ")}`;
  assert.deepEqual(snapshot(box.root, writes), before, `${what}: nothing changes outside`);
  assert.ok(
    options.watch === false || ran.noted.some(({ what }) => what === "begins"),
    `${what}: the watcher looked on`,
  );
  if (options.trace) assert.ok(ran.traced.length > 10, `${what}: strace looked on`);
  assert.deepEqual(misdeeds(ran, { writes: [...writes, ...passing, box.notes] }), [], what);
  for (const text of [tracks.worked, tracks.secret]) {
    assert.ok(!ran.stdout.includes(text) && !ran.stderr.includes(text), `${what} says ${text}`);
  }
  for (const folder of writes) assertNoTracks(folder);
  return ran;
}

/** Nothing that was worked out, read elsewhere or written by code stands below a folder. */
export function assertNoTracks(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    assert.ok(!entry.name.startsWith(tracks.file), `${path} was written by code`);
    if (!entry.isFile()) continue;
    const text = readFileSync(path, "latin1");
    for (const track of [tracks.worked, tracks.secret]) assert.ok(!text.includes(track), `${path} has ${track}`);
  }
}

/** The texts of all pages of a site, as a browser shows them. */
export function pagesOf(site: string): string {
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  return pages.map((file) => shownText(readFileSync(join(site, file), "utf8"))).join("\n");
}

export function shownText(html: string): string {
  const text = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, "").replace(/<[^>]*>/g, "");
  const signs = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: keyof typeof signs) => signs[name]);
}

/**
 * What became of a trap's text: it stands in the pages to the letter, or a problem names the file. Many files of one
 * kind are counted by one problem, and a key that many have is told of once.
 *
 * @param alone whether no other trap stood beside it
 */
export function assertTold(trap: Trap, pages: string, { problems }: Pick<Report, "problems">, alone: boolean): void {
  const { file, says = [], told, silent } = trap;
  for (const text of says) assert.ok(pages.includes(text), `${file} says ${JSON.stringify(text)} on no page`);
  if (told !== undefined) {
    const own = problems.filter((problem) => problem.file.startsWith(`content/${file}`));
    const isShared =
      !alone && /file-unknown|key-unknown/.test(told) && problems.some(({ rule }) => told.endsWith(rule));
    assert.ok(isShared || own.map(named).includes(told), `${file}: ${told} is not among ${own.map(named).join(", ")}`);
  }
  assert.ok(says.length > 0 || told !== undefined || silent !== undefined, `${file} is lost without a word`);
}

function named({ line, rule }: Problem): string {
  return line === undefined ? rule : `${line} ${rule}`;
}
