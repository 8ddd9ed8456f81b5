import { type FSWatcher, lstatSync, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";

/** How long nothing must change before it is told, in milliseconds: an editor writes a file in several steps. */
const quiet = 25;

export interface Watching {
  close(): void;
}

/**
 * What has changed, by the watched folder: the paths below it of files and folders, with forward slashes, some of which
 * may be gone. Undefined where the system does not name them.
 */
export type Changed = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/**
 * Tells when anything below these folders changes. One watcher a folder, none a file, so that 20,000 records do not
 * use up what the system grants; new folders are watched as they appear, and told as a whole.
 *
 * @param onChange called once for each burst of changes
 */
export async function watchFolders(roots: readonly string[], onChange: (changed: Changed) => void): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Map<string, Set<string> | undefined>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const noticed = (root: string, folder: string, name: string | null): void => {
    const paths = changed.has(root) ? changed.get(root) : new Set<string>();
    changed.set(root, name === null ? undefined : paths?.add(join(folder, name).slice(root.length + 1)));
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), quiet);
  };
  const tell = async (): Promise<void> => {
    const told = changed;
    changed = new Map();
    for (const [root, paths] of told) {
      for (const path of paths ?? [""]) await look(root, join(root, path));
    }
    if (!closed) onChange(new Map(Array.from(told, ([root, paths]) => [root, paths && withSlashes(paths)])));
  };
  /** What has come or gone may have been a folder, and one that has come may stand where another was. */
  const look = async (root: string, place: string): Promise<void> => {
    if (place !== root) forget(place);
    if (isFolder(place)) await add(root, place);
  };
  const add = async (root: string, folder: string): Promise<void> => {
    if (closed) return;
    if (!watchers.has(folder)) {
      try {
        const watcher = watch(folder, { persistent: true }, (_, name) => noticed(root, folder, name));
        // The folder is gone, or the system grants no more; what still is watched goes on.
        watcher.on("error", () => forget(folder));
        watchers.set(folder, watcher);
      } catch {
        return;
      }
    }
    for (const entry of (await readdir(folder, { withFileTypes: true }).catch(() => undefined)) ?? []) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) await add(root, join(folder, entry.name));
    }
  };
  const forget = (place: string): void => {
    for (const [folder, watcher] of watchers) {
      if (folder !== place && !folder.startsWith(place + sep)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };

  for (const root of roots) await add(root, root);
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function isFolder(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // What stood above it is a file by now.
    return false;
  }
}

function withSlashes(paths: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(Array.from(paths, (path) => path.replaceAll(sep, "/")));
}
