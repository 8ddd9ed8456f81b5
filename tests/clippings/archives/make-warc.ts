import { gzipSync } from "node:zlib";

export interface Made {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  /** The record's own headers, beside those above. */
  readonly headers?: readonly string[];
  readonly content?: string | Uint8Array;
  /** What the record says of its length, where that is not true. */
  readonly length?: number;
}

/** A record of WARC 1.1. */
export function record({
  type = "response",
  url = "https://ellis.example/pier",
  date = "2019-03-04T23:30:00Z",
  headers = [],
  content = page(),
  length,
}: Made = {}): Uint8Array {
  const bytes = Buffer.from(content);
  const lines = [
    "WARC/1.1",
    `WARC-Type: ${type}`,
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
    `WARC-Date: ${date}`,
    ...(url === "" ? [] : [`WARC-Target-URI: ${url}`]),
    ...headers,
    `Content-Length: ${length ?? bytes.length}`,
    "",
    "",
  ];
  return new Uint8Array(Buffer.concat([Buffer.from(lines.join("\r\n")), bytes, Buffer.from("\r\n\r\n")]));
}

/** A server's answer. */
export function page(
  title = "Pier closes",
  headers: readonly string[] = ["Content-Type: text/html"],
  status = 200,
): Uint8Array {
  return answer(`<html><title>${title}</title><p>Text.</p></html>`, headers, status);
}

export function answer(body: string | Uint8Array, headers: readonly string[], status = 200, end = "\r\n"): Uint8Array {
  const head = [`HTTP/1.1 ${status} OK`, ...headers, "", ""].join(end);
  return new Uint8Array(Buffer.concat([Buffer.from(head), Buffer.from(body)]));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Each record packed by itself, as crawlers do. */
export function packed(...parts: readonly Uint8Array[]): Uint8Array {
  return joined(...parts.map((part) => new Uint8Array(gzipSync(part))));
}
