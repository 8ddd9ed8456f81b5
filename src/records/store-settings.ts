import { join } from "node:path";
import { authorsFolder } from "./store-files.ts";
import { readPlainFile } from "./store-open.ts";
import { listPeople } from "./store-people.ts";

/** A file that says something of the archive as a whole, as it stands in the content folder. */
export interface SettingsSource {
  /** Below the content folder: `archive.yaml`, `authors/maren-quill.md`. */
  readonly file: string;
  readonly pieces: () => Iterable<Uint8Array>;
}

/**
 * What makes an archive of a folder of records: `archive.yaml` and the authors' files, to the letter. One that cannot be
 * read is passed over: the reading of the content has said so.
 *
 * @param folder the content folder's full path
 */
export function settingsSources(folder: string): SettingsSource[] {
  const people = listPeople(join(folder, authorsFolder), authorsFolder);
  const found = [{ file: "archive.yaml", place: join(folder, "archive.yaml") }, ...people];
  return found.flatMap(({ file, place }) => {
    const bytes = readPlainFile({ file, place });
    return bytes instanceof Uint8Array ? [{ file, pieces: () => [bytes] }] : [];
  });
}
