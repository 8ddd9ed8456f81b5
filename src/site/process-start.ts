import { readFileSync } from "node:fs";

/**
 * When a process was begun, in a form that no other process of this machine has, also not one that got its number
 * later, or after the machine was started anew. Known on Linux alone.
 *
 * @returns `"ended"` for one that is dead and waits for its parent to hear of it; undefined where nothing is known
 */
export function processStart(pid: number): string | "ended" | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Its name comes in brackets before, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state = "", ticks] = [fields[0], fields[19]];
    if (ticks === undefined) return undefined;
    if (/^[ZXx]$/.test(state)) return "ended";
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}
