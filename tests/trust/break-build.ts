import childProcess, { type SpawnOptions } from "node:child_process";
import fs, { type PathLike, type PathOrFileDescriptor, type WriteFileOptions } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename, dirname } from "node:path";
import { isMainThread } from "node:worker_threads";

/**
 * What is to go wrong in a build. This file is loaded into the build's process before the program, and works on what
 * every program has: its calls of the disk, its child processes, its threads.
 */
export type Break =
  /** Once so many bytes are written to files whose path holds `below`, no more can be written there. */
  | { readonly how: "no-room"; readonly code: string; readonly below: string; readonly bytes: number }
  /** The disk gives no bytes of files whose path ends so, though they can be opened where `code` is EIO. */
  | { readonly how: "unread"; readonly code: string; readonly ending: string }
  /** A folder of this name is gone once so many files in it were opened. */
  | { readonly how: "vanish"; readonly folder: string; readonly opened: number }
  /** Files that match are cut to half their length as soon as they are written. */
  | { readonly how: "cut"; readonly file: string }
  /** Pagefind's process is killed when so many messages have been sent to it. */
  | { readonly how: "kill-pagefind"; readonly sent: number }
  /** A thread of the build ends, in the middle, when it has read or written so many files whose path holds `below`. */
  | { readonly how: "end-thread"; readonly below: string; readonly touched: number; readonly code: number };

const plan = JSON.parse(process.env.BREAK_BUILD ?? "{}") as Break | { readonly how: "none" };
const mark = process.env.BREAK_MARK ?? "";
const real = { ...fs, promises: { ...fs.promises } };
const files = new Map<number, string>();
let [written, opened, sent] = [0, 0, 0];
let isCutting = false;

/** Notes when the first thing went wrong. */
function strike(): void {
  if (mark !== "" && !real.existsSync(mark)) real.writeFileSync(mark, String(Date.now()));
}

function refusal(code: string, syscall: string, path?: string): Error {
  const parts = { code, syscall, errno: -1, ...(path === undefined ? {} : { path }) };
  return Object.assign(new Error(`${code}: refused for a test, ${syscall}`), parts);
}

/** How much of so many bytes there is room for. */
function room(path: string, bytes: number): number {
  if (plan.how !== "no-room" || !path.includes(plan.below)) return bytes;
  const left = Math.max(0, Math.min(bytes, plan.bytes - written));
  written += left;
  if (left < bytes) strike();
  return left;
}

function isUnread(path: string): boolean {
  const is = plan.how === "unread" && path.endsWith(plan.ending);
  if (is) strike();
  return is;
}

/** Told of each file that is opened, read or written by its path. */
function noted(path: string): void {
  if (plan.how === "vanish" && basename(dirname(path)) === plan.folder) {
    opened += 1;
    if (opened === plan.opened) {
      strike();
      real.rmSync(dirname(path), { recursive: true });
    }
  }
  if (plan.how === "end-thread" && !isMainThread && path.includes(plan.below)) {
    opened += 1;
    if (opened < plan.touched) return;
    strike();
    process.exit(plan.code);
  }
}

/** Told of each file that has been written. */
function isWhole(path: string): void {
  if (plan.how !== "cut" || isCutting || !new RegExp(plan.file).test(path)) return;
  isCutting = true;
  strike();
  real.truncateSync(path, Math.ceil(real.statSync(path).size / 2));
  isCutting = false;
}

const code = "code" in plan ? String(plan.code) : "";

fs.openSync = ((path: PathLike, ...rest: [string | number | undefined]) => {
  noted(String(path));
  if (code !== "EIO" && isUnread(String(path))) throw refusal(code, "open", String(path));
  const handle = real.openSync(path, ...(rest as [string]));
  files.set(handle, String(path));
  return handle;
}) as typeof fs.openSync;

fs.closeSync = (handle) => {
  real.closeSync(handle);
  const path = files.get(handle) ?? "";
  files.delete(handle);
  isWhole(path);
};

fs.readSync = ((handle: number, ...rest: [Buffer]) => {
  if (isUnread(files.get(handle) ?? "")) throw refusal(code, "read");
  return real.readSync(handle, ...rest);
}) as typeof fs.readSync;

fs.readFileSync = ((path: PathLike, ...rest: [BufferEncoding]) => {
  noted(String(path));
  if (isUnread(String(path))) throw refusal(code, code === "EIO" ? "read" : "open");
  return real.readFileSync(path, ...rest);
}) as unknown as typeof fs.readFileSync;

type WriteBytes = (handle: number, bytes: Buffer, offset?: number, length?: number, place?: number) => number;

fs.writeSync = ((handle, bytes, offset = 0, length = bytes.length - offset, place = undefined) => {
  const left = room(files.get(handle) ?? "", length);
  if (left === 0 && length > 0) throw refusal(code, "write");
  return real.writeSync(handle, bytes, offset, left, place);
}) satisfies WriteBytes as typeof fs.writeSync;

fs.writeFileSync = ((path: PathOrFileDescriptor, content: string | Uint8Array, ...rest: [WriteFileOptions]) => {
  noted(String(path));
  const bytes = Buffer.from(content as string);
  const left = room(typeof path === "number" ? (files.get(path) ?? "") : String(path), bytes.length);
  real.writeFileSync(path, bytes.subarray(0, left), ...rest);
  if (left < bytes.length) throw refusal(code, "write");
  isWhole(String(path));
}) as typeof fs.writeFileSync;

fs.promises.writeFile = (async (path: PathLike, content: string | Uint8Array, ...rest: [BufferEncoding]) => {
  noted(String(path));
  const bytes = Buffer.from(content as string);
  const left = room(String(path), bytes.length);
  await real.promises.writeFile(path, bytes.subarray(0, left), ...rest);
  if (left < bytes.length) throw refusal(code, "write");
  isWhole(String(path));
}) as typeof fs.promises.writeFile;

const { spawn } = childProcess;
childProcess.spawn = ((command: string, args: readonly string[], options: SpawnOptions) => {
  const child = spawn(command, args, options);
  const write = child.stdin?.write.bind(child.stdin);
  if (plan.how !== "kill-pagefind" || child.stdin === null || write === undefined) return child;
  child.stdin.write = ((chunk: string) => {
    sent += 1;
    if (mark !== "") real.writeFileSync(`${mark}.sent`, String(sent));
    if (sent === plan.sent) {
      strike();
      child.kill("SIGKILL");
    }
    return write(chunk);
  }) as typeof child.stdin.write;
  return child;
}) as typeof childProcess.spawn;

syncBuiltinESMExports();
