import type { ChildProcess } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import { setTimeout } from "node:timers/promises";
import * as pagefind from "pagefind";
import { Failure } from "../basics/failure.ts";

/** A file that Pagefind made. */
export interface IndexFile {
  /** `fragment/en_1a2b3c4.pf_fragment` */
  readonly path: string;
  readonly content: Uint8Array;
}

/** One index being built in Pagefind's process. */
export interface Index {
  add(record: pagefind.CustomRecord): Promise<void>;
  files(): Promise<readonly IndexFile[]>;
}

/**
 * Pagefind's process, watched. Its own promises never settle when it dies (disk full, killed), and a program that
 * waits for them ends with exit 0. So its end is listened for, each answer has a time limit, and a refusal is thrown.
 */
export class Indexer {
  readonly #patience: number;
  #child: ChildProcess | undefined;
  #ended: ((reason: Failure) => void) | undefined;
  readonly #end: Promise<never>;

  /** @param patience how many seconds to wait for one answer */
  constructor(patience = 300) {
    this.#patience = patience;
    this.#end = new Promise((_, reject) => {
      this.#ended = reject;
    });
    // Whoever waits is told; that nobody waits just then is no fault.
    this.#end.catch(() => {});
  }

  /**
   * Makes one index, hands it over and forgets it, whatever came of it.
   *
   * @param groups how many files the stories' texts are gathered into
   */
  async index<Value>(groups: number, work: (index: Index) => Promise<Value>): Promise<Value> {
    const made = await this.#ask(() => this.#started(() => pagefind.createIndex({ maxFragments: groups })));
    const index = made.index;
    if (index === undefined) throw new Failure("Pagefind made no index and gave no reason.");
    const value = await work({
      add: async (record) => {
        await this.#ask(() => index.addCustomRecord(record));
      },
      files: async () => (await this.#ask(() => index.getFiles())).files,
    });
    await this.#ask(() => index.deleteIndex());
    return value;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    this.#child?.removeAllListeners("exit");
    this.#child = undefined;
    await pagefind.close();
  }

  /** Pagefind starts its process with its first call and shows it to nobody; Node tells of every process it starts. */
  #started<Value>(call: () => Promise<Value>): Promise<Value> {
    if (this.#child !== undefined) return call();
    const seen = (message: unknown) => {
      this.#child = (message as { process: ChildProcess }).process;
      this.#child.once("exit", (code, signal) => this.#died(signal ?? `exit ${code}`));
    };
    diagnostics.subscribe("child_process", seen);
    try {
      return call();
    } finally {
      diagnostics.unsubscribe("child_process", seen);
    }
  }

  #died(how: string): void {
    this.#child = undefined;
    this.#ended?.(
      new Failure(
        `The search index was not finished: Pagefind's process ended (${how}). It may have run out of memory or ` +
          "of room on the disk. Build again.",
      ),
    );
    // Lets Pagefind forget the process, so that a later build starts another.
    void pagefind.close();
  }

  async #ask<Answer extends { errors: string[] } | null>(call: () => Promise<Answer>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const say = () => reject(new Failure(`Pagefind has not answered for ${this.#patience} seconds. Build again.`));
      timer = globalThis.setTimeout(say, this.#patience * 1000);
    });
    try {
      const answer = await Promise.race([call().catch((error: unknown) => this.#broken(error)), this.#end, late]);
      if (answer !== null && answer.errors.length > 0) {
        throw new Failure(`Pagefind refused a story: ${answer.errors.join("; ")}`);
      }
      return answer;
    } finally {
      clearTimeout(timer);
    }
  }

  /** A broken pipe is heard of a moment before the process's end, which says more. */
  async #broken(error: unknown): Promise<never> {
    await Promise.race([this.#end, setTimeout(1000, undefined, { ref: false })]);
    throw new Failure(
      `The search index was not finished: ${error instanceof Error ? error.message : error}. Build again.`,
    );
  }
}
