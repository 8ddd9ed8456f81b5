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
  const noted = outputs.map((output) => new Noted(output));
  await writeOutputs(noted, folder, options);
  const expected = noted.map(({ file, kind, key, digest }) => ({ file, kind, key: key(), digest }));
  return verify(folder, expected);
}

/** An output that notes, once it is rendered, what its file must hold. */
class Noted implements Output {
  readonly file: string;
  readonly kind: Output["kind"];
  readonly key: () => string;
  readonly #output: Output;
  digest: string | undefined;

  constructor(output: Output) {
    this.file = output.file;
    this.kind = output.kind;
    this.key = () => output.key();
    this.#output = output;
  }

  text(): string {
    const text = this.#output.text();
    this.digest = digestBytes(text, digestLength);
    return text;
  }
}
