import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type BuildOptions, build, type Report } from "../build/build.ts";
import { startDevServer } from "../site/dev-server.ts";
import { outputFolder } from "../site/folders.ts";
import { packageRoot } from "../site/package-root.ts";
import { type Changed, watchFolders } from "../site/watch.ts";
import { Following } from "./following.ts";

export interface ServeOptions extends Pick<BuildOptions, "content" | "output" | "onProgress"> {
  /** The port that somebody asked for; without it 8080, or the next that is free. */
  readonly port?: number;
  /** Aborted when the server shall end. */
  readonly signal: AbortSignal;
  /** Told of the first build and of each that follows. */
  readonly onBuilt: (report: Report, address: string) => void;
  /** Told when pages show a change, before the build that brings search and the site on the disk up to it. */
  readonly onShown?: (seconds: number) => void;
  /** Told why a build after the first failed: the last good site is still served. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * Builds the archive, serves it on this machine, and follows the sources: pages show a change at once, and a build in a
 * process of its own brings the site on the disk up to it. In a checkout the layouts and our own code are watched too.
 *
 * @returns when the signal aborts
 * @throws a Failure when the first build fails or no port is free
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { signal, onBuilt, port } = options;
  const content = resolve(options.content);
  const output = outputFolder(options.output);
  // What changes while the first build is at work is not forgotten.
  const early: Changed[] = [];
  let hear = (changed: Changed): void => void early.push(changed);
  const watching = await watchFolders([content, ...ownCode()], (changed) => hear(changed));
  signal.addEventListener("abort", watching.close, { once: true });
  try {
    const first = await build(options);
    signal.throwIfAborted();
    const root = first.address === null ? "/" : new URL(first.address).pathname;
    const server = await startDevServer(output, port ?? 8080, port !== undefined, root);
    onBuilt(first, server.address);
    const following = new Following({ ...options, output, compile }, server);
    hear = (changed) => {
      const code = [...changed.keys()].some((folder) => folder !== content);
      following.changed(code ? "code" : changed.get(content));
    };
    await following.begin();
    for (const changed of early.splice(0)) hear(changed);
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
    await server.close();
  } finally {
    watching.close();
  }
}

/** Where our own code is, when this is a checkout that can be compiled. */
function ownCode(): string[] {
  if (!existsSync(join(packageRoot, "tsconfig.json"))) return [];
  return ["layouts", "src"].map((name) => join(packageRoot, name));
}

/** @throws an Error with what the compiler said */
async function compile(signal: AbortSignal): Promise<void> {
  const npm = promisify(execFile)("npm", ["run", "--silent", "compile"], { cwd: packageRoot, signal });
  await npm.catch((error: Error & { readonly stdout?: string }) => {
    throw new Error((error.stdout || error.message).trim());
  });
}
