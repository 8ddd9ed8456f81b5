import { extname } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { Failure } from "../basics/failure.ts";

const extension = extname(import.meta.url);

/**
 * Starts a file of this folder as a thread. In a checkout under tsx the thread has to be told of tsx first: Node 20
 * does not hand a loader on.
 *
 * @param name without its extension: `crew-member`
 */
export function startThread(name: string, options: WorkerOptions = {}): Worker {
  // What Node was started with is meant for the program: `--input-type`, for one, would keep the thread from starting.
  const own = { execArgv: [], ...options };
  const place = new URL(`./${name}${extension}`, import.meta.url);
  if (extension === ".js") return new Worker(place, own);
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const code = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(place.href)}); });`;
  return new Worker(code, { ...own, eval: true });
}

/** What is said of a thread that ended before it had answered. @param how `code 1` */
export function threadEnded(how: string): Failure {
  return new Failure(
    `A thread of the build ended before its work was done (${how}). The memory may be full: close other programs, or share the work among fewer threads (--threads 1), and build again.`,
  );
}
