import { decode } from "../decode.ts";
import { allBytes, type SourceBytes } from "../source-bytes.ts";
import { parseJson } from "../tables/parse-json.ts";
import type { ExportRun } from "./export-run.ts";

const largest = 128 * 1024 * 1024;

/** An export that is one document of JSON; undefined, and a problem, where it cannot be read. */
export function wholeJson(bytes: SourceBytes, file: string, run: ExportRun): unknown {
  if (bytes.size > largest) {
    const note = "The export has to be read whole, and is too large: nothing is read.";
    run.problem({ rule: "json-too-large", expected: ["at most 128 MiB"], note, severity: "error" });
    return undefined;
  }
  const { text, problems } = decode(allBytes(bytes), file);
  for (const { file: _, ...problem } of problems) run.problem(problem);
  const document = parseJson(text);
  if (document === undefined) {
    const note = "It is no JSON as a whole, and nothing is read. Export it again.";
    run.problem({ rule: "json-unreadable", note, severity: "error" });
  }
  return document;
}
