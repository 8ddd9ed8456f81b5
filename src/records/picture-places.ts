/**
 * Where a picture may stand that a file of the content folder names, in the order in which it is looked for: beside the
 * file, then from the content folder on; as it is written, then with `%20` and its like read. Nowhere outside the folder.
 *
 * @param name as it is written: `pier.jpg`, `../pictures/pier.jpg`, `/pictures/pier.jpg`
 * @param file that names it, as problems call it: `content/1998/pier.md`
 * @returns as problems name files: `content/1998/pier.jpg`; none for a name that leads out of the folder, or is no path
 */
export function picturePlaces(name: string, file: string): readonly string[] {
  const root = file.slice(0, file.indexOf("/"));
  const beside = file.slice(root.length + 1, file.lastIndexOf("/") + 1);
  const places = new Set<string>();
  for (const written of [name, decoded(name)]) {
    if (written === undefined || isNoPath(written)) continue;
    const isFromRoot = written.startsWith("/");
    for (const folder of isFromRoot ? [""] : [beside, ""]) {
      const path = resolved(`${folder}/${written}`);
      if (path !== undefined) places.add(`${root}/${path}`.normalize("NFC"));
    }
  }
  return [...places];
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

/** Schemes, hosts, drives, and signs that no path should have. */
function isNoPath(name: string): boolean {
  return name === "" || name.length > 1000 || /^(?:[a-z][a-z0-9+.-]*:|\/\/)|[\\\p{Cc}]/iu.test(name);
}

/** Undefined where the way leads above the folder. */
function resolved(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}
