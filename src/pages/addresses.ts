import { outputFile, type SitePath } from "../basics/address.ts";

/** Where the site keeps what is no page: assets, the search index, the manifest. */
const kept = /^(?:assets|search|pagefind|backfile\.json)(?:\/|$)/;

/**
 * The addresses that are taken in a site, as a disk sees them: upper and lower case are one name on some, and a file
 * cannot stand where a folder is.
 */
export class Addresses {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(taken: Iterable<SitePath>) {
    for (const path of taken) this.#add(outputFile(path).toLowerCase());
  }

  /** Takes the address if it is free; says whether it was. */
  take(path: SitePath): boolean {
    const file = outputFile(path).toLowerCase();
    if (kept.test(file) || this.#files.has(file) || this.#folders.has(file)) return false;
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
