import { outputFile, type SitePath } from "../basics/address.ts";
import { diskName } from "../basics/disk-name.ts";

/** Rooms and files that the site keeps for itself, whatever stories there are. */
const rooms =
  /^\/(?:assets|pictures|search|authors|sections|publications|years|on-this-day|about|corrections|data|404\.html|feed\.xml|rss\.xml|feed\.json|robots\.txt|backfile|backfile\.json|sitemap[^/]*\.xml)(?:\/|$)/i;
/** The front page, the calendar's pages, and the documents of the archived feed beside them. */
const calendar = /^\/(?:\d{4}\/(?:\d{2}\/(?:\d{2}\/)?)?|undated\/)?(?:feed\.xml)?$/i;

function isReserved(path: SitePath): boolean {
  return rooms.test(path) || calendar.test(path.replace(/\/index\.html?$/i, "/"));
}

/**
 * The addresses that are taken in a site, as a disk sees them: upper and lower case are one name on some, and a file
 * cannot stand where a folder is.
 */
export class TakenPaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(paths: Iterable<SitePath>) {
    for (const path of paths) this.#add(diskName(outputFile(path)));
  }

  /**
   * Takes the address if it is free.
   *
   * @returns false when the site keeps it for itself, when such a file is there, or when one is a folder of the other
   */
  claim(path: SitePath): boolean {
    const file = diskName(outputFile(path));
    if (isReserved(path) || this.#files.has(file) || this.#folders.has(file)) return false;
    if (folders(file).some((folder) => this.#files.has(folder))) return false;
    this.#add(file);
    return true;
  }

  #add(file: string): void {
    this.#files.add(file);
    for (const folder of folders(file)) this.#folders.add(folder);
  }
}

/** The folders in which a file stands: of `a/b/c` these are `a/b` and `a`. */
function folders(file: string): string[] {
  const found: string[] = [];
  for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) found.push(file.slice(0, end));
  return found;
}
