import type { Inspection } from "../site/inspect.ts";
import { startThread, threadEnded } from "./thread.ts";

/** Looks at the site that stands in a folder, in a thread of its own. */
export function inspectBeside(folder: string): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const thread = startThread("inspector", { workerData: folder });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(threadEnded(`code ${code}`)));
  });
}
