import type { FileFormat, FileFront, Reading, SourceFile } from "../../src/clippings/clipping.ts";
import { headOf } from "../../src/clippings/formats.ts";
import { bytesOf } from "../../src/clippings/source-bytes.ts";

/** What a test says about a source beside its text. */
export interface Around {
  readonly front?: FileFront;
  readonly readInside?: SourceFile["readInside"];
}

/** Reads a text or bytes in a format that must recognise them. */
export async function readSource(
  format: FileFormat,
  content: string | Uint8Array,
  around: Around = {},
): Promise<Reading> {
  const bytes = bytesOf(typeof content === "string" ? new TextEncoder().encode(content) : content);
  if (!format.detect(headOf(bytes))) throw new Error(`${format.name} does not recognise this`);
  return format.read({
    file: "content/sample",
    bytes,
    front: { zone: "UTC", ...around.front },
    readInside:
      around.readInside ??
      (() => {
        throw new Error("Nothing is inside.");
      }),
  });
}

/** What was left out and how often: `{ cancelled: 2 }`. */
export function leftOut(reading: Reading): Readonly<Record<string, number>> {
  return Object.fromEntries((reading.tally?.leftOut ?? []).map(({ why, count }) => [why, count]));
}

export function rulesOf(reading: Reading): readonly string[] {
  return reading.problems.map(({ rule }) => rule);
}
