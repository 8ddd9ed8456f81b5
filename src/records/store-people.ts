import { type Dirent, lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { byCodePoint } from "../basics/code-points.ts";
import type { Problem } from "../basics/problem.ts";
import { isMachineFault } from "../basics/system-fault.ts";
import { decode } from "../clippings/decode.ts";
import type { Person } from "./person.ts";
import { personKeys } from "./person-keys.ts";
import { readPerson } from "./read-person.ts";
import { authorsFolder, isAuthorPath } from "./store-files.ts";
import { type Found, readPlainFile } from "./store-open.ts";
import { type UnknownKey, unknownKeyProblems } from "./unknown-keys.ts";

/** The people whom the files in `content/authors/` describe, in the order of the files' names. */
export interface PeopleReading {
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}

const nobody: PeopleReading = { people: [], problems: [] };
/** Longer than any life. */
const sizeLimit = 1024 * 1024;
/** Files read between two looks at what else is to be done. */
const breath = 500;

const strangeKey = `The line does nothing. The keys of an author's file are ${Object.keys(personKeys).join(", ")}.`;

/**
 * Reads the authors' files of a content folder. They are few, so that each build reads all of them; where there is no
 * such folder it costs one look. What is wrong with the folder's entries themselves, links among them, is said by
 * `listSources`, which passes these files over.
 *
 * @param folder its full path
 * @param name what problems call it: its own name
 */
export async function readPeople(folder: string, name: string): Promise<PeopleReading> {
  const people: Person[] = [];
  const problems: Problem[] = [];
  const unknownKeys: UnknownKey[] = [];
  const found = listPeople(join(folder, authorsFolder), `${name}/${authorsFolder}`);
  if (found.length === 0) return nobody;
  for (const [index, source] of found.entries()) {
    if (index % breath === breath - 1) await setImmediate();
    const bytes = readPlainFile(source, sizeLimit);
    if (!(bytes instanceof Uint8Array)) {
      problems.push(bytes.problem);
      continue;
    }
    const { text, problems: odd } = decode(bytes, source.file);
    const reading = readPerson(source.file, text);
    problems.push(...odd, ...reading.problems);
    unknownKeys.push(...reading.unknownKeys);
    if (reading.person !== undefined) people.push(reading.person);
  }
  return { people, problems: [...problems, ...unknownKeyProblems(unknownKeys, () => strangeKey)] };
}

/** The authors' files of a folder `authors`. */
export function listPeople(place: string, file: string): Found[] {
  return entriesOf(place)
    .filter((entry) => entry.isFile() && isAuthorPath(`${authorsFolder}/${entry.name}`))
    .map((entry) => ({ file: `${file}/${entry.name.normalize("NFC")}`, place: join(place, entry.name) }))
    .sort((a, b) => byCodePoint(a.file, b.file));
}

/** The folder's own name counts: where disks take `Authors` for the same, its files are records as everywhere. */
function entriesOf(place: string): Dirent[] {
  try {
    if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
    return basename(realpathSync.native(place)) === authorsFolder ? readdirSync(place, { withFileTypes: true }) : [];
  } catch (error) {
    if (isMachineFault(error)) throw error;
    return [];
  }
}
