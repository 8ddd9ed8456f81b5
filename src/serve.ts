import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Report } from "./build.ts";
import { type DevServer, startDevServer } from "./site/dev-server.ts";
import { outputFolder } from "./site/folders.ts";
import { packageRoot } from "./site/package-root.ts";
import { watchFolders } from "./site/watch.ts";

export interface ServeOptions extends Pick<BuildOptions, "content" | "output" | "onProgress"> {
  /** The port that somebody asked for; without it 8080, or the next that is free. */
  readonly port?: number;
  /** Aborted when the server shall end. */
  readonly signal: AbortSignal;
  /** Told of the first build and of each that follows. */
  readonly onBuilt: (report: Report, address: string) => void;
  /** Told why a build after the first failed: the last good site is still served. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * Builds the archive, serves it on this machine, and builds it again whenever a source changes. In a checkout the
 * layouts and our own code are watched too.
 *
 * @returns when the signal aborts
 * @throws a Failure when the first build fails or no port is free
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { content, signal, onBuilt, onFailed } = options;
  const first = await build(options);
  signal.throwIfAborted();
  const root = first.address === null ? "/" : new URL(first.address).pathname;
  const { port } = options;
  const server = await startDevServer(outputFolder(options.output), port ?? 8080, port !== undefined, root);
  onBuilt(first, server.address);
  const rebuild = rebuilder(options, server);
  const watching = await watchFolders([content, ...ownCode()], (changed) => {
    const codeToo = [...changed].some((folder) => folder !== content);
    rebuild(codeToo).catch(onFailed);
  });
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  watching.close();
  await server.close();
}

/** Where our own code is, when this is a checkout that can be compiled. */
function ownCode(): string[] {
  if (!existsSync(join(packageRoot, "tsconfig.json"))) return [];
  return ["layouts", "src"].map((name) => join(packageRoot, name));
}

/**
 * Builds one at a time: changes during a build lead to one more. Code that has changed cannot be loaded anew into this
 * process, so that from then on a new process builds.
 */
function rebuilder(options: ServeOptions, server: DevServer): (codeToo: boolean) => Promise<void> {
  let running = false;
  let again = false;
  let elsewhere = false;
  let compiled = true;
  return async (codeToo) => {
    elsewhere ||= codeToo;
    compiled &&= !codeToo;
    again = true;
    if (running) return;
    running = true;
    try {
      while (again && !options.signal.aborted) {
        again = false;
        if (!compiled) await run("npm", ["run", "--silent", "compile"], packageRoot, options.signal);
        compiled = true;
        const report = elsewhere ? await buildElsewhere(options) : await build(options);
        server.reload();
        options.onBuilt(report, server.address);
      }
    } finally {
      running = false;
    }
  };
}

async function buildElsewhere({ content, output, signal }: ServeOptions): Promise<Report> {
  const main = join(packageRoot, "dist", "src", "cli", "main.js");
  const args = [main, "build", "--json", "--content", content, "--output", output];
  return JSON.parse(await run(process.execPath, args, process.cwd(), signal)) as Report;
}

/** Runs a program to its end. @returns what it printed @throws an Error with what it said when it failed */
function run(program: string, args: readonly string[], folder: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, signal, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(out) : reject(new Error((err || out).trim()))));
  });
}
