import { mkdirSync } from "node:fs";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { handOver } from "./eleventy.ts";
import { inside } from "./inside.ts";
import type { Printable } from "./output.ts";

/**
 * How many files Eleventy gets at a time. It keeps every page's bytes until its run ends, so that memory grows with
 * this; a run of its own costs some 20 ms, so that from 1,000 on the time is the same.
 */
const batchSize = 2000;

/** The configuration beside this code: `.eleventy.ts` in a checkout under tsx, `.eleventy.js` when compiled. */
const configPath = fileURLToPath(new URL(`../../.eleventy${extname(import.meta.url)}`, import.meta.url));

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch with the number of files written so far. */
  readonly onWritten?: ((count: number) => void) | undefined;
}

/**
 * Has Eleventy write the files into a folder, batch by batch.
 *
 * @param outputs no two with one name: Eleventy would stop at them
 * @throws what Eleventy throws, in one sentence, with its cause
 */
export async function writeOutputs(
  outputs: readonly Printable[],
  folder: string,
  options: WriteOptions = {},
): Promise<void> {
  for (let start = 0; start < outputs.length; start += batchSize) {
    options.signal?.throwIfAborted();
    await writeBatch(outputs.slice(start, start + batchSize), folder);
    options.onWritten?.(Math.min(start + batchSize, outputs.length));
  }
}

async function writeBatch(batch: readonly Printable[], folder: string): Promise<void> {
  makeFolders(batch, folder);
  // It takes a third of a second to load, and a build that finds nothing changed does not need it.
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(undefined, folder, {
    configPath,
    quietMode: true,
    // Else the package.json of the folder that we are called from decides.
    loader: "esm",
    config: (config) => handOver(config, batch),
  });
  eleventy.disableLogger();
  try {
    await eleventy.init();
    await eleventy.write();
  } catch (error) {
    throw new Error(`Eleventy could not write the pages: ${innermost(error)}`, { cause: error });
  }
}

/**
 * Makes each folder once, so that Eleventy need only ask whether it is there.
 *
 * @throws a TypeError when a name leads out of the folder: Eleventy would follow it
 */
function makeFolders(outputs: readonly Printable[], folder: string): void {
  const folders = new Set(outputs.map(({ file }) => dirname(inside(folder, file))));
  for (const each of folders) mkdirSync(each, { recursive: true });
}

/** Eleventy wraps errors several times; the last says what happened. */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = "originalError" in error ? error.originalError : error.cause;
  return inner instanceof Error ? innermost(inner) : error.message;
}
