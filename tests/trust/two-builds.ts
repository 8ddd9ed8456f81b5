import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));

/** Loaded before the program: whoever has the lock keeps it until the other one has been told so. */
function holding(go: string): string {
  const code = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { mkdirSync, existsSync } = fs;
fs.mkdirSync = (path, ...rest) => {
  if (String(path).includes(".backfile/building.")) {
    while (!existsSync(${JSON.stringify(go)})) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  return mkdirSync(path, ...rest);
};
syncBuiltinESMExports();
`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

interface Ended {
  readonly pid: number;
  readonly code: number | null;
  readonly stderr: string;
}

/**
 * Begins two builds of one site at once.
 *
 * @param folder holds `content`, and `_site` afterwards
 * @throws an AssertionError unless one of them made the site, and the other failed and said who was at it
 */
export async function raceOfTwo(folder: string, round: number): Promise<void> {
  const go = join(folder, `go-${round}`);
  const args = ["--import", holding(go), program, "build", "--no-search"];
  args.push("--content", join(folder, "content"), "--output", join(folder, "_site"));
  const [one, other] = [start(args), start(args)];
  const first = await Promise.race([one, other, wait(90_000, undefined, { ref: false })]);
  writeFileSync(go, "");
  const both = await Promise.all([one, other]);
  assert.ok(first !== undefined, `both were at it: ${JSON.stringify(both)}`);
  const winner = both.find(({ pid }) => pid !== first.pid);
  assert.equal(first.code, 1, first.stderr);
  assert.equal(winner?.code, 0, winner?.stderr);
  const holder = `Process ${winner?.pid} on ${hostname()} is building this site since `;
  assert.ok(first.stderr.includes(holder), `${first.stderr} names ${holder}`);
  assert.match(first.stderr, /since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\. Wait for it to end/);
  assert.ok(existsSync(join(folder, "_site", "index.html")));
  assert.equal(existsSync(join(folder, "_site.backfile", "lock")), false);
}

function start(args: readonly string[]): Promise<Ended> {
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ pid: child.pid ?? 0, code, stderr }));
  });
}
