import type { SystemError } from "../basics/system-fault.ts";
import type { Album } from "../records/album.ts";
import type { Content } from "../records/content.ts";
import type { Errands, Outcome } from "../records/store-read.ts";
import type { Measures } from "../site/verify.ts";

/** What a member of the crew can be asked to do, and what it answers. All of it is plain data that threads can send. */
export interface Tasks {
  /** Reads sources and writes down what they say. */
  read: { readonly ask: Errands; readonly answer: ReadAnswer };
  /** Plans the same site as everybody else, from what was read and kept. */
  plan: { readonly ask: PlanTask; readonly answer: null };
  /** Writes outputs of the plan, by their numbers, and holds the files against what they should be. */
  print: {
    readonly ask: { readonly numbers: readonly number[]; readonly folder: string };
    /** In the order of the numbers. */
    readonly answer: readonly Measures[];
  };
  /** Indexes shards of the plan, by their numbers, and likewise. */
  index: {
    readonly ask: { readonly numbers: readonly number[]; readonly folder: string; readonly previous: string };
    readonly answer: IndexedFiles;
  };
}

export interface ReadAnswer {
  readonly outcomes: readonly Outcome[];
  readonly number: number;
  readonly end: number;
  /** The tables of stories and sources, as `tableBytes` gives them. */
  readonly stories: Uint8Array;
  readonly sources: Uint8Array;
}

export interface PlanTask {
  /** Where the readings are kept, and by what they were made. */
  readonly kept: string;
  readonly reader: string;
  readonly settings: Content["settings"];
  readonly settingsFile: string;
  readonly people: Content["people"];
  readonly pictures: Album["files"];
  readonly letters: Content["letters"];
  readonly search: boolean;
}

export interface IndexedFiles {
  readonly files: readonly { readonly path: string; readonly size: number; readonly digest: string }[];
  /** Stories that were indexed, not taken from the old site's index. */
  readonly stories: number;
}

export type TaskName = keyof Tasks;

/** What goes to a member. */
export interface Request {
  readonly number: number;
  readonly task: TaskName;
  readonly ask: unknown;
}

/** What comes back: news on the way, then an answer or an error. */
export type Reply =
  | { readonly number: number; readonly done: number }
  | { readonly number: number; readonly answer: unknown }
  | {
      readonly number: number;
      readonly error: Told;
    };

/** An error as threads can send it. */
export interface Told {
  readonly kind: "Failure" | "KeptDamage" | "Error";
  readonly message: string;
  readonly stack?: string;
  /** What the system said, where that is behind it. */
  readonly system?: SystemError;
}
