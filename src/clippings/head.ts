import type { Head } from "./clipping.ts";
import { roughText } from "./rough-text.ts";
import type { SourceBytes } from "./source-bytes.ts";

const headLength = 64 * 1024;

/** The beginning of a file. */
export function headOf(bytes: SourceBytes): Head {
  const head = bytes.read(0, headLength);
  return { bytes: head, text: roughText(head), size: bytes.size };
}
