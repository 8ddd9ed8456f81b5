import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./edits.ts";

/** How a folder differs from another, a line a file; what others have put there is passed over. */
export function differences(folder: string, clean: string, foreign: ReadonlyMap<string, string> = new Map()): string[] {
  const [own, other] = [new Set(filesOf(folder)), new Set(filesOf(clean))];
  const lines: string[] = [];
  for (const [path, text] of foreign) {
    if (!own.delete(path)) lines.push(`${path}: put there by hand, and gone`);
    else if (readFileSync(join(folder, path), "utf8") !== text) lines.push(`${path}: put there by hand, and changed`);
  }
  for (const path of own) if (!other.has(path)) lines.push(`${path}: only in the incremental build`);
  for (const path of other) {
    if (!own.has(path)) {
      lines.push(`${path}: only in the clean build`);
      continue;
    }
    const [ours, theirs] = [readFileSync(join(folder, path)), readFileSync(join(clean, path))];
    if (!ours.equals(theirs)) lines.push(`${path}: ${firstDifference(ours, theirs)}`);
  }
  return lines;
}

function firstDifference(ours: Buffer, theirs: Buffer): string {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  const [one, other] = [ours, theirs].map((bytes) =>
    JSON.stringify(bytes.toString("utf8", Math.max(0, at - 30), at + 60)),
  );
  return `from byte ${at} on ${one} in place of ${other}`;
}
