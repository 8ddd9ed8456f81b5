import { type Kept, keptFrom, nothingKept, textOf } from "./kept.ts";

/** Where the browser keeps the reader's searches. Another window may write there too, so that it is read each time. */
export interface Shelf {
  read(): Kept;
  /** False when the browser keeps nothing, or nothing more. */
  write(kept: Kept): boolean;
}

/**
 * The browser's own store, under one key for each site of a host. Null where it may not be used: then nothing can be kept.
 *
 * @param site the path of the site's root: `/past-issues/`
 */
export function openShelf(site: string): Shelf | null {
  const key = `backfile searches ${site}`;
  try {
    localStorage.getItem(key);
  } catch {
    return null;
  }
  return {
    read() {
      try {
        return keptFrom(localStorage.getItem(key));
      } catch {
        return nothingKept;
      }
    },
    write(kept) {
      try {
        const text = textOf(kept);
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
