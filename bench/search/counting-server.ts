import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** One answer of the server. */
export interface Sent {
  /** `/search/search.js` */
  readonly path: string;
  /** Of its body, as it went over the line; 0 where the browser had it still. */
  readonly bytes: number;
  /** When it was asked for, as `Date.now()` says. */
  readonly at: number;
}

export interface CountingServer {
  /** With a slash at its end. */
  readonly url: string;
  /** All that was sent since the last call. */
  taken(): Sent[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/**
 * Serves a built site on the loopback address as common hosts do: what is text is compressed, and everything may be kept
 * for ten minutes. It notes what it sends.
 */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const at = Date.now();
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(normalize(join(folder, sep))) || !isFile(file)) {
      sent.push({ path, bytes: 0, at });
      response.writeHead(404).end();
      return;
    }
    const tag = `"${statSync(file).mtimeMs.toString(36)}-${statSync(file).size.toString(36)}"`;
    const headers = { etag: tag, "cache-control": "max-age=600", vary: "accept-encoding" };
    if (request.headers["if-none-match"] === tag) {
      sent.push({ path, bytes: 0, at });
      response.writeHead(304, headers).end();
      return;
    }
    const type = types[extname(file)];
    const content = readFileSync(file);
    const body = type === undefined ? content : gzipSync(content);
    sent.push({ path, bytes: body.length, at });
    response.writeHead(200, {
      ...headers,
      "content-type": type ?? "application/octet-stream",
      "content-length": body.length,
      ...(type === undefined ? {} : { "content-encoding": "gzip" }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    taken: () => {
      const before = sent;
      sent = [];
      return before;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
