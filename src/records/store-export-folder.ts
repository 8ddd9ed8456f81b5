import { basename } from "node:path";
import type { Bundle } from "../clippings/exports/bundle.ts";
import { isExport, readBundle } from "../clippings/exports/read-bundle.ts";
import { bytesOf } from "../clippings/source-bytes.ts";
import type { Defaults } from "./defaults.ts";
import { type ColumnMap, readFileSource } from "./read-file-source.ts";
import type { SourceReading } from "./source-reading.ts";
import { listSources } from "./store-files.ts";
import { readPlainFile } from "./store-open.ts";

/**
 * An export of several files that lies unpacked in a folder, read as one source, as its ZIP would be.
 *
 * @param folder its full path; its own name is the source's
 * @returns undefined where the folder is none: then each file in it is a source of its own
 */
export async function readExportFolder(
  folder: string,
  defaults: Defaults,
  map?: ColumnMap,
): Promise<SourceReading | undefined> {
  const name = basename(folder).normalize("NFC");
  const listing = listSources(folder, name);
  const places = new Map(listing.found.map((found) => [found.file.slice(name.length + 1), found]));
  // Of the files that are none of the export's, nothing need be said; of one that the disk does not give, it must.
  const unread = new Map(listing.problems.filter(({ rule }) => rule === "unreadable").map((each) => [each.file, each]));
  const bundle: Bundle = {
    names: [...places.keys()],
    read: async (file) => {
      const found = places.get(file);
      const bytes = found === undefined ? undefined : readPlainFile(found);
      if (bytes instanceof Uint8Array) return bytesOf(bytes);
      if (bytes !== undefined) unread.set(bytes.problem.file, bytes.problem);
      return undefined;
    },
  };
  if (!(await isExport(bundle))) return undefined;
  const format = {
    name: "export-folder",
    detect: () => true,
    read: (source: Parameters<typeof readBundle>[1]) => readBundle(bundle, source),
  };
  const reading = await readFileSource(format, name, bytesOf(new Uint8Array()), defaults, map);
  return { ...reading, problems: [...unread.values(), ...reading.problems] };
}
