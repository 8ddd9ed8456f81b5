import { join, sep } from "node:path";
import { libraries, main, packageRoot, type Ran } from "./sandbox.ts";

/** What a run may do. */
export interface Allowed {
  /** Folders and files into which it may write; one that ends in `*`, all that begin so. */
  readonly writes: readonly string[];
  /** Whether it may be a server. */
  readonly listens?: boolean;
}

/** What a run has done that it may not, each in a sentence: nothing, where all is well. */
export function misdeeds(ran: Ran, allowed: Allowed): string[] {
  return [...new Set([...byNotes(ran, allowed), ...byTrace(ran, allowed)])];
}

/** Whoever asks for what is global by running the one word `this` runs no content. */
function byNotes({ noted }: Ran, allowed: Allowed): string[] {
  return noted.flatMap(({ what, of }) => {
    const fine =
      what === "begins" ||
      (what === "starts" && (isPagefind(of) || isOfSystem(of) || of === process.execPath || of === main)) ||
      (what === "loads" && isOurs(of)) ||
      (what === "compiles" && (isOurs(of) || of === "this")) ||
      (what === "listens" && allowed.listens === true) ||
      // Node looks its own address up before it listens there: it is one already, and nobody is asked.
      (what === "asks for" && of === "127.0.0.1" && allowed.listens === true) ||
      (what === "writes" && mayWrite(of, allowed));
    return fine ? [] : [`It ${what} ${of}`];
  });
}

function isOurs(file: string): boolean {
  return [packageRoot, libraries].some((folder) => file.startsWith(folder + sep));
}

function isPagefind(program: string): boolean {
  return program.startsWith(join(libraries, "@pagefind") + sep);
}

/** The programs that let two folders change places, and have the disk write what it owes: Node can do neither. */
function isOfSystem(program: string): boolean {
  return /^(?:(?:\/usr)?(?:\/local)?\/bin\/)?(?:perl|mv|sync)$/.test(program);
}

function mayWrite(path: string, { writes }: Allowed): boolean {
  if (["/dev/null", "/dev/tty"].includes(path)) return true;
  return writes.some((place) => {
    return place.endsWith("*") ? path.startsWith(place.slice(0, -1)) : path === place || path.startsWith(place + sep);
  });
}

/** Calls of the system that say by their name that they change something. */
const changing = /^(?:mkdir|rename|link|symlink|unlink|rmdir|truncate|chmod|fchmod|mknod|creat)/;

function byTrace({ traced }: Ran, allowed: Allowed): string[] {
  return traced.flatMap((line) => {
    const [, call = "", rest = ""] = /^\d+ +(\w+)\((.*)$/.exec(line) ?? [];
    if (call === "") return [];
    if (/ = -1 E/.test(rest) && call !== "connect") return [];
    if (call.startsWith("execve")) {
      const [, program = ""] = /"([^"]*)"/.exec(rest) ?? [];
      return program === process.execPath || isPagefind(program) || isOfSystem(program) || program === "strace"
        ? []
        : [`It executes ${program}`];
    }
    if (call === "socket") return /^AF_(?:UNIX|LOCAL)/.test(rest) ? [] : [`It opens a socket ${rest}`];
    if (call === "connect") return /sa_family=AF_(?:UNIX|LOCAL)/.test(rest) ? [] : [`It connects ${rest}`];
    const isOpen = /^open/.test(call);
    if (isOpen && !/O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(rest)) return [];
    if (!isOpen && !changing.test(call)) return [];
    return pathsOf(rest)
      .filter((path) => !mayWrite(path, allowed))
      .map((path) => `It does ${call} to ${path}`);
  });
}

/** The paths that a traced call names, in full: `AT_FDCWD</a/b>, "c"` is `/a/b/c`. */
function pathsOf(rest: string): string[] {
  const given = [...rest.matchAll(/(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"/g)];
  return given.map(([, folder, path = ""]) =>
    path.startsWith("/") || folder === undefined ? path : join(folder, path),
  );
}
