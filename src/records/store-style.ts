import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import { readPlainFile } from "./store-open.ts";
import { checkStyle, styleName } from "./style-sheet.ts";

/** Far more than any style sheet that people write by hand. */
const sizeLimit = 1024 * 1024;

/** What the owner of an archive lays over its theme. */
export interface StyleReading {
  /** Null where there is none, or none that can be used. */
  readonly style: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads `content/theme.css`, which is small, so that each build reads it.
 *
 * @param folder its full path
 * @param name what problems call it: its own name
 */
export function readStyle(folder: string, name: string): StyleReading {
  const file = `${name}/${styleName}`;
  const place = join(folder, styleName);
  const stat = lstatSync(place, { throwIfNoEntry: false });
  // What is wrong with a link or a folder of that name is said by `listSources`.
  if (stat === undefined || !stat.isFile()) return { style: null, problems: [] };
  const bytes = readPlainFile({ file, place }, sizeLimit);
  if (!(bytes instanceof Uint8Array)) return { style: null, problems: [bytes.problem] };
  const { text, problems } = decode(bytes, file);
  const fault = checkStyle(file, text);
  return fault === undefined ? { style: text, problems } : { style: null, problems: [...problems, fault] };
}
