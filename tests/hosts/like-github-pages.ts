import { readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { onLoopback } from "../browser/on-loopback.ts";
import type { Running } from "./run-server.ts";

/** Of the ending, as the list of media types that GitHub Pages goes by has them; all else is for saving. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "application/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".gz": "application/gzip",
};

/**
 * Serves a folder as GitHub Pages does: case counts, `/folder` leads to `/folder/`, nothing is listed, `.html` may be
 * left out, a miss at any depth is `404.html` with status 404, and everything may be kept for ten minutes. Its
 * `.nojekyll` is taken as read. Outside the prefix there is another site.
 */
export async function likeGithubPages(folder: string, prefix: string): Promise<Running> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decodeURIComponent(pathname);
    if (!path.startsWith(prefix)) return void response.writeHead(404).end();
    const file = join(folder, path.slice(prefix.length));
    const kind = kindOf(file);
    if (kind === "folder" && !path.endsWith("/")) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else if (kind === "folder" && kindOf(join(file, "index.html")) === "file") {
      send(response, 200, join(file, "index.html"));
    } else if (kind === "file" && !path.endsWith("/")) send(response, 200, file);
    else if (kindOf(`${file}.html`) === "file") send(response, 200, `${file}.html`);
    else send(response, 404, join(folder, "404.html"));
  });
  return onLoopback(server, prefix);
}

function kindOf(path: string): "file" | "folder" | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? "file" : found?.isDirectory() ? "folder" : undefined;
}

function send(response: ServerResponse, status: number, file: string): void {
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(status, { "content-type": type, "cache-control": "max-age=600" }).end(readFileSync(file));
}
