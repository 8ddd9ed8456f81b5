import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import { type Merges, readMerges } from "./same/read-merges.ts";
import { readPlainFile } from "./store-open.ts";

export const mergesName = "merges.yaml";

/**
 * What a content folder’s `merges.yaml` decides; nothing where there is none.
 *
 * @param folder its full path
 * @param name what problems call it
 */
export function readMergesFile(folder: string, name: string): Merges & { readonly problems: readonly Problem[] } {
  const file = `${name}/${mergesName}`;
  const place = join(folder, mergesName);
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return { file, decisions: [], problems: [] };
  const bytes = readPlainFile({ file, place });
  if (!(bytes instanceof Uint8Array)) return { file, decisions: [], problems: [bytes.problem] };
  const { text, problems } = decode(bytes, file);
  const read = readMerges(file, text);
  return { ...read, problems: [...problems, ...read.problems] };
}
