/** Where the search folder's files come from: the web, or a disk. */
export interface Source {
  /** @param file below the search folder: `shards.json`. @throws when it is not to be had */
  read(file: string): Promise<Uint8Array<ArrayBuffer>>;
}
