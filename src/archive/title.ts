import type { Shelf } from "./archive.ts";

/** A name for an archive that nobody has named: its only author and paper, else only that it is one. */
export function defaultTitle(authors: readonly Shelf[], publications: readonly Shelf[]): string {
  const author = authors.length === 1 ? authors[0]?.name : undefined;
  const publication = publications.length === 1 ? publications[0]?.name : undefined;
  if (author !== undefined && publication !== undefined) return `${author} in ${publication}`;
  return author ?? publication ?? "News archive";
}
