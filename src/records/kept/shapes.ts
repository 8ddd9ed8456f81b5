/** What is kept of a story in columns; the rest stands in its text. */
export const storyShape = {
  id: "own",
  /** Where it stands by itself, as `storyPath` says. */
  path: "own",
  /** As in `Digests`; `record` is that of the text too. */
  record: "own",
  words: "own",
  length: "small",
  /** Characters of the body alone. */
  text: "small",
  /** Lists, neighbours and related stories name it without a look at its text. */
  headline: "own",
  /** `packTerms` of its terms: those of headline, dek and blurbs first, of which there are `announced`. */
  terms: "list",
  headed: "small",
  announced: "small",
  /** `packMarks`: by which it may be known to be another story told twice. */
  marks: "list",
  /** JSON of the record's field. */
  date: "shared",
  section: "shared",
  authors: "shared",
  publication: "shared",
  language: "shared",
  /** JSON of `source.file`, empty where that is the source it was read from; line 0 for none. */
  file: "shared",
  line: "small",
  /** As `packHows` gives them. */
  hows: "small",
  /** Which of the fields that few stories have it has. */
  flags: "small",
  /** JSON of the pictures that it names, as `mentionsOf` gives them; empty where there are none. */
  pictures: "own",
  /** `packWholeNumbers` of where its text links to, as `linksOf` gives it, and of `oldAddressesOf`. */
  links: "list",
  addresses: "list",
  /** Where its text is: in which file, from which byte on, how many bytes. */
  volume: "small",
  start: "large",
  bytes: "small",
} as const;

export const sourceShape = {
  file: "own",
  format: "shared",
  /** Of the file's bytes. */
  digest: "own",
  /** A hint that the file is as it was: size in bytes, times in ms, the number of its inode. */
  size: "large",
  modified: "large",
  changed: "large",
  inode: "large",
  /** How many stories it tells; their rows follow those of the sources before it. */
  stories: "small",
  /** JSON of what else was said of it, where anything was: leftovers, problems, unknown keys. */
  aside: "own",
} as const;

export type StoryShape = typeof storyShape;
export type SourceShape = typeof sourceShape;

export const flag = {
  truncated: 1,
  slug: 2,
  aliases: 4,
  alsoIn: 8,
  corrections: 16,
  /** What it says under `show`. */
  full: 32,
  summary: 64,
  extra: 128,
  images: 256,
  /** Any of `particulars`. */
  particulars: 512,
  alsoPublished: 2 ** 20,
  versions: 2 ** 21,
  withdrawn: 2 ** 22,
} as const;
