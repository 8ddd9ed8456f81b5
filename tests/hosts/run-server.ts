import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A web server of this machine that sends a site until `close()`. */
export interface Running {
  /** With the prefix and a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Where a server finds everything. */
export interface Place {
  /** What is served: the site stands below it at its prefix. */
  readonly root: string;
  /** The site's own folder in it, with a slash at its end. */
  readonly site: string;
  /** For what the server writes. */
  readonly work: string;
  /** A file for its configuration. */
  readonly config: string;
  readonly port: number;
}

/** How a program is started, and with which configuration. */
export interface Start {
  readonly program: string;
  readonly args: readonly string[];
  readonly config?: string;
}

/**
 * Copies a site to where a server finds it, and starts the server.
 *
 * @param isLinked whether a link will do in place of a copy: a large site is served where it lies
 */
export async function runServer(
  name: string,
  folder: string,
  prefix: string,
  start: (place: Place) => Start,
  isLinked = false,
): Promise<Running> {
  const place = mkdtempSync(join(tmpdir(), `backfile-${name}-`));
  // Apache's own children are nobody in particular.
  chmodSync(place, 0o755);
  const root = join(place, "www");
  const site = join(root, prefix);
  mkdirSync(dirname(site), { recursive: true });
  if (isLinked) symlinkSync(folder, site.replace(/\/$/, ""), "dir");
  else cpSync(folder, site, { recursive: true });
  const work = join(place, "work");
  mkdirSync(work);
  const port = await freePort();
  const config = join(place, "config");
  const { program, args, config: text } = start({ root, site, work, config, port });
  if (text !== undefined) writeFileSync(config, text);
  const env = { PATH: process.env.PATH, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work, CI: "1" };
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const kill = (): void => endGroup(child, "SIGKILL");
  process.once("exit", kill);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
  }
  const close = async (): Promise<void> => {
    await end(child);
    process.off("exit", kill);
    rmSync(place, { recursive: true, force: true });
  };
  try {
    await listening(port, child);
  } catch (error) {
    await close();
    throw new Error(`${name} does not start: ${said}`, { cause: error });
  }
  return { url: `http://127.0.0.1:${port}${prefix}`, close };
}

/** Where a program of the machine stands; undefined where it is not installed. */
export function installed(name: string): string | undefined {
  return ["/usr/sbin", "/usr/bin", "/usr/local/bin"]
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const socket = connect(port, "127.0.0.1");
    const open = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    // A socket may meet itself on a port that nobody listens on.
    const isItself = socket.localPort === port;
    socket.destroy();
    if (open && !isItself) return;
    await setTimeout(50);
  }
  throw new Error("It does not listen.");
}

/** A server may have started others: they are one group, and end together. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    endGroup(child, "SIGTERM");
    const hard = globalThis.setTimeout(() => endGroup(child, "SIGKILL"), 10_000);
    await ended;
    clearTimeout(hard);
  }
  endGroup(child, "SIGKILL");
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // All of them have ended.
  }
}
