import { lstatSync } from "node:fs";
import { basename, join } from "node:path";
import type { Archive, Filed } from "../archive/archive.ts";
import { chunksOf } from "../clippings/source-bytes.ts";
import type { Tallier } from "../clippings/tally.ts";
import { recordCuts } from "../pages/data/cuts.ts";
import { Exports } from "../pages/data/exported.ts";
import { printRows } from "../pages/data/record-file.ts";
import { countParts } from "../pages/exports/fates.ts";
import { bagFates } from "../pages/exports/own-fates.ts";
import type { Person } from "../records/person.ts";
import { mentionsOf, mentionsOfPerson, type PictureMention } from "../records/picture-mentions.ts";
import { picturePlaces } from "../records/picture-places.ts";
import { listSources } from "../records/store-files.ts";
import { type Found, openPlainFile } from "../records/store-open.ts";
import { settingsSources } from "../records/store-settings.ts";
import { styleName } from "../records/style-sheet.ts";
import { fitPath } from "../site/inside.ts";
import type { Stream } from "../site/write-streams.ts";
import { mergesFile } from "./merges-file.ts";

/**
 * An archive as a content folder of its own: its records by year as JSON Lines, `archive.yaml`, the authors' files, the
 * style sheet, and the pictures that are shown. A record that names pictures stands in the folder in which it stood, so
 * that their names lead where they did.
 *
 * @param folder the content folder's full path
 */
export function archiveFiles(archive: Archive, folder: string, people: readonly Person[], tally: Tallier): Stream[] {
  return [
    ...recordFiles(archive, tally),
    ...settingsSources(folder),
    ...mergesFile(archive),
    ...styleSheet(folder),
    ...pictureFiles(archive, folder, people, tally),
  ];
}

/** The records, with the pictures' names in them. */
export function recordFiles(archive: Archive, tally: Tallier): Stream[] {
  const exports = new Exports(archive);
  const byFolder = new Map<string, Filed[]>();
  for (const filed of archive.stories) {
    const way = filed.file === undefined ? "" : folderOf(filed.file);
    const own = byFolder.get(way);
    if (own === undefined) byFolder.set(way, [filed]);
    else own.push(filed);
  }
  return [...byFolder].flatMap(([way, own]) =>
    recordCuts(own).map(({ name, stories }) => ({
      file: `${way}${name}.jsonl`,
      pieces: () => printRows(counted(stories, archive, tally), "jsonl", exports),
    })),
  );
}

function* counted(stories: Iterable<Filed>, { settings }: Archive, tally: Tallier): Generator<Filed> {
  for (const filed of stories) {
    countParts(filed.article, bagFates, settings, tally);
    yield filed;
  }
}

/** `content/1998/pier.md` stands in `1998/`, below the content folder. */
function folderOf(file: string): string {
  return fitPath(file.slice(file.indexOf("/") + 1, file.lastIndexOf("/") + 1));
}

function styleSheet(folder: string): Stream[] {
  const place = join(folder, styleName);
  const isThere = lstatSync(place, { throwIfNoEntry: false })?.isFile() === true;
  return isThere ? [fileStream(styleName, place)] : [];
}

/** The pictures that stories and people show, as they are. */
function pictureFiles(archive: Archive, folder: string, people: readonly Person[], tally: Tallier): Stream[] {
  const { pictures } = listSources(folder, basename(folder).normalize("NFC"));
  if (pictures.length === 0) return [];
  const byFile = new Map(pictures.map((found) => [found.file, found]));
  const wanted = new Set<Found>();
  const want = (mentions: readonly PictureMention[], file: string): void => {
    for (const { name } of mentions) {
      const found = picturePlaces(name, file).map((place) => byFile.get(place));
      const first = found.find((one) => one !== undefined);
      if (first !== undefined) wanted.add(first);
    }
  };
  for (const { article, file } of archive.stories) if (file !== undefined) want(mentionsOf(article), file);
  for (const { file, profile } of people) want(mentionsOfPerson(profile), file);
  for (const found of pictures) {
    if (wanted.has(found)) tally.kept("picture file", "file", { text: found.file });
    else tally.dropped("picture file", "no story that is shown names it", { text: found.file });
  }
  return [...wanted].map(({ file, place }) => fileStream(fitPath(file.slice(file.indexOf("/") + 1)), place));
}

/**
 * A file of the disk, to the letter, read when it is written.
 *
 * @param file what it is called there
 */
export function fileStream(file: string, place: string): Stream {
  return {
    file,
    *pieces() {
      const open = openPlainFile({ file, place }, Number.POSITIVE_INFINITY);
      if ("problem" in open) throw new Error(`${place} cannot be read. ${open.problem.note}`);
      try {
        yield* chunksOf(open, 1 << 20);
      } finally {
        open.close();
      }
    },
  };
}
