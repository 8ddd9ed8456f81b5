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
  const places = new Map(listSources(folder, name).found.map((found) => [found.file.slice(name.length + 1), found]));
  const bundle: Bundle = {
    names: [...places.keys()],
    read: async (file) => {
      const found = places.get(file);
      const bytes = found === undefined ? undefined : readPlainFile(found);
      return bytes instanceof Uint8Array ? bytesOf(bytes) : undefined;
    },
  };
  if (!(await isExport(bundle))) return undefined;
  const format = {
    name: "export-folder",
    detect: () => true,
    read: (source: Parameters<typeof readBundle>[1]) => readBundle(bundle, source),
  };
  return readFileSource(format, name, bytesOf(new Uint8Array()), defaults, map);
}
