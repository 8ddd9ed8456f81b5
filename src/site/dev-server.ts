import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { errorCode, Failure } from "../basics/failure.ts";
import { mediaType } from "./media-types.ts";
import { type News, reloadPath, reloadScript, withReload } from "./reload.ts";
import { type Ahead, type Answer, findAnswer } from "./site-file.ts";

export interface DevServer {
  /** `http://127.0.0.1:8080/` */
  readonly address: string;
  /** From now on these pages are sent before the folder's own files; the folder's own alone without them. */
  show(ahead: Ahead | undefined): void;
  /** Has open pages load themselves again: all of them, or those that search. */
  reload(news: News): void;
  /** Ends the server and every connection. */
  close(): Promise<void>;
}

/**
 * Serves an output folder on this machine only, as a static host would, and reloads open pages on demand.
 *
 * @param port the wanted port; 0 takes any
 * @param strict whether another port will not do when this one is taken
 * @param root the path under which the site will stand, `/` or `/clips/`: it is served there too, since the links of
 *   404.html begin with it
 * @throws a Failure when no port is free
 */
export async function startDevServer(folder: string, port: number, strict: boolean, root = "/"): Promise<DevServer> {
  const listeners = new Set<ServerResponse>();
  const site: Site = { folder, root, ahead: undefined };
  const server = createServer((request, response) => {
    respond(site, listeners, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, "text/plain; charset=utf-8", "The file could not be read.\n");
    });
  });
  await listen(server, port, strict);
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${actual}/`,
    show: (ahead) => {
      site.ahead = ahead;
    },
    reload: (news) => {
      for (const response of listeners) response.write(`data: ${news}\n\n`);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Site {
  readonly folder: string;
  readonly root: string;
  ahead: Ahead | undefined;
}

async function listen(server: Server, port: number, strict: boolean): Promise<void> {
  const last = strict ? port : Math.min(port + 20, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(candidate, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      if (!["EADDRINUSE", "EACCES"].includes(errorCode(error) ?? "")) throw error;
    }
  }
  throw new Failure(
    strict
      ? `Port ${port} is in use or not allowed. Name another with --port.`
      : `The ports ${port} to ${last} are all in use. Name another with --port.`,
  );
}

async function respond(
  site: Site,
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page elsewhere could have its own name lead to this address and read the answers; it cannot fake this header.
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(request.headers.host ?? "")) {
    return send(response, 403, "text/plain; charset=utf-8", "Ask for 127.0.0.1 or localhost.\n");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return send(response, 405, "text/plain; charset=utf-8", "Only GET and HEAD.\n");
  }
  const [asked = "/", query] = (request.url ?? "/").split(/\?(.*)/s, 2);
  const path = asked.startsWith(site.root) ? asked.slice(site.root.length - 1) : asked;
  if (path === reloadPath) return subscribe(listeners, response);
  if (path === `${reloadPath}.js`) return send(response, 200, "text/javascript; charset=utf-8", reloadScript);
  const answer = await answerFor(site, path);
  if (answer.kind === "redirect") {
    response.setHeader("location", query === undefined ? answer.to : `${answer.to}?${query}`);
    return send(response, 301, "text/plain; charset=utf-8", "Moved.\n");
  }
  if (answer.kind === "file") return sendFile(response, 200, answer.file, answer.bytes);
  const missing = await answerFor(site, "/404.html");
  if (missing.kind === "file") return sendFile(response, 404, missing.file, missing.bytes);
  send(response, 404, "text/plain; charset=utf-8", "Nothing here.\n");
}

/** While a new site is swapped in, the folder is not there for a moment: that is no missing page. */
async function answerFor({ folder, ahead }: Site, path: string): Promise<Answer> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const answer = await findAnswer(folder, path, ahead);
    if (answer.kind !== "missing" || existsSync(join(folder, "index.html"))) return answer;
    await wait(25);
  }
  return { kind: "missing" };
}

function sendFile(response: ServerResponse, status: number, file: string, bytes: Buffer): void {
  const type = mediaType(file);
  send(response, status, type, file.endsWith(".html") ? withReload(bytes.toString("utf8")) : bytes);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

function subscribe(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 1000\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}
