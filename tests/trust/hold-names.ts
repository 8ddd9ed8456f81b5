import assert from "node:assert/strict";
import type { Problem } from "../../src/basics/problem.ts";

/** What Windows takes for a device, whatever ending it has. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Every path leads down from the output folder, can stand on every disk, and is another on a disk that does not tell
 * upper from lower case, nor one way to write an accent from the other.
 */
export function assertPaths(paths: Iterable<string>): void {
  const standing = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split("/");
    for (const part of parts) {
      const fits = part !== "" && !/^\.{1,2}$|[. ]$|[\p{Cc}\p{Cs}\\:*?"<>|]/u.test(part) && !device.test(part);
      assert.ok(fits && Buffer.byteLength(part) <= 255, `${JSON.stringify(path)} cannot stand on every disk`);
    }
    // A folder that two spell otherwise is one folder there; a file is not two.
    const folded = fold(path);
    assert.ok(!standing.has(folded), `${path} and ${standing.get(folded)} are one file on some disks`);
    standing.set(folded, path);
  }
}

/** Unicode's simple case folding, sign by sign, of what is put together. */
function fold(path: string): string {
  const signs = Array.from(path.normalize("NFD"), (sign) => {
    const upper = sign === "ı" ? sign : sign.toUpperCase();
    return Array.from(upper).length === 1 ? upper.toLowerCase() : sign.toLowerCase();
  });
  return signs.join("").normalize("NFC");
}

/** Each refusal says in which file, and what to do. */
export function assertRemedies(problems: readonly Problem[]): void {
  for (const { file, rule, note, expected } of problems) {
    assert.ok(file.startsWith("content"), `${rule} names ${file}`);
    assert.ok((note ?? "").length > 20 || (expected ?? []).length > 0, `${file}: ${rule} has no remedy`);
  }
}
