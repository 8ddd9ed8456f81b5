/** One story of a corpus. Empty fields are left out of its front matter. */
export interface BenchRecord {
  /** Its name below a folder of its day or month, without `.md`: `tanker-leaves-the-strait-0042`. No two are alike. */
  readonly name: string;
  readonly front: Front;
  /** Markdown without any markup: paragraphs, with an empty line between them. */
  readonly body: string;
}

/** The keys that Backfile's records have; the sites of the contenders call some of them otherwise. */
export interface Front {
  readonly headline?: string;
  /** `2022-02-04`. */
  readonly date?: string;
  readonly section?: string;
  readonly authors?: readonly string[];
  readonly publication?: string;
  readonly blurbs?: readonly string[];
  readonly url?: string;
  readonly language?: string;
}

/** Only what the corpus says: a key with nothing to say is not written. */
export function filled(front: Front): Front {
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value.length > 0));
}

/**
 * A text in which no generator finds anything of its own language. The wire writes companies as `<GM>`, which some
 * would take for HTML, and braces are the sign of most template languages.
 */
export function plainSigns(text: string): string {
  return text.replace(/[<{]/g, "(").replace(/[>}]/g, ")").replaceAll("`", "'");
}
