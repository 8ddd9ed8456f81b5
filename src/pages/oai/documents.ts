import type { Filed } from "../../archive/archive.ts";
import { filePath, type SitePath } from "../../basics/address.ts";
import { dayOf } from "../feeds/entry.ts";

/** A static repository: a file of its own, with a gateway's address of its own. */
export interface OaiDocument {
  readonly path: SitePath;
  /** `2022`, `2022-02`, `undated`; null where one holds all. */
  readonly cut: string | null;
  /** In the archive's order; at least one. */
  readonly stories: readonly Filed[];
}

/** The specification is made for collections of 1 to 5,000 records: a gateway reads a file whole. */
const mostRecords = 5000;

/**
 * All stories, each in one repository: `oai.xml`, or beyond 5,000 one for each year, and for each month of a year that
 * is too long itself. Where a story stands then follows from its date alone, or from its bound; those of which nothing
 * is known stand in `oai-undated.xml`. So a new story changes one file.
 */
export function oaiDocuments(stories: readonly Filed[], most: number = mostRecords): OaiDocument[] {
  if (stories.length === 0) return [];
  if (stories.length <= most) return [{ path: filePath("oai.xml"), cut: null, stories }];
  return parted(stories, 4).flatMap(({ cut, stories: own }) => {
    const parts = own.length <= most || cut === unknown ? [{ cut, stories: own }] : parted(own, 7);
    return parts.map((part) => ({ path: filePath(`oai-${part.cut}.xml`), ...part }));
  });
}

const unknown = "undated";

/** By the first characters of the day by which a story is filed. */
function parted(stories: readonly Filed[], length: number): { cut: string; stories: Filed[] }[] {
  const parts = new Map<string, Filed[]>();
  for (const filed of stories) {
    const cut = dayOf(filed).slice(0, length) || unknown;
    const own = parts.get(cut);
    if (own === undefined) parts.set(cut, [filed]);
    else own.push(filed);
  }
  return Array.from(parts, ([cut, own]) => ({ cut, stories: own }));
}
