import type { Clipping, Reading, SourceFile } from "../../../src/clippings/clipping.ts";
import { fileFormatOf, headOf, readFile } from "../../../src/clippings/formats.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";

/** Reads a text or bytes as a file of the first format that recognises it. The samples are of invented papers. */
export async function read(content: string | Uint8Array, rest: Partial<SourceFile> = {}): Promise<Reading> {
  const bytes = bytesOf(typeof content === "string" ? new TextEncoder().encode(content) : content);
  const format = fileFormatOf(headOf(bytes));
  if (format === undefined) throw new Error("No format recognises it.");
  return readFile(format, { file: "content/clips", bytes, front: { zone: "UTC" }, ...rest });
}

/** A story by its values alone. */
export function plain(clipping: Clipping | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(clipping ?? {}).flatMap(([field, said]) => {
      if (field === "line" || field === "inside") return [];
      if (field === "blurbs")
        return clipping?.blurbs.length === 0 ? [] : [[field, clipping?.blurbs.map(({ value }) => value)]];
      return [[field, (said as { value?: unknown }).value ?? said]];
    }),
  );
}
