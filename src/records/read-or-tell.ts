import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import { systemErrorOf } from "../basics/system-fault.ts";
import type { SourceBytes } from "../clippings/source-bytes.ts";
import type { Defaults } from "./defaults.ts";
import { readAnySource } from "./read.ts";
import type { ColumnMap } from "./read-file-source.ts";
import type { SourceReading } from "./source-reading.ts";
import { UnreadableFile } from "./store-open.ts";

/**
 * Reads one source of several. That the disk does not give it, or that its reader breaks over it, which no reader
 * should, is a problem of this file: the others are read all the same.
 *
 * @throws what the system says where it is the machine that fails
 */
export async function readOrTell(
  file: string,
  source: SourceBytes | Uint8Array,
  defaults: Defaults,
  map?: ColumnMap,
): Promise<SourceReading | Problem> {
  try {
    return await readAnySource(file, source, defaults, map);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    if (error instanceof Failure || systemErrorOf(error) !== undefined) throw error;
    return readerBroke(file, error);
  }
}

function readerBroke(file: string, error: unknown): Problem {
  const [what = ""] = String(error).split("\n", 1);
  const note =
    "Its reader broke over it: a fault of Backfile, not of yours. It is left out. Please report it, with the file if you may.";
  return { file, rule: "reader-broke", found: what.slice(0, 200), note, severity: "error" };
}
