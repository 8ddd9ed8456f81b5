import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { DevServer } from "../site/dev-server.ts";
import { buildBeside } from "./build-beside.ts";
import { Preview } from "./preview.ts";
import type { ServeOptions } from "./serve.ts";

/** Paths below the content folder; undefined when not all are known; `"code"` when the program itself has changed. */
export type Change = ReadonlySet<string> | undefined | "code";

export interface FollowingOptions extends ServeOptions {
  readonly compile: (signal: AbortSignal) => Promise<void>;
}

/**
 * How long nothing more must have changed before a build begins, in ms. What is shown does not wait for it, and open
 * pages have loaded themselves anew by then.
 */
const quiet = 250;

/**
 * Follows the changes of a content folder. A preview shows them at once; builds come one at a time behind, and once one
 * has brought the site on the disk up to the preview, the preview steps back. Whatever the preview cannot tell is left
 * to the build.
 */
export class Following {
  readonly #options: FollowingOptions;
  readonly #server: DevServer;
  #preview: Preview | undefined;
  /** What no build has begun with. */
  #waiting: Change[] = [];
  /** Whether all that is waiting, or is being built, is shown already. */
  #allShown = true;
  #isBuilding = false;
  /** Code that has changed cannot be loaded into this process: from then on nothing is previewed. */
  #isOutdated = false;
  #isCompiled = true;
  /** One thing after another is taken into the preview. */
  #previewing: Promise<void> = Promise.resolve();

  constructor(options: FollowingOptions, server: DevServer) {
    this.#options = options;
    this.#server = server;
  }

  /** Makes the preview ready. */
  begin(): Promise<void> {
    this.#previewing = this.#previewing.then(() => this.#open());
    return this.#previewing;
  }

  changed(change: Change): void {
    this.#waiting.push(change);
    this.#previewing = this.#previewing.then(() => this.#show(change));
    if (this.#isBuilding) return;
    this.#isBuilding = true;
    void this.#build();
  }

  async #show(change: Change): Promise<void> {
    const began = performance.now();
    if (change === "code") this.#isOutdated = true;
    const preview = this.#preview;
    const isShown = preview !== undefined && change instanceof Set && (await this.#takesIn(preview, change));
    if (!isShown) {
      this.#allShown = false;
      this.#stepBack();
      return;
    }
    this.#server.show({ has: (file) => preview.has(file), text: (file) => this.#textOf(preview, file) });
    this.#server.reload("pages");
    this.#options.onShown?.((performance.now() - began) / 1000);
  }

  /** A build may have thrown away what the preview has not read yet. */
  #textOf(preview: Preview, file: string): string {
    try {
      return preview.text(file);
    } catch (error) {
      this.#allShown = false;
      this.#stepBack();
      throw error;
    }
  }

  /** What is wrong with a source stops the build too, which says it. */
  async #takesIn(preview: Preview, paths: ReadonlySet<string>): Promise<boolean> {
    return await preview.change(paths).catch(() => false);
  }

  #stepBack(): void {
    this.#preview = undefined;
    this.#server.show(undefined);
  }

  /** What has changed while a build was at work, or failed, leads to another. */
  async #build(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#options.signal.aborted) {
      try {
        await this.#buildOnce();
      } catch (error) {
        this.#allShown = false;
        this.#stepBack();
        if (!this.#options.signal.aborted) this.#options.onFailed(error);
      }
    }
    this.#isBuilding = false;
  }

  async #buildOnce(): Promise<void> {
    const { signal, compile, onBuilt } = this.#options;
    for (let seen = -1; seen !== this.#waiting.length; ) {
      seen = this.#waiting.length;
      await wait(quiet);
    }
    if (this.#waiting.splice(0).includes("code")) this.#isCompiled = false;
    if (!this.#isCompiled) await compile(signal);
    this.#isCompiled = true;
    const report = await buildBeside(this.#options);
    await this.#previewing;
    if (this.#waiting.length === 0) this.#settle();
    onBuilt(report, this.#server.address);
  }

  /** The site on the disk is as new as the preview, or newer. */
  #settle(): void {
    this.#server.show(undefined);
    this.#server.reload(this.#allShown ? "search" : "pages");
    this.#allShown = true;
    this.#preview?.settle();
    if (this.#preview === undefined) void this.begin();
  }

  async #open(): Promise<void> {
    if (this.#isOutdated) return;
    const { content, output } = this.#options;
    this.#preview = await Preview.open(resolve(content), `${output}.backfile/kept`).catch(() => undefined);
  }
}
