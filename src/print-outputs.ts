import { digestBytes } from "./basics/digest.ts";
import { digestLength } from "./site/manifest.ts";
import type { Output } from "./site/output.ts";
import { type Measures, measure } from "./site/verify.ts";
import { type WriteOptions, writeOutputs } from "./site/write-outputs.ts";

/**
 * Has Eleventy write outputs into a folder, and holds each file against the text that it was given.
 *
 * @returns in the order of the outputs
 */
export async function printOutputs(
  outputs: readonly Output[],
  folder: string,
  options: WriteOptions = {},
): Promise<Measures[]> {
  const noted = outputs.map((output) => new Noted(output));
  await writeOutputs(noted, folder, options);
  return measure(folder, noted);
}

/** An output that notes, once it is rendered, what its file must hold. Its key is not asked for: it costs as much. */
class Noted implements Omit<Output, "key"> {
  readonly file: string;
  readonly kind: Output["kind"];
  readonly #output: Output;
  digest: string | undefined;

  constructor(output: Output) {
    this.file = output.file;
    this.kind = output.kind;
    this.#output = output;
  }

  text(): string {
    return this.#output.text();
  }

  encoded(bytes: Uint8Array): void {
    this.digest = digestBytes(bytes, digestLength);
  }
}
