/** How far a build has come. */
export interface Progress {
  /** What is being done, as people say it: `Writing pages`. */
  readonly stage: string;
  readonly done?: number;
  readonly total?: number;
}

/** How whoever asked for a build follows it and calls it off. */
export interface Watched {
  /** Ends the build: its listeners remove what is half made before `abort()` returns, and the promise is rejected. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
