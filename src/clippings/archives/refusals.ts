import type { Problem } from "../../basics/problem.ts";

/** A file within an archive that is not read, whatever it holds. */
export interface RefusedEntry {
  /** As given. */
  readonly name: string;
  /** As words that fit behind a count: `symbolic links`. */
  readonly why: string;
}

/** One problem for each reason why files of an archive are not read, however many they are. */
export function refusalProblems(file: string, refused: readonly RefusedEntry[]): readonly Problem[] {
  const groups = new Map<string, { readonly first: string; count: number }>();
  for (const { name, why } of refused) {
    const group = groups.get(why);
    if (group === undefined) groups.set(why, { first: name, count: 1 });
    else group.count += 1;
  }
  return [...groups].map(([why, { first, count }]) => ({
    file,
    rule: "zip-entry-refused",
    found: first,
    note: `Not read: ${count} ${why}. If they matter, unpack the archive with care and give its files one by one.`,
    severity: "error",
  }));
}
