import type { ShardEntry } from "../catalogue.ts";

/** Which files of the index are on their way, and so which part of the archive is waited for. */
export class Waiting {
  readonly #files = new Map<string, number>();

  /** Counts a file as waited for until its promise settles. */
  async during<Value>(file: string, work: Promise<Value>): Promise<Value> {
    this.#files.set(file, (this.#files.get(file) ?? 0) + 1);
    try {
      return await work;
    } finally {
      const left = (this.#files.get(file) ?? 1) - 1;
      if (left > 0) this.#files.set(file, left);
      else this.#files.delete(file);
    }
  }

  /** The shards of which a file is waited for, in the order of the catalogue. */
  shards(all: readonly ShardEntry[]): readonly ShardEntry[] {
    const names = new Set([...this.#files.keys()].map((file) => /^shards\/([^/]+)\//.exec(file)?.[1]));
    return all.filter((entry) => names.has(entry.name));
  }
}
