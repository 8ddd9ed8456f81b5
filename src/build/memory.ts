import { readdirSync, readFileSync } from "node:fs";

/** How often memory is looked at, in ms. */
const interval = 250;

/** The most memory that this process and all that it has started hold at one time, as far as the system tells. */
export class MemoryWatch {
  readonly #timer: NodeJS.Timeout;
  #peak = 0;

  constructor() {
    this.#timer = setInterval(() => this.look(), interval);
    this.#timer.unref();
    this.look();
  }

  look(): void {
    this.#peak = Math.max(this.#peak, treeMemory(process.pid));
  }

  /** Ends the watch. @returns bytes; where the system tells nothing of other processes, this one's alone */
  end(): number {
    clearInterval(this.#timer);
    this.look();
    return Math.max(this.#peak, process.resourceUsage().maxRSS * 1024);
  }
}

/** Linux tells of a process's children and memory in files; elsewhere there are none. */
function treeMemory(process: number | string): number {
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(contentOf(`/proc/${process}/status`))?.[1];
  if (resident === undefined) return 0;
  let bytes = Number(resident) * 1024;
  for (const child of childrenOf(process)) bytes += treeMemory(child);
  return bytes;
}

function childrenOf(process: number | string): string[] {
  try {
    return readdirSync(`/proc/${process}/task`).flatMap((thread) => {
      return contentOf(`/proc/${process}/task/${thread}/children`)
        .split(" ")
        .filter((child) => child !== "");
    });
  } catch {
    return [];
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
