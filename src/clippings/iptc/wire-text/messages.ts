import { chunksOf, type SourceBytes } from "../../source-bytes.ts";
import { fromWindows1252 } from "../../windows-1252.ts";

/** One message of a wire as text, with its control characters. */
export interface Message {
  readonly text: string;
  /** The line of the file on which it begins. */
  readonly line: number;
  /** Whether it was longer than any message, and the rest of it passed over. */
  readonly isCut: boolean;
}

/** SOH, the start of a message's header. */
export const startOfHeader = 0x01;
const lineFeed = 0x0a;
/** No message of a wire is longer: at 1,200 words a minute it would take a day. */
const longest = 4 * 1024 * 1024;

/** The messages of a file, each from one SOH to the next; what stands before the first is none. */
export function* messagesOf(bytes: SourceBytes): Generator<Message> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let isOpen = false;
  let line = 1;
  let start = 1;
  for (const chunk of chunksOf(bytes)) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (chunk[at] === lineFeed) line += 1;
      if (chunk[at] !== startOfHeader) continue;
      if (isOpen) yield messageOf([...parts, chunk.subarray(from, at)], start, size > longest);
      parts = [];
      size = 0;
      isOpen = true;
      start = line;
      from = at + 1;
    }
    if (!isOpen) continue;
    size += chunk.length - from;
    if (size <= longest) parts.push(chunk.slice(from));
  }
  if (isOpen) yield messageOf(parts, start, size > longest);
}

/** UTF-8 where the bytes are that, else windows-1252: the wires' own character sets have the same letters for ASCII. */
function messageOf(parts: readonly Uint8Array[], line: number, isCut: boolean): Message {
  const whole = new Uint8Array(Buffer.concat(parts));
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(whole), line, isCut };
  } catch {
    return { text: fromWindows1252(whole), line, isCut };
  }
}
