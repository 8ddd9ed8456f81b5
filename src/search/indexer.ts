import type { ChildProcess } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import { setTimeout } from "node:timers/promises";
import * as pagefind from "pagefind";
import { errorCode, Failure } from "../basics/failure.ts";
import { isMachineFault, systemFault } from "../basics/system-fault.ts";

/** A file that Pagefind made. */
export interface IndexFile {
  /** `fragment/en_1a2b3c4.pf_fragment` */
  readonly path: string;
  readonly content: Uint8Array;
}

export type CustomRecord = pagefind.CustomRecord;

/** One index being built in Pagefind's process. */
export interface Index {
  /** Records stand in the index in the order of these calls: an answer need not be awaited before the next call. */
  add(records: readonly CustomRecord[]): Promise<void>;
  files(): Promise<readonly IndexFile[]>;
}

/**
 * Pagefind's process, watched. Its own promises never settle when it dies (disk full, killed), and a program that
 * waits for them ends with exit 0. So its end is listened for, its silence has a time limit, and a refusal is thrown.
 *
 * Each thread has a Pagefind of its own, which ends with the thread: its input is closed then, and it exits.
 */
export class Indexer {
  readonly #patience: number;
  readonly #waiting = new Set<(reason: unknown) => void>();
  #child: ChildProcess | undefined;
  #failure: Failure | undefined;
  #silence: NodeJS.Timeout | undefined;

  /** @param patience how many seconds to wait for an answer */
  constructor(patience = 300) {
    this.#patience = patience;
  }

  /** Starts the process, so that it is there when it is needed. What goes wrong is told to whoever asks for an index. */
  warm(): this {
    this.index(1, async () => undefined).catch(() => {});
    return this;
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
      add: async (records) => {
        // One write for all of them.
        const pipe = this.#child?.stdin;
        pipe?.cork();
        const answers = records.map((record) => this.#ask(() => index.addCustomRecord(record)));
        pipe?.uncork();
        await Promise.all(answers);
      },
      files: async () => (await this.#ask(() => index.getFiles())).files,
    });
    await this.#ask(() => index.deleteIndex());
    return value;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    clearTimeout(this.#silence);
    this.#child?.removeAllListeners("exit");
    this.#child = undefined;
    await pagefind.close();
  }

  /** Pagefind starts its process with its first call and shows it to nobody; Node tells of every process it starts. */
  #started<Value>(call: () => Promise<Value>): Promise<Value> {
    if (this.#child !== undefined) return call();
    const seen = (message: unknown) => {
      this.#child = (message as { process: ChildProcess }).process;
      hushInput(this.#child);
      this.#child.once("exit", (code, signal) => this.#died(signal ?? `exit ${code}`));
    };
    diagnostics.subscribe("child_process", seen);
    try {
      const answer = call();
      this.#listenAlone();
      return answer;
    } finally {
      diagnostics.unsubscribe("child_process", seen);
    }
  }

  /** Pagefind prints what it hears of errors, and makes an answer of it that says less. */
  #listenAlone(): void {
    this.#child?.stdin?.removeAllListeners("error").on("error", () => {});
    this.#child?.removeAllListeners("error").once("error", (error) => this.#unstarted(error));
  }

  #unstarted(error: unknown): void {
    this.#child = undefined;
    const remedy =
      "Install Backfile anew (npm ci), and see that your account may run programs in its folder (node_modules).";
    this.#fail(
      new Failure(
        `Pagefind, the program that indexes for search, could not be started (${errorCode(error)}). ` +
          (isMachineFault(error) ? systemFault(error)?.message : remedy),
      ),
    );
  }

  #died(how: string): void {
    this.#child = undefined;
    this.#fail(
      new Failure(
        `The search index was not finished: Pagefind's process ended (${how}). It may have run out of memory or ` +
          "of room on the disk. Build again; if that ends in the same way, install Backfile anew (npm ci).",
      ),
    );
    // Lets Pagefind forget the process, so that a later build starts another.
    void pagefind.close();
  }

  #fail(failure: Failure): void {
    this.#failure ??= failure;
    for (const reject of this.#waiting) reject(this.#failure);
  }

  #ask<Answer extends { errors: string[] } | null>(call: () => Promise<Answer>): Promise<Answer> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise<Answer>((resolve, reject) => {
      const settle = () => {
        this.#waiting.delete(reject);
        this.#listen();
      };
      this.#waiting.add(reject);
      if (this.#waiting.size === 1) this.#listen();
      call().then(
        (answer) => {
          settle();
          if (answer === null || answer.errors.length === 0) resolve(answer);
          else reject(new Failure(`Pagefind refused a story: ${answer.errors.join("; ")}`));
        },
        (error: unknown) => {
          void this.#broken(error).then(reject).finally(settle);
        },
      );
    });
  }

  /** From the last answer on, as long as another is waited for, Pagefind has so much time. */
  #listen(): void {
    if (this.#waiting.size === 0) {
      clearTimeout(this.#silence);
      this.#silence = undefined;
    } else if (this.#silence !== undefined) this.#silence.refresh();
    else {
      const say = () =>
        this.#fail(new Failure(`Pagefind has not answered for ${this.#patience} seconds. Build again.`));
      this.#silence = globalThis.setTimeout(say, this.#patience * 1000);
    }
  }

  /** A broken pipe is heard of a moment before the process's end, which says more. */
  async #broken(error: unknown): Promise<Failure> {
    for (let left = 20; left > 0 && this.#failure === undefined; left -= 1) {
      await setTimeout(50, undefined, { ref: false });
    }
    const what = error instanceof Error ? error.message : error;
    return this.#failure ?? new Failure(`The search index was not finished: ${what}. Build again.`);
  }
}

/**
 * Pagefind prints each write that fails. Why it fails is told by the process's end, which is listened for. A process has
 * no input yet when Node tells of it, and Pagefind writes to it as soon as it has.
 */
function hushInput(child: ChildProcess): void {
  let input: ChildProcess["stdin"] = null;
  Object.defineProperty(child, "stdin", {
    configurable: true,
    get: () => input,
    set: (stdin: ChildProcess["stdin"]) => {
      input = stdin;
      const write = stdin?.write.bind(stdin);
      if (stdin !== null && write !== undefined) stdin.write = ((chunk: string) => write(chunk)) as typeof stdin.write;
    },
  });
}
