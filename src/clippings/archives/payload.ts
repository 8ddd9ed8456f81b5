import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { WARCRecord } from "warcio";

/** No page is larger; what is, is left out. */
export const largestPage = 64 * 1024 * 1024;

/**
 * What a server sent, without the chunks and the packing in which it sent it.
 *
 * @param most bytes that are read at most
 * @returns undefined where it is larger, or packed in a way that is not read
 */
export async function payloadOf(record: WARCRecord, most: number = largestPage): Promise<Uint8Array | undefined> {
  const headers = record.httpHeaders?.headers;
  const encoding = headers?.get("content-encoding")?.trim().toLowerCase() ?? "";
  const transfer = headers?.get("transfer-encoding")?.trim().toLowerCase() ?? "";
  // The library puts chunks together; it unpacks no Brotli, and of a packed page that is cut off it gives nothing.
  headers?.delete("content-encoding");
  if (transfer !== "") headers?.set("transfer-encoding", "chunked");
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record.contentReader) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return unpacked(Buffer.concat(parts), encoding === "" ? transfer : encoding, most);
}

/** Each with what is there where its end is missing. */
const unpackers: readonly ((bytes: Uint8Array, maxOutputLength: number) => Buffer)[] = [
  (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  (bytes, maxOutputLength) => inflateSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  (bytes, maxOutputLength) => inflateRawSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
];

/** Some crawlers unpack what they keep and leave the header as it was: what begins as a text is one. */
function unpacked(bytes: Buffer, encoding: string, most: number): Uint8Array | undefined {
  const isPacked =
    /gzip|deflate|br|zstd|compress/.test(encoding) && !/^[\s\ufeff]*</.test(bytes.toString("utf8", 0, 64));
  if (!isPacked) return new Uint8Array(bytes);
  if (/\bbr\b/.test(encoding)) return attempt(() => brotliDecompressSync(bytes, { maxOutputLength: most }));
  for (const unpack of unpackers) {
    const plain = attempt(() => unpack(bytes, most));
    if (plain !== undefined) return plain;
  }
  return undefined;
}

function attempt(unpack: () => Buffer): Uint8Array | undefined {
  try {
    return new Uint8Array(unpack());
  } catch {
    return undefined;
  }
}
