import { Failure } from "./failure.ts";

/** What the system said: the parts of an error that say it, as threads can send them. */
export interface SystemError {
  /** `ENOSPC` */
  readonly code: string;
  readonly syscall?: string;
  readonly path?: string;
}

/** What the system said at the bottom of an error; undefined where nothing of the system's is behind it. */
export function systemErrorOf(error: unknown): SystemError | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner = "originalError" in error ? error.originalError : error.cause;
  const below = inner === error ? undefined : systemErrorOf(inner);
  if (below !== undefined || !("code" in error) || !("syscall" in error)) return below;
  const { code, syscall } = error;
  if (typeof code !== "string" || typeof syscall !== "string") return undefined;
  return { code, syscall, ...("path" in error && typeof error.path === "string" ? { path: error.path } : {}) };
}

/**
 * Whether it is the machine that fails, and not a file that is closed or gone: the next may fail likewise, and nothing
 * may be concluded about what could not be read.
 */
export function isMachineFault(error: unknown): boolean {
  const { code } = systemErrorOf(error) ?? {};
  return code !== undefined && (code in failing || code in short);
}

/**
 * What the system refused, as a sentence for the person who is to mend it; undefined for whatever says something else.
 *
 * @param folder where the work is done: it is named in place of a file in it that nobody knows
 */
export function systemFault(error: unknown, folder?: string): Failure | undefined {
  if (error instanceof Failure) return undefined;
  const said = systemErrorOf(error);
  if (said === undefined) return undefined;
  const { code, path } = said;
  const isInside = path === undefined || (folder !== undefined && path.startsWith(folder));
  const place = (isInside ? folder : path) ?? "the folder that is written to";
  const sentence = { ...full, ...closed, ...failing, ...short }[code];
  return sentence === undefined ? undefined : new Failure(`${sentence(place)} (${code})`);
}

type Sentences = Readonly<Record<string, (place: string) => string>>;

const full: Sentences = {
  ENOSPC: (place) =>
    `The disk is full: there is no room for more, or for more files, in ${place}. Make room there and try again.`,
  EDQUOT: (place) =>
    `Your share of the disk (its quota) is used up: nothing more can be written in ${place}. Make room there and try again.`,
  EFBIG: (place) =>
    `A file in ${place} would become larger than files may be there. Raise the limit (“ulimit -f unlimited”), or name another disk, and try again.`,
  EROFS: (place) =>
    `The disk of ${place} can be read only: nothing can be written there. Name a folder on another disk and try again.`,
};

const closed: Sentences = {
  EACCES: notAllowed,
  EPERM: notAllowed,
};

function notAllowed(place: string): string {
  return `Access to ${place}, or to something in it, is not allowed. Give your account the right to read and write there, or name another folder, and try again.`;
}

const failing: Sentences = {
  EIO: diskFails,
  EUCLEAN: diskFails,
  EBADMSG: diskFails,
  ENODEV: diskGone,
  ESTALE: diskGone,
  ENOTCONN: diskGone,
  ETIMEDOUT: diskGone,
  EHOSTDOWN: diskGone,
  EHOSTUNREACH: diskGone,
};

function diskFails(place: string): string {
  return `The disk failed while ${place} was read or written. Check the disk, its cable or its network, and try again.`;
}

function diskGone(place: string): string {
  return `The disk or the network folder of ${place} is gone. Connect it again and try again.`;
}

const short: Sentences = {
  EMFILE: () =>
    "More files are open at once than your account may open. Raise the limit (“ulimit -n 4096”), or share the work among fewer threads (--threads 1), and try again.",
  ENFILE: () => "More files are open at once than this machine can hold open. Close other programs and try again.",
  ENOMEM: () =>
    "The memory is full. Close other programs, or share the work among fewer threads (--threads 1), and try again.",
  EAGAIN: () =>
    "The system can start no more programs or threads for your account. Close other programs, or share the work among fewer threads (--threads 1), and try again.",
};
