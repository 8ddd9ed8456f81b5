import { constants, inflateRawSync } from "node:zlib";
import { isGzip } from "./record-reader.ts";

/** The first characters of a file, unpacked where it is packed. What follows its first packed part is not looked at. */
export function beginning(bytes: Uint8Array): string {
  if (!isGzip(bytes)) return latin(bytes);
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * 1024 * 1024 };
    return latin(inflateRawSync(bytes.subarray(endOfHead(bytes), 2048), options));
  } catch {
    return "";
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 512)).toString("latin1");
}

/** Where the head of a gzip member ends (RFC 1952, 2.3): after its extra field, its name, its comment and its check. */
function endOfHead(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return (flags & 2) !== 0 ? at + 2 : at;
}
