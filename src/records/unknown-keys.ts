import type { Problem } from "../basics/problem.ts";

/** A key of some front matter that Backfile does not know, or a shortcode or tag of a text: `{{< ring >}}`. */
export interface UnknownKey {
  readonly key: string;
  /** Of what is no key: a template in a text, a short name of an author that nobody explains. */
  readonly rule?: "template-unknown" | "author-short-name";
  readonly file: string;
  readonly line: number;
}

const run = "Backfile never runs templates, scripts or layouts from content: the key is kept as text and does nothing.";
const shown =
  "Backfile shows the story all the same: move the file out of the content folder to withhold it, or write `draft: true`.";

const notesOfRules = {
  "template-unknown":
    "Another generator would put something here; it stands in the text as it was written, and nothing runs.",
  "author-short-name":
    "It looks like a short name, and nothing in the content folder says who is meant: it is shown as it is. Add the other generator's list of authors, `_data/authors.yml` or the like.",
};

/** Keys that mean something to other generators, and what a person who comes from there must know. */
const notes: ReadonlyMap<string, string> = new Map([
  // Eleventy would run these, write outside the site's folder or change other pages because of them.
  ["layout", run],
  ["permalink", run],
  ["templateEngineOverride", run],
  ["eleventyComputed", run],
  ["eleventyImport", run],
  ["eleventyNavigation", run],
  ["eleventyExcludeFromCollections", run],
  ["pagination", run],
  ["render_with_liquid", run],
  // Others would list it nowhere.
  ["hidden", shown],
]);

/**
 * One warning a key, however many files have it, at the first place by file and line.
 *
 * @param becomes what becomes of the key, as a sentence
 */
export function unknownKeyProblems(
  keys: readonly UnknownKey[],
  becomes: (key: string) => string = ofRecord,
): Problem[] {
  const first = new Map<string, { readonly at: UnknownKey; count: number }>();
  for (const key of keys) {
    // Short names are many; that there are any is told once.
    const kind = key.rule === "author-short-name" ? key.rule : key.key;
    const seen = first.get(kind);
    if (seen === undefined) first.set(kind, { at: key, count: 1 });
    else seen.count += 1;
  }
  return [...first.values()].map(({ at, count }) => ({
    file: at.file,
    line: at.line,
    rule: at.rule ?? "key-unknown",
    found: at.key,
    note: `${at.rule === undefined ? becomes(at.key) : notesOfRules[at.rule]}${elsewhere(count)}`,
    severity: "warning",
  }));
}

function ofRecord(key: string): string {
  return notes.get(key) ?? "The key is kept and not shown.";
}

function elsewhere(count: number): string {
  if (count === 1) return "";
  return ` It stands in ${count} places.`;
}
