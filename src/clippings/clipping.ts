import type { Edtf } from "../basics/edtf.ts";
import type { Problem } from "../basics/problem.ts";
import type { SourceBytes } from "./source-bytes.ts";
import type { Tally } from "./tally.ts";

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
  /** The first line of the story in the file, where the file has lines. */
  readonly line?: number;
  /** Of a source that holds several files, the one that tells the story: `posts/pier.html`. */
  readonly inside?: string;
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
  /** The story's own name at its source: a GUID, a `tag:` or `urn:` address, its number in a CMS with the site's address. */
  readonly guid?: Said<string>;
  /** When it was last changed at its source, as far as the source says so. */
  readonly updated?: Said<Edtf>;
  /** Keywords, categories beyond the section, subjects by their names, each once. */
  readonly tags?: Said<readonly string[]>;
  /** The address of a copy in a web archive: http or https. */
  readonly archived?: Said<string>;
  /** When the copy that was read was taken. */
  readonly captured?: Said<Edtf>;
  /** A licence or a sentence about whose the text is, as given. */
  readonly rights?: Said<string>;
  /** Pictures that belong to the story and do not stand in its body, in their order. */
  readonly images?: readonly Picture[];
  /** Corrections, updates and retractions, the earliest first. */
  readonly notices?: readonly Notice[];
  /** Where it stood at its old site, as paths: `/2019/05/old-slug/`. */
  readonly oldPaths?: readonly string[];
}

/** A picture as a source names it. */
export interface Picture {
  /** Its address, or its path beside the source or in it. */
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** Something that a source says was set right after the story had appeared. */
export interface Notice {
  readonly kind: "correction" | "update" | "retraction";
  readonly date?: Edtf;
  readonly text: string;
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
  /** What became of the source's elements, attributes or columns, where its lines say nothing. */
  readonly tally?: Tally;
}

/** A way of writing articles down as plain text. `formats.ts` holds them in the order in which they are asked. */
export interface TextFormat {
  readonly name: string;
  /** Whether this text is of this format, judged by the text alone. */
  detect(text: string): boolean;
  /** Never throws for any text. */
  read(source: SourceText): Reading;
}

/** The beginning of a file, by which its format is known. */
export interface Head {
  /** At most the first 64 KiB. */
  readonly bytes: Uint8Array;
  /** The same as text, as well as that can be told; a character may be cut off at its end. */
  readonly text: string;
  readonly size: number;
}

/** A file to be read that is no plain text: markup, data, an archive of files. */
export interface SourceFile {
  /** As problems name it: `content/export.xml`. */
  readonly file: string;
  readonly bytes: SourceBytes;
  /** What the archive says for all files: publication, language, zone. A zone stands there always. */
  readonly front: FileFront & { readonly zone: string };
  /**
   * Which column or key gives which field, where a person has said so: `headline` → `title`.
   */
  readonly map?: ReadonlyMap<string, string>;
  /**
   * Reads a file that this one holds, in whatever format it is. The answer's clippings, problems and examples name it.
   *
   * @param name its path within: `posts/pier.html`
   */
  readonly readInside: (name: string, bytes: SourceBytes) => Promise<Reading>;
}

/**
 * A way of writing articles down that is known by its first bytes. `formats.ts` holds them in the order in which they
 * are asked.
 */
export interface FileFormat {
  readonly name: string;
  /** Whether a file that begins so is of this format. Its name is not asked. Never throws. */
  detect(head: Head): boolean;
  /**
   * Reads it within bounds: time that grows with the file, memory that grows with its stories. Never throws for any
   * bytes: what cannot be read is a problem.
   */
  read(source: SourceFile): Reading | Promise<Reading>;
}
