/** A file that would run, include, fetch or overwrite something if content were taken for more than text. */
export interface Trap {
  /** Below the content folder. */
  readonly file: string;
  readonly bytes: string | Uint8Array;
  /** What of it has to stand in the site's pages, to the letter; in a build of this file alone too. */
  readonly says?: readonly string[];
  /** A problem that names the file: `1 front-matter-language` in line 1, `file-unknown` of the file as a whole. */
  readonly told?: string;
  /** Said where nothing of the file stands in a page and no problem names it: why that is right. */
  readonly silent?: string;
  /** What a build of this file alone says when it publishes nothing. */
  readonly fails?: RegExp;
}

/** What any of the traps would leave behind. */
export const tracks = {
  /** In a text, and what it comes to if somebody works it out. */
  sum: "7919*4391",
  worked: "34772329",
  /** The beginning of the names of files that code would write, into whatever folder it stands in. */
  file: "ran-",
  /** A global variable that code would set. */
  global: "backfileRan",
  /** What stands in a file outside the content folder, and in a variable of the environment. */
  secret: "Nobody shall read 60493",
} as const;

/** JavaScript that leaves every track. @param name of the trap */
export function code(name: string): string {
  return `(globalThis.${tracks.global}=1,require("fs").writeFileSync("${tracks.file}${name}","x"),${tracks.sum})`;
}

/** A story around a text, in a record. */
export function record(headline: string, body: string, keys = ""): string {
  return `---\nheadline: ${quoted(headline)}\ndate: 2011-03-09\n${keys}---\n${body}\n`;
}

/** A text as YAML holds it to the letter. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
