import type { Worker } from "node:worker_threads";
import { errorCode, Failure } from "../basics/failure.ts";
import { KeptDamage } from "../records/kept/kept-stories.ts";
import type { Reply, Request, TaskName, Tasks, Told } from "./crew-tasks.ts";
import { startThread, threadEnded } from "./thread.ts";

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
      member.once("error", (error) => this.#broke(isOutOfMemory(error) ? threadEnded("its memory was full") : error));
      // Whatever its code: a member ends by itself only when something has gone wrong.
      member.once("exit", (code) => this.#broke(threadEnded(`code ${code}`)));
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

function isOutOfMemory(error: unknown): boolean {
  return errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Threads send the words of an error, and not its class. */
function revived({ kind, message, stack, system }: Told): Error {
  if (kind === "Failure") return new Failure(message);
  if (kind === "KeptDamage") return new KeptDamage(message);
  const error = Object.assign(new Error(message), system);
  if (stack !== undefined) error.stack = stack;
  return error;
}
