/*
 * Scripts for Node's `--require` that make another machine of this one. Each leaves a mark where it has run, so that a
 * test can tell that it did: in `BACKFILE_MARKS`, a file, one line for each process and thread.
 */

const mark = `
const fs = require("node:fs");
const { threadId } = require("node:worker_threads");
if (process.env.BACKFILE_MARKS) fs.appendFileSync(process.env.BACKFILE_MARKS, threadId + "\\n");
`;

/** A year and some days on, and an hour: in every thread. */
export const otherClock = `${mark}
const shift = (366 * 24 + 31) * 3600 * 1000;
const { Date: Plain } = globalThis;
globalThis.Date = class Date extends Plain {
  constructor(...args) {
    super(...(args.length === 0 ? [Plain.now() + shift] : args));
  }
  static now() {
    return Plain.now() + shift;
  }
};
`;

/** Folders read in an order that hangs on nothing but their names' hashes, which is no order that anybody would expect. */
export const otherOrder = `${mark}
const { createHash } = require("node:crypto");
const hash = (entry) => createHash("md5").update("x" + (entry.name ?? entry)).digest("hex");
const mixed = (list) => [...list].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
const { readdirSync, readdir } = fs;
fs.readdirSync = (...args) => mixed(readdirSync(...args));
fs.readdir = (path, ...rest) => {
  const done = rest.pop();
  readdir(path, ...rest, (error, list) => done(error, error ? list : mixed(list)));
};
const promised = fs.promises.readdir;
fs.promises.readdir = async (...args) => mixed(await promised(...args));
require("node:module").syncBuiltinESMExports();
`;

/** Another host, user and home, with 64 cores; the chances of its programs fall otherwise. */
export const otherMachine = `${mark}
const os = require("node:os");
os.hostname = () => "press-room-9";
os.homedir = () => "/home/éva";
os.userInfo = () => ({ username: "éva", uid: 4711, gid: 4711, shell: null, homedir: "/home/éva" });
const [core] = os.cpus();
os.cpus = () => Array.from({ length: 64 }, () => core);
os.availableParallelism = () => 3;
Math.random = () => 0.42;
require("node:module").syncBuiltinESMExports();
`;
