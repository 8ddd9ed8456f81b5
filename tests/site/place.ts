import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { TestContext } from "node:test";
import { digest } from "../../src/basics/digest.ts";
import { filesBelow } from "../../src/records/store-walk.ts";
import { type Changes, compare } from "../../src/site/compare.ts";
import { type Edition, editionOf } from "../../src/site/edition.ts";
import { groupOf, groupOfPart } from "../../src/site/groups.ts";
import { inspect } from "../../src/site/inspect.ts";
import { type ManifestFile, manifestName, type PlannedFile } from "../../src/site/manifest.ts";
import { publish } from "../../src/site/publish.ts";
import { verify } from "../../src/site/verify.ts";
import { openWorkplace, type Workplace } from "../../src/site/workplace.ts";

/** A folder for one test, gone when it ends. */
export function temporary(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "backfile-test-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Files = Readonly<Record<string, string>>;

export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every plain file below a folder but the manifest's, as text. */
export function contents(folder: string): Record<string, string> {
  const found = [...filesBelow(folder)].filter(
    ({ path, plain }) => plain && path !== manifestName && groupOfPart(path) === undefined,
  );
  return Object.fromEntries(found.map(({ path }) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** All that stands below a folder, the manifest's files too, folders without their modes. */
export function tree(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found[relative(folder, path)] = entry.isDirectory()
      ? "a folder"
      : entry.isSymbolicLink()
        ? `leads to ${readlinkSync(path)}`
        : readFileSync(path, "utf8");
  }
  return found;
}

/** The plan of a site of these files. Those below `search/shards/` are of shards. */
export function planned(files: Files): Edition {
  const shards = new Map<string, string>();
  const pages: PlannedFile[] = [];
  for (const [file, text] of Object.entries(files)) {
    const [, shard] = /^search\/shards\/([^/]+)\//.exec(file) ?? [];
    if (shard === undefined) pages.push({ file, kind: "front", key: digest([text]) });
    else shards.set(shard, digest([shards.get(shard) ?? "", file, text]));
  }
  const ofShards = Array.from(shards, ([name, key]) => ({ name, key }));
  return editionOf(pages, ofShards, { articles: 0, pages: pages.length }, "Backfile test");
}

/** A site in the workplace, ready to be published: only what has changed, unless all is asked for. */
export async function make(
  place: Workplace,
  files: Files,
  all = false,
  edition: Edition = planned(files),
): Promise<Made> {
  const { damaged } = inspect(place.output);
  const changes = compare(edition, all ? undefined : { folder: place.output }, damaged);
  const keys = new Map(edition.head.groups.map(({ name, keys }) => [name, keys]));
  const wanted = new Map<string, PlannedFile>(changes.make.map((file) => [file.file, file]));
  for (const file of Object.keys(files)) {
    const [, shard = ""] = /^search\/shards\/([^/]+)\//.exec(file) ?? [];
    if (changes.shards.includes(shard)) wanted.set(file, { file, kind: "search", key: keys.get(groupOf(file)) ?? "" });
  }
  write(place.building, Object.fromEntries(Array.from(wanted.keys(), (file) => [file, files[file] ?? ""])));
  return { edition, changes, made: await verify(place.building, [...wanted.values()]) };
}

export interface Made {
  readonly edition: Edition;
  readonly changes: Changes;
  readonly made: readonly ManifestFile[];
}

/** A whole build of these files. */
export async function publishSite(output: string, files: Files, all = false, step?: () => void): Promise<Made> {
  const place = openWorkplace(output);
  try {
    const made = await make(place, files, all);
    publish(place, made.edition, made.changes, made.made, step);
    return made;
  } finally {
    place.close();
  }
}
