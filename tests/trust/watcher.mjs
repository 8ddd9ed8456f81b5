// Notes what a program reaches for, one line of JSON each, into the file that WATCHER_NOTES names: processes, connections,
// code made of text, modules loaded, and what is written. Loaded before the program: NODE_OPTIONS=--import=…
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import Module, { register, syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { isMainThread, threadId } from "node:worker_threads";

const notes = process.env.WATCHER_NOTES;
const { writeSync } = fs;
const handle = fs.openSync(notes, "a");
const note = (what, of) => writeSync(handle, `${JSON.stringify({ what, of: String(of) })}\n`);

const place = (file) => (file instanceof URL ? fileURLToPath(file) : resolve(String(file)));
const isWriting = (flags) =>
  typeof flags === "number" ? (flags & 3) !== 0 || (flags & fs.constants.O_CREAT) !== 0 : /[wa+]/.test(flags ?? "r");

function wrap(owner, name, tell) {
  const own = owner[name];
  if (typeof own !== "function") return;
  owner[name] = Object.assign(function (...all) {
    tell(all);
    return new.target === undefined ? own.apply(this, all) : Reflect.construct(own, all, new.target);
  }, own);
  owner[name].prototype = own.prototype;
}

for (const name of ["exec", "execSync", "execFile", "execFileSync", "spawn", "spawnSync", "fork"])
  wrap(childProcess, name, ([program]) => note("starts", program));
for (const name of ["connect", "createConnection"]) wrap(net, name, ([to]) => note("connects", JSON.stringify(to)));
wrap(net.Socket.prototype, "connect", ([to]) => note("connects", JSON.stringify(to)));
wrap(net.Server.prototype, "listen", ([to]) => note("listens", JSON.stringify(to)));
wrap(dgram, "createSocket", ([to]) => note("connects", JSON.stringify(to)));
for (const owner of [dns, dns.promises])
  for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) wrap(owner, name, ([host]) => note("asks for", host));
globalThis.fetch = async (to) => {
  note("connects", to);
  throw new Error("Nothing is fetched.");
};

const one = ["writeFile", "appendFile", "rm", "rmdir", "unlink", "truncate", "chmod", "chown", "utimes", "mkdtemp"];
const two = ["rename", "link", "symlink", "copyFile", "cp"];
for (const [owner, suffix] of [[fs, ""], [fs, "Sync"], [fs.promises, ""]]) {
  for (const name of one)
    wrap(owner, name + suffix, ([file]) => typeof file === "number" || typeof file === "object" && !(file instanceof URL) && !Buffer.isBuffer(file) || note("writes", place(file)));
  wrap(owner, `mkdir${suffix}`, ([file]) => fs.existsSync(file) || note("writes", place(file)));
  for (const name of two) wrap(owner, name + suffix, ([from, to]) => {
    note("writes", place(to));
    if (name === "rename") note("writes", place(from));
  });
  wrap(owner, `open${suffix}`, ([file, flags]) => isWriting(typeof flags === "function" ? "r" : flags) && note("writes", place(file)));
}
wrap(fs, "createWriteStream", ([file]) => file && note("writes", place(file)));

for (const name of ["Script", "compileFunction", "runInContext", "runInNewContext", "runInThisContext"])
  wrap(vm, name, ([text, options]) => note("compiles", options?.filename ?? String(text).slice(0, 80)));
const { _compile } = Module.prototype;
Module.prototype._compile = function (text, file, ...rest) {
  note("loads", file);
  return _compile.call(this, text, file, ...rest);
};
const hooks = `import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  if (url.startsWith("file:")) appendFileSync(${JSON.stringify(notes)}, JSON.stringify({ what: "loads", of: new URL(url).pathname }) + "\\n");
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
syncBuiltinESMExports();

note("begins", isMainThread ? "main" : `thread ${threadId}`);
process.on("exit", () => {
  for (const name of ["backfileRan", "polluted"]) if (globalThis[name] !== undefined || {}[name] !== undefined) note("ran", name);
});
