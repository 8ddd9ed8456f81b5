import { type Dirent, readdirSync } from "node:fs";
import { sep } from "node:path";
import { byCodePoint } from "../basics/code-points.ts";
import type { Problem } from "../basics/problem.ts";
import { isMachineFault } from "../basics/system-fault.ts";
import { directoryFolder } from "./others/author-directory.ts";
import { isRecord, isSourceName } from "./read.ts";
import { type Found, notRead, unreadable } from "./store-open.ts";
import { styleName } from "./style-sheet.ts";

export interface Listing {
  /** In the order of their names' code points. */
  readonly found: readonly Found[];
  /** Files whose names are pictures', anywhere below the folder. Stories may name them; by themselves they are nothing. */
  readonly pictures: readonly Found[];
  /** Files that say who is meant by the short names of authors in other generators' front matter. */
  readonly directories: readonly Found[];
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/** What stands at the top of a content folder and is read elsewhere, and what is said where it stands under another name. */
const readElsewhere: ReadonlyMap<string, string> = new Map([
  ["archive.yaml", "Settings are read only from this name, at the top of the content folder."],
  ["merges.yaml", "Decisions about stories told twice are read only from this name, at the top of the content folder."],
  ["search-tests.yaml", "Search tests are read only from this name, at the top of the content folder."],
  [styleName, "A style sheet is read only from this name, at the top of the content folder."],
]);

/** Files directly in this folder describe people; they are read by `store-people.ts`. */
export const authorsFolder = "authors";

/** Files of other kinds beyond these are only counted. */
const strangersNamed = 20;

/**
 * Lists the sources below a content folder, by the ends of their names, but for authors' files. Hidden files are passed
 * over; links are never followed, and nothing but plain files is opened.
 *
 * @param folder its full path
 * @param name what problems call it: its own name
 * @param font a file that is read elsewhere, as problems name it
 */
export function listSources(folder: string, name: string, font?: string): Listing {
  const found: Found[] = [];
  const pictures: Found[] = [];
  const directories: Found[] = [];
  const problems: Problem[] = [];
  const notices: string[] = [];
  const strangers: string[] = [];
  const look = (here: Found): void => {
    const mayName = mayNameAuthors(here.file);
    for (const { name: own, entry } of entriesOf(here, problems)) {
      if (own.startsWith(".") || own === "__MACOSX") continue;
      const file = `${here.file}/${own}`;
      const place = `${here.place}${sep}${entry.name}`;
      if (entry.isDirectory()) look({ place, file });
      else if (entry.isSymbolicLink()) problems.push(notRead(file, "link", "Links are not followed."));
      else if (!entry.isFile()) problems.push(notRead(file, "not-a-file", "It is neither a file nor a folder."));
      else if (here.file === name && readElsewhere.has(entry.name)) continue;
      else if (here.file === name && isNote(entry.name)) {
        notices.push(`${file} is taken for a note about the folder, not for a story.`);
      } else if (own === "datapackage.json") {
        notices.push(`${file} describes the data beside it and is not read.`);
      } else if (here.file === `${name}/${authorsFolder}` && isRecord(own)) {
        if (mayName && directoryFolder(file) !== undefined) directories.push({ file, place });
        else if (isNote(own)) notices.push(`${file} is taken for a note about the folder, not for an author.`);
      } else if (mayName && directoryFolder(file) !== undefined) directories.push({ file, place });
      else if (isSourceName(entry.name)) found.push({ file, place });
      else if (isPictureName(own)) pictures.push({ file, place });
      else if (file !== font) strangers.push(file);
    }
  };
  look({ place: folder, file: name });
  strangers.sort(byCodePoint);
  problems.sort((a, b) => byCodePoint(a.file, b.file));
  return { found, pictures, directories, problems: [...problems, ...strangerProblems(strangers, name)], notices };
}

/** Whether a file of this name may be a picture that can be shown. SVG is none: it is a program. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif)$/i.test(name);
}

/** Whether files of a folder may be a directory of authors: asked once a folder. */
function mayNameAuthors(folder: string): boolean {
  return /\/(?:_?data|_?authors)(?:\/[^/]+)?$/i.test(folder);
}

function isNote(name: string): boolean {
  return /^readme\.(?:md|txt)$/i.test(name);
}

/**
 * Whether `listSources` would find a plain file, for whoever hears of one file alone.
 *
 * @param path below the content folder, with forward slashes; the folders above it are no links
 */
export function isSourcePath(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith(".")) || (parts.length === 1 && isNote(name))) return false;
  return isSourceName(name) && !isInAuthors(parts) && !isDirectoryPath(path);
}

/** Whether a plain file at this path below the content folder says who is meant by short names of authors. */
function isDirectoryPath(path: string): boolean {
  return directoryFolder(`/${path}`) !== undefined;
}

/** Whether a file or folder at this path concerns stories beyond its own: a picture, a list of authors. */
export function concernsMany(path: string): boolean {
  if (isPictureName(path) || isDirectoryPath(path)) return true;
  return /(?:^|\/)(?:_?data|_authors|_data\/authors|authors\/[^/.]+)$/i.test(path);
}

/** Whether a plain file at this path below the content folder describes a person. */
export function isAuthorPath(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  return isInAuthors(parts) && !name.startsWith(".") && !isNote(name) && !isDirectoryPath(path);
}

function isInAuthors(parts: readonly string[]): boolean {
  return parts.length === 2 && parts[0] === authorsFolder && isRecord(parts[1] ?? "");
}

interface Entry {
  /** NFC. */
  readonly name: string;
  readonly entry: Dirent;
}

/** What stands in a folder, in the order that the paths of all files below it have: `a.md`, `a/b.md`, `aa.md`. */
function entriesOf({ place, file }: Found, problems: Problem[]): Entry[] {
  try {
    const entries = readdirSync(place, { withFileTypes: true }).map((entry) => {
      const name = entry.name.normalize("NFC");
      return { name, entry, key: entry.isDirectory() ? `${name}/` : name };
    });
    return entries.sort((a, b) => byCodePoint(a.key, b.key));
  } catch (error) {
    if (isMachineFault(error)) throw error;
    problems.push(unreadable(file, "The folder cannot be read.", error));
    return [];
  }
}

function strangerProblems(files: readonly string[], name: string): Problem[] {
  const named = files.slice(0, strangersNamed).map((file): Problem => {
    const meant = `${/\/([^/]*)\.ya?ml$/i.exec(file)?.[1]?.toLowerCase()}.yaml`;
    const note = readElsewhere.get(meant);
    return {
      file,
      rule: "file-unknown",
      expected: note === undefined ? [".txt", ".md", ".html", ".xml", ".json", ".csv", ".zip"] : [`${name}/${meant}`],
      note:
        note ??
        "The file is not read. Text copied off a page goes into a .txt file, a saved page into .html, a record into .md, an export as it came.",
      severity: "warning",
    };
  });
  if (files.length <= strangersNamed) return named;
  const more = files.length - strangersNamed;
  const note = `${more} more files are of other kinds and are not read.`;
  return [...named, { file: name, rule: "file-unknown", note, severity: "warning" }];
}
