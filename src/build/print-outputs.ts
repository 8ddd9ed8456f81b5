import { digestBytes } from "../basics/digest.ts";
import { digestLength } from "../site/manifest.ts";
import type { Output } from "../site/output.ts";
import { type Measures, measure } from "../site/verify.ts";
import { type WriteOptions, writeOutputs } from "../site/write-outputs.ts";
import { type Stream, writeStreams } from "../site/write-streams.ts";

/**
 * Has Eleventy write outputs into a folder, but for those that come in pieces, and holds each file against the text that
 * it was given.
 *
 * @returns in the order of the outputs
 */
export async function printOutputs(
  outputs: readonly Output[],
  folder: string,
  options: WriteOptions = {},
): Promise<Measures[]> {
  const noted = outputs.map((output) => new Noted(output));
  const streams = noted.filter(isStream);
  const digests = await writeStreams(streams, folder, options);
  for (const [index, stream] of streams.entries()) stream.digest = digests[index];
  const others = noted.filter(({ pieces }) => pieces === undefined);
  const { onWritten } = options;
  await writeOutputs(others, folder, {
    ...options,
    onWritten: onWritten && ((count) => onWritten(streams.length + count)),
  });
  return measure(folder, noted);
}

function isStream(output: Noted): output is Noted & Stream {
  return output.pieces !== undefined;
}

/** An output that notes, once it is rendered, what its file must hold. Its key is not asked for: it costs as much. */
class Noted implements Omit<Output, "key"> {
  readonly file: string;
  readonly kind: Output["kind"];
  readonly pieces: Output["pieces"];
  readonly #output: Output;
  digest: string | undefined;

  constructor(output: Output) {
    this.file = output.file;
    this.kind = output.kind;
    this.pieces = output.pieces;
    this.#output = output;
  }

  text(): string {
    return this.#output.text();
  }

  encoded(bytes: Uint8Array): void {
    this.digest = digestBytes(bytes, digestLength);
  }
}
