import type { Edtf } from "../basics/edtf.ts";
import type { Problem } from "../basics/problem.ts";

/** given: it stands in the source; derived: made from given text; inferred: concluded from its surroundings. */
export type How = "given" | "derived" | "inferred";

/** A value and how we came by it. */
export interface Said<Value> {
  readonly value: Value;
  readonly how: How;
  /** Counted from 1 in the whole file, front matter included. */
  readonly line?: number;
  /** The rule that read it, in kebab case: `contributions-line`. */
  readonly rule: string;
}

/** One name of a byline. No role means that this person wrote the story. */
export interface Author {
  readonly name: string;
  /** As printed, without “by”: `photos`, `translation`, `additional reporting`, `editing`, or a title: `Staff writer`. */
  readonly role?: string;
}

/**
 * One story as a source tells it, before it becomes a record: only what was read, nothing filled in.
 * At least one of headline, blurbs and body is there.
 */
export interface Clipping {
  /** The first line of the story in the file. */
  readonly line: number;
  readonly headline?: Said<string>;
  readonly date?: Said<Edtf>;
  readonly section?: Said<string>;
  readonly authors?: Said<readonly Author[]>;
  readonly publication?: Said<string>;
  readonly dek?: Said<string>;
  readonly blurbs: readonly Said<string>[];
  readonly body?: Said<string>;
  readonly url?: Said<string>;
  readonly language?: Said<string>;
}

/** What became of one line of a source. Every line of a file has exactly one, in order. */
export interface Line {
  readonly line: number;
  /** As given, without its line end. */
  readonly text: string;
  /**
   * field: it gave a value; furniture: known to be no story's text (the contributions line, a `---` fence);
   * duplicate: it repeats line `sameAs`; leftover: nobody knew what it was, and a problem says so.
   */
  readonly as: "blank" | "field" | "furniture" | "duplicate" | "leftover";
  /** Which story it belongs to: the index in `Reading.clippings`; in `parse --json` the article's id. */
  readonly article?: number;
  /** The fields it gave: `["section", "date"]`. A furniture line may give fields too. */
  readonly fields?: readonly string[];
  /** For a duplicate: the line it repeats. */
  readonly sameAs?: number;
}

/**
 * A text to be read. The front matter has been taken off by `records/` (YAML has one door); what it says comes along.
 */
export interface SourceText {
  /** The file, as problems name it. */
  readonly file: string;
  /** The text without byte order mark and front matter; line ends as they were. */
  readonly text: string;
  /** The number of the text's first line in the file: 1, or the line after the closing `---`. */
  readonly firstLine: number;
  /** What the front matter or the archive says for the whole file. */
  readonly front: FileFront;
}

/** What the text does not say: the optional front matter of an article file. */
export interface FileFront {
  readonly author?: Said<readonly Author[]>;
  readonly publication?: Said<string>;
  readonly section?: Said<string>;
  readonly language?: Said<string>;
  /** IANA time zone, for times of day with an offset. */
  readonly zone?: string;
  /** The day the text was copied. */
  readonly captured?: Said<Edtf>;
  /** The page it was copied from. */
  readonly source?: Said<string>;
  readonly order?: "newest-first" | "oldest-first" | "none";
}

/** What a reader makes of a source. */
export interface Reading {
  /** The format's name: `article-file`. */
  readonly format: string;
  readonly clippings: readonly Clipping[];
  /** The ledger: every line of `SourceText.text` in order. */
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

/** One way of writing articles down. `formats.ts` holds them in the order in which they are asked. */
export interface Format {
  readonly name: string;
  /** Whether this text is of this format, judged by the text alone. */
  detect(text: string): boolean;
  /** Never throws for any text. */
  read(source: SourceText): Reading;
}
