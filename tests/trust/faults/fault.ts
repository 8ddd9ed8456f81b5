/** A fault of a library that Backfile works round, and how it shows. */
export interface Fault {
  /** As npm calls it, or `Node`. */
  readonly package: string;
  /** The version in which it was seen: the one that is installed. Of Node, its major version. */
  readonly version: string;
  /** What it does, as a sentence about the package goes on: `runs ---js front matter`. */
  readonly what: string;
  /** Where it is worked round. */
  readonly guard: string;
  /** Whether it still does it. */
  readonly stands: () => boolean | Promise<boolean>;
}

export function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
