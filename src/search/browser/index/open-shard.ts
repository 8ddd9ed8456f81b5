import type { Card, ShardEntry } from "../catalogue.ts";
import type { Columns } from "./columns.ts";

/** The fields in which words are looked for, in the order of their numbers. */
export const wordFields = ["headline", "authors", "dek", "body"] as const;

/** Places of words are counted within a field: the word `at` of field number `field` stands at `field * fieldStep + at`. */
export const fieldStep = 0x1000000;

/** Where a form stands, ascending: in the story `stories[index]` at `at[starts[index]]` up to before `at[starts[index + 1]]`. */
export interface Places {
  readonly at: Uint32Array;
  readonly starts: Uint32Array;
}

/** In which stories of a shard a form of a word stands. */
export interface Postings {
  /** By their places in the shard, ascending. */
  readonly stories: Uint32Array;
  /** How often it stands in each field of each of these stories, up to 255: `counts[field][index]`. */
  readonly counts: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  places(): Promise<Places>;
  /** Whether `places` costs another request: so it is for forms that stand in very many stories. */
  readonly placesApart: boolean;
}

/** A story's text as it is kept beside the index: what `text/tokens.ts` makes of it is what was indexed. */
export interface StoryText {
  readonly card: Card;
  /** The dek and the blurbs that the body does not say again. */
  readonly dek: readonly string[];
  /** Plain text; empty where none is held. */
  readonly body: string;
  /** Its subjects, where it has any. Their words are found as those of the dek are. */
  readonly tags?: readonly string[];
  /** What was set right or added since, where anything was. Its words are found as those of the body are. */
  readonly corrections?: readonly string[];
}

/** One shard that is ready to be asked. Its columns are at hand; all else comes when it is asked for, once. */
export interface OpenShard {
  readonly entry: ShardEntry;
  readonly columns: Columns;
  /** The stories with a form; undefined where none has it. */
  postings(form: string): Promise<Postings | undefined>;
  /** The stem of a form as the index knows it; undefined where no story of the shard has the form. */
  stemOf(form: string): Promise<string | undefined>;
  /** The forms that have a stem: `argu` has `argue`, `argued`, `arguing`. */
  formsOf(stem: string): Promise<readonly string[]>;
  /** The forms that begin so, in the order of their code points. */
  formsFrom(beginning: string): Promise<readonly string[]>;
  /** All forms of two stories or more, with the number of those stories. */
  vocabulary(): Promise<ReadonlyMap<string, number>>;
  text(place: number): Promise<StoryText>;
}
