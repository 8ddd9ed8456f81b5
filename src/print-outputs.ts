import { digestBytes } from "./basics/digest.ts";
import { digestLength, type ManifestFile } from "./site/manifest.ts";
import type { Output } from "./site/output.ts";
import { verify } from "./site/verify.ts";
import { type WriteOptions, writeOutputs } from "./site/write-outputs.ts";

/** Has Eleventy write outputs into a folder, and holds each file against the text that it was given. */
export async function printOutputs(
  outputs: readonly Output[],
  folder: string,
  options: WriteOptions = {},
): Promise<ManifestFile[]> {
  const { noted, expected } = noting(outputs);
  await writeOutputs(noted, folder, options);
  return verify(folder, expected);
}

/** The same outputs, of which each, once it is rendered, notes what its file must hold. */
export function noting(outputs: readonly Output[]) {
  const expected = outputs.map(({ file, kind, key }) => {
    return { file, kind, key: key(), digest: undefined as string | undefined };
  });
  const noted = outputs.map((output, index) => ({
    ...output,
    text: () => {
      const text = output.text();
      const note = expected[index];
      if (note !== undefined) note.digest = digestBytes(text, digestLength);
      return text;
    },
  }));
  return { noted, expected };
}
