import { createHash } from "node:crypto";
import { chunksOf, type SourceBytes } from "../clippings/source-bytes.ts";

/**
 * What stands at the end of a ZIP of ours, as its comment: a checksum of the whole file, its own digits being zeros. A
 * ZIP says many things that nobody reads, and a changed byte among them would be found by nothing else.
 */
export const sealWords = "Backfile bag; SHA-256 of this file with zeros for its digits: ";
const digits = 64;
export const emptySeal = sealWords + "0".repeat(digits);

/** What stands behind a comment's beginning in the last record of a ZIP: 22 bytes and the comment. */
const endLength = 22;

/** The seal of a file, whatever stands in the place of its digits. */
export function sealOf(bytes: SourceBytes): string {
  const hash = createHash("sha256");
  const end = Math.max(0, bytes.size - digits);
  for (const chunk of chunksOf({ size: end, read: (from, to) => bytes.read(from, Math.min(to, end)) }, 1 << 20)) {
    hash.update(chunk);
  }
  return hash.update("0".repeat(digits)).digest("hex");
}

/** Whether a ZIP ends in a seal, whole or not. */
export function isSealed(bytes: SourceBytes): boolean {
  return commentOf(bytes).startsWith(sealWords);
}

/**
 * What is wrong with the seal of a ZIP, as a sentence. One that somebody else has packed has no comment and no seal; a
 * comment of any other kind may be a seal that was damaged.
 */
export function sealFault(bytes: SourceBytes): string | undefined {
  const comment = commentOf(bytes);
  if (comment === "") return undefined;
  if (comment.length === emptySeal.length && comment === sealWords + sealOf(bytes)) return undefined;
  return comment.startsWith("Backfile") || comment.length === emptySeal.length
    ? "The ZIP was changed since it was made, or is damaged: it is not what the seal at its end says."
    : undefined;
}

/** Bytes as they are, a character each; empty where the end of the file is that of a ZIP without a comment. */
function commentOf(bytes: SourceBytes): string {
  const from = Math.max(0, bytes.size - emptySeal.length - endLength);
  const end = Buffer.from(bytes.read(from, bytes.size)).toString("latin1");
  if (end.slice(-endLength).startsWith("PK\u0005\u0006")) return "";
  const at = end.lastIndexOf("PK\u0005\u0006");
  return at < 0 ? end.slice(endLength) : end.slice(at + endLength);
}
