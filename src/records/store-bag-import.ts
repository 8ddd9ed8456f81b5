import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { payloadFolder } from "./bag/bag-names.ts";
import { readableIn } from "./store-bag.ts";
import { authorsFolder, isPictureName, listSources } from "./store-files.ts";
import { mergesName } from "./store-merges.ts";
import { type Found, readPlainFile } from "./store-open.ts";
import { listPeople } from "./store-people.ts";
import { writeInside } from "./store-write.ts";
import { styleName } from "./style-sheet.ts";

/** A bag's part that is read: a content folder, or a folder of sources. */
export interface BagContent {
  readonly sources: readonly Found[];
  /** What problems and records call the folder: `kept.zip/data`. */
  readonly root: string;
}

/**
 * What is in a bag to be read.
 *
 * @param name what the bag is called
 * @param refused paths within the bag of files that are not what its lists say
 */
export function bagContent(bag: string, name: string, refused: ReadonlySet<string>): BagContent {
  const way = readableIn(bag);
  if (way === undefined) return { sources: [], root: `${name}/${payloadFolder}` };
  const root = `${name}/${way}`;
  const { found } = listSources(join(bag, ...way.split("/")), root);
  return { sources: found.filter(({ file }) => !refused.has(file.slice(name.length + 1))), root };
}

/** What was carried over, and what was not. */
export interface Carried {
  /** By their names below the content folder's own: `content/pictures/pier.jpg`. */
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
}

/** More than a copy should hold in memory, in bytes. */
const sizeLimit = 1024 * 1024 * 1024;

/**
 * Copies what is no story and yet of the archive into a content folder: settings, decisions, authors, style, pictures. What
 * stands there already is kept; where it says otherwise, that is a problem.
 *
 * @param folder the content folder's full path
 * @param own its own name
 */
export function carryOver(bag: string, refused: ReadonlySet<string>, folder: string, own: string): Carried {
  const readable = readableIn(bag);
  if (readable === undefined) return { written: [], problems: [] };
  const from = join(bag, ...readable.split("/"));
  const written: string[] = [];
  const problems: Problem[] = [];
  const { pictures } = listSources(from, "bag");
  const people = listPeople(join(from, authorsFolder), `bag/${authorsFolder}`);
  const settings = ["archive.yaml", mergesName, styleName, "search-tests.yaml"]
    .map((file) => ({ file: `bag/${file}`, place: join(from, file) }))
    .filter(({ place }) => lstatSync(place, { throwIfNoEntry: false })?.isFile() === true);
  for (const found of [...settings, ...people, ...pictures.filter(({ file }) => isPictureName(file))]) {
    const way = found.file.slice(found.file.indexOf("/") + 1);
    const file = `${own}/${way}`;
    if (refused.has(`${readable}/${way}`)) continue;
    const bytes = readPlainFile(found, sizeLimit);
    if (!(bytes instanceof Uint8Array)) {
      problems.push(bytes.problem);
      continue;
    }
    const place = join(folder, ...way.split("/"));
    if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) {
      if (!isSame(place, file, bytes)) problems.push(kept(file));
      continue;
    }
    const fault = writeInside(folder, way.split("/"), bytes);
    if (fault === undefined) written.push(file);
    else problems.push({ file, rule: "import-not-written", note: fault, severity: "error" });
  }
  return { written, problems };
}

function isSame(place: string, file: string, bytes: Uint8Array): boolean {
  const there = readPlainFile({ file, place }, sizeLimit);
  return there instanceof Uint8Array && Buffer.compare(there, bytes) === 0;
}

function kept(file: string): Problem {
  const note = "The bag has another file of this name. The one that stands here is kept as it is.";
  return { file, rule: "import-file-kept", note, severity: "warning" };
}

/**
 * Where the record of a story that names pictures goes: into the folder in which it stood, so that their names lead
 * where they did.
 *
 * @param file that tells the story: `kept.zip/data/1998/records-1998.jsonl`
 * @returns folders below the content folder; undefined for a file that is of no bag
 */
export function folderBeside(file: string, bags: readonly BagContent[]): readonly string[] | undefined {
  const bag = bags.find(({ root }) => file.startsWith(`${root}/`));
  return bag === undefined
    ? undefined
    : file
        .slice(bag.root.length + 1)
        .split("/")
        .slice(0, -1);
}
