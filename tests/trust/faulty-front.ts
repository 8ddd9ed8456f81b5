import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

/** What befalls an answer on its way to the reader. */
export type Fault =
  /** So many milliseconds late, and then so many bytes a second. */
  | { readonly kind: "slow"; readonly wait: number; readonly rate: number }
  /** The connection breaks in the middle of the body. */
  | { readonly kind: "cut" }
  /** The connection breaks before anything is answered. */
  | { readonly kind: "refused" }
  /** Nothing is ever answered. */
  | { readonly kind: "silent" }
  | { readonly kind: "status"; readonly status: number };

/** A server on this machine's loopback address that hands on what another one sends, well or badly. */
export interface FaultyFront {
  readonly url: string;
  /** The paths that were asked for, in their order. */
  readonly asked: string[];
  /** How many answers a fault has befallen. */
  readonly spoilt: () => number;
  /** From now on this befalls answers: undefined for those that come as they are. */
  spoil(how: (path: string) => Fault | undefined): void;
  /** From now on another site is sent. @param to its address, with a slash at its end */
  leadTo(to: string): void;
  close(): Promise<void>;
}

/** @param to the address of the site, with a slash at its end */
export async function faultyFront(to: string): Promise<FaultyFront> {
  let site = to;
  let spoil: (path: string) => Fault | undefined = () => undefined;
  let spoilt = 0;
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? "/";
    asked.push(path);
    const fault = spoil(path);
    if (fault !== undefined) spoilt += 1;
    void answer(fault, new URL(path.slice(1), site), incoming.headers, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    spoilt: () => spoilt,
    spoil: (how) => {
      spoil = how;
    },
    leadTo: (other) => {
      site = other;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  fault: Fault | undefined,
  url: URL,
  asked: IncomingHttpHeaders,
  response: ServerResponse,
): Promise<void> {
  if (fault?.kind === "silent") return;
  if (fault?.kind === "refused") return void response.destroy();
  if (fault?.kind === "status") return void response.writeHead(fault.status).end("No.");
  const { status, headers, body } = await fetched(url, asked);
  if (fault?.kind === "slow") await setTimeout(fault.wait);
  response.writeHead(status, { ...headers, "content-length": body.length });
  if (fault === undefined) return void response.end(body);
  if (fault.kind === "cut") {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    return;
  }
  const piece = Math.max(1, Math.floor(fault.rate / 10));
  for (let from = 0; from < body.length && !response.destroyed; from += piece) {
    response.write(body.subarray(from, from + piece));
    await setTimeout(100);
  }
  response.end();
}

const handed = ["content-type", "content-encoding", "cache-control", "etag", "last-modified", "location"];

function fetched(
  url: URL,
  asked: IncomingHttpHeaders,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = ["if-none-match", "if-modified-since", "accept-encoding"].flatMap((name) => {
      const value = asked[name];
      return typeof value === "string" ? [[name, value] as const] : [];
    });
    request(url, { headers: Object.fromEntries(sent) }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on("data", (part: Buffer) => parts.push(part));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const headers: Record<string, string> = {};
        for (const name of handed) {
          const value = incoming.headers[name];
          if (typeof value === "string") headers[name] = value;
        }
        resolve({ status: incoming.statusCode ?? 502, headers, body: Buffer.concat(parts) });
      });
    })
      .on("error", reject)
      .end();
  });
}
