/** One story of a corpus, with the keys of a record's front matter. Empty fields are left out. */
export interface BenchRecord {
  /** Where it stands below the content folder: `reuters/1987-03/00042.md`. */
  readonly file: string;
  readonly front: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** Only what the corpus says: a key with nothing to say is not written. */
export function filled(front: Readonly<Record<string, string | readonly string[]>>): BenchRecord["front"] {
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value.length > 0));
}
