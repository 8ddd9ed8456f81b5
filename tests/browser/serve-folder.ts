import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { onLoopback } from "./on-loopback.ts";

/** A folder that stands on this machine's loopback address until `close()`. */
export interface ServedFolder {
  /** With the prefix and a slash at its end: `http://127.0.0.1:40123/some/prefix/`. */
  readonly url: string;
  /** Ends the server and every connection. */
  close(): Promise<void>;
}

/** No charset, as nginx and Apache send it: a page must say its own. */
const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/**
 * Serves a folder as GitHub Pages does: `/folder` leads to `/folder/`, a miss is `404.html` with status 404,
 * nothing is listed. Outside the prefix there is nothing.
 *
 * @param prefix with slashes at both ends: `/` or `/some/prefix/`
 * @param compressed whether files come gzipped and may be kept, as from a host that is set up well
 */
export async function serveFolder(folder: string, prefix = "/", compressed = false): Promise<ServedFolder> {
  const send = compressed ? sendCompressed : sendPlain;
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decoded(asked.pathname);
    if (path === undefined || !path.startsWith(prefix)) return miss(folder, response);
    const file = normalize(join(folder, path.slice(prefix.length)));
    if (!file.startsWith(normalize(join(folder, sep))) && file !== normalize(folder)) return miss(folder, response);
    const kind = kindOf(file);
    if (kind === "folder" && !asked.pathname.endsWith("/")) {
      response.writeHead(301, { location: `${asked.pathname}/${asked.search}` }).end();
    } else if (kind === "folder") {
      const index = join(file, "index.html");
      if (kindOf(index) === "file") send(index, 200, response);
      else miss(folder, response);
    } else if (kind === "file" && !path.endsWith("/")) send(file, 200, response);
    else miss(folder, response);
  });
  return onLoopback(server, prefix);
}

function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

function kindOf(path: string): "file" | "folder" | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : undefined;
  } catch {
    return undefined;
  }
}

function sendCompressed(file: string, status: number, response: ServerResponse): void {
  response.writeHead(status, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-encoding": "gzip",
    "cache-control": "max-age=31536000",
  });
  response.end(gzipSync(readFileSync(file)));
}

function sendPlain(file: string, status: number, response: ServerResponse): void {
  response.writeHead(status, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

function miss(folder: string, response: ServerResponse): void {
  const page = join(folder, "404.html");
  if (kindOf(page) === "file") sendPlain(page, 404, response);
  else response.writeHead(404, { "content-type": "text/plain" }).end("404");
}
