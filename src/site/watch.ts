import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** How long nothing must change before it is told, in milliseconds: an editor writes a file in several steps. */
const quiet = 60;

export interface Watching {
  close(): void;
}

/**
 * Tells when anything below these folders changes. One watcher a folder, none a file, so that 20,000 records do not
 * use up what the system grants; new folders are watched as they appear.
 *
 * @param onChange called once for each burst of changes, with the folder of `roots` in which something changed
 */
export async function watchFolders(
  roots: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void,
): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const noticed = (root: string): void => {
    changed.add(root);
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), quiet);
  };
  const tell = async (): Promise<void> => {
    const told = new Set(changed);
    changed.clear();
    for (const root of told) await add(root, root);
    if (!closed) onChange(told);
  };
  const add = async (root: string, folder: string): Promise<void> => {
    if (closed) return;
    if (!watchers.has(folder)) {
      try {
        const watcher = watch(folder, { persistent: true }, () => noticed(root));
        // The folder is gone, or the system grants no more; what still is watched goes on.
        watcher.on("error", () => forget(folder));
        watchers.set(folder, watcher);
      } catch {
        return;
      }
    }
    for (const entry of (await readdir(folder, { withFileTypes: true }).catch(() => undefined)) ?? forget(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) await add(root, join(folder, entry.name));
    }
  };
  const forget = (folder: string): [] => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    return [];
  };

  for (const root of roots) await add(root, root);
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) forget(folder);
    },
  };
}
