import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import type { ServedFolder } from "../browser/chromium.ts";

/** As a browser would best run what stands in them. */
const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".csv": "text/plain",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".jsonl": "text/plain",
  ".md": "text/plain",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".yaml": "text/plain",
};

/** @throws when there is none: then it is not known what was taken away */
function withoutPolicy(markup: string): string {
  const bare = markup.replace(/<meta http-equiv="content-security-policy"[^>]*>\n/, "");
  if (bare === markup) throw new Error("A page has no policy to take away.");
  return bare;
}

/** A page with nothing on it, from which others are opened. */
export const blank = "/blank-page-of-the-test";

/**
 * Serves a site with no content policy: pages without their own, and none in a header. What then runs, runs.
 *
 * @param besides files that stand in no folder, by path
 */
export async function serveBare(
  folder: string,
  besides: ReadonlyMap<string, string> = new Map(),
): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname === blank)
      return response.setHeader("content-type", "text/html").end("<!doctype html><title>Blank</title>");
    const path = decodeURIComponent(pathname);
    const text = besides.get(path.slice(1));
    const file = text === undefined ? fileAt(folder, path) : path;
    if (file === undefined) return response.writeHead(404, { "content-type": "text/plain" }).end("404");
    const type = types[extname(file)] ?? "application/octet-stream";
    response.setHeader("content-type", type);
    // A text with control characters would be taken for something to be saved.
    if (type === "text/plain") response.setHeader("x-content-type-options", "nosniff");
    if (extname(file) === ".html") response.end(withoutPolicy(text ?? readFileSync(file, "utf8")));
    else if (text !== undefined) response.end(text);
    else createReadStream(file).pipe(response.setHeader("cache-control", "max-age=3600"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, path, path.endsWith("/") ? "index.html" : "");
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? file : undefined;
}
