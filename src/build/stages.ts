import type { Progress } from "./progress.ts";

/** Follows a build through its stages: tells of each, and in the end how long each took. */
export class Stages {
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  readonly #started = performance.now();
  readonly #done: { stage: string; seconds: number }[] = [];
  #stage: { readonly name: string; readonly since: number } | undefined;

  constructor(onProgress?: (progress: Progress) => void) {
    this.#onProgress = onProgress;
  }

  begin(name: string): void {
    this.#finish();
    this.#stage = { name, since: performance.now() };
    this.#onProgress?.({ stage: name });
  }

  /** How far the stage has come, or a part of it that has a name of its own. */
  tell(done?: number, total?: number, stage = this.#stage?.name ?? ""): void {
    this.#onProgress?.({ stage, ...(done === undefined ? {} : { done }), ...(total === undefined ? {} : { total }) });
  }

  end(): { seconds: number; stages: readonly { stage: string; seconds: number }[] } {
    this.#finish();
    return { seconds: seconds(this.#started), stages: this.#done };
  }

  #finish(): void {
    if (this.#stage !== undefined) this.#done.push({ stage: this.#stage.name, seconds: seconds(this.#stage.since) });
    this.#stage = undefined;
  }
}

/** Since then, to the hundredth. */
function seconds(since: number): number {
  return Math.round((performance.now() - since) / 10) / 100;
}
