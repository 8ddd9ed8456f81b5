import type { Worker } from "node:worker_threads";
import { Failure } from "./basics/failure.ts";
import type { Reply, Request, TaskName, Tasks } from "./crew-tasks.ts";
import { KeptDamage } from "./records/kept/kept-stories.ts";
import { startThread } from "./thread.ts";

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
  readonly onDone: ((done: number) => void) | undefined;
}

/** Threads that share the work of one build. A member does one thing after another. */
export class Crew {
  readonly size: number;
  readonly #members: Worker[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #failure: unknown;

  constructor(size: number) {
    this.size = size;
    for (let index = 0; index < size; index += 1) {
      const member = startThread("crew-member");
      member.on("message", (reply: Reply) => this.#heard(reply));
      member.once("error", (error) => this.#broke(error));
      member.once("exit", (code) => {
        if (code !== 0) this.#broke(new Error(`A thread of the build ended with code ${code}.`));
      });
      this.#members.push(member);
    }
  }

  /**
   * Has one member do something.
   *
   * @param onDone told how much of it is done
   * @throws what the member threw: a Failure and a KeptDamage as such
   */
  ask<Name extends TaskName>(
    member: number,
    task: Name,
    ask: Tasks[Name]["ask"],
    onDone?: (done: number) => void,
  ): Promise<Tasks[Name]["answer"]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#asked += 1;
    const request: Request = { number: this.#asked, task, ask };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.number, { resolve, reject, onDone });
      this.#members[member]?.postMessage(request);
    });
  }

  /** Ends the threads, whatever they are at; what was asked and not answered is rejected. */
  async close(): Promise<void> {
    this.#broke(new Error("The build was called off."));
    await Promise.all(this.#members.map((member) => member.terminate()));
  }

  #heard(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number);
    if (waiting === undefined) return;
    if ("done" in reply) {
      waiting.onDone?.(reply.done);
      return;
    }
    this.#waiting.delete(reply.number);
    if ("answer" in reply) waiting.resolve(reply.answer as never);
    else waiting.reject(revived(reply.error));
  }

  #broke(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}

/** Threads send the words of an error, and not its class. */
function revived({ kind, message, stack }: { kind: string; message: string; stack?: string }): Error {
  if (kind === "Failure") return new Failure(message);
  if (kind === "KeptDamage") return new KeptDamage(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
