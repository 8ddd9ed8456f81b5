/**
 * Where a picture may stand that a file of the content folder names, in the order in which it is looked for: beside the
 * file, then from the content folder on; as it is written, then with `%20` and its like read. Nowhere outside the folder.
 *
 * Of a picture at an address of the web, a copy may lie there: a folder of media that came with an export has the ends
 * of its addresses, `uploads/2019/05/pier.jpg`. A smaller size of WordPress, `pier-300x200.jpg`, is the picture itself.
 *
 * @param name as it is written: `pier.jpg`, `../pictures/pier.jpg`, `/pictures/pier.jpg`, `https://gazette.example/uploads/pier.jpg`
 * @param file that names it, as problems call it: `content/1998/pier.md`
 * @returns as problems name files: `content/1998/pier.jpg`; none for a name that leads out of the folder, or is no path
 */
export function picturePlaces(name: string, file: string): readonly string[] {
  const root = file.slice(0, file.indexOf("/"));
  const beside = file.slice(root.length + 1, file.lastIndexOf("/") + 1);
  const places = new Set<string>();
  for (const written of copiesOf(name) ?? [name, decoded(name)]) {
    if (written === undefined || isNoPath(written)) continue;
    const isFromRoot = written.startsWith("/");
    for (const folder of isFromRoot ? [""] : [beside, ""]) {
      const path = resolved(`${folder}/${written}`);
      if (path !== undefined) places.add(`${root}/${path}`.normalize("NFC"));
    }
  }
  return [...places];
}

/** Of an address of the web, what a copy may be called: each end of its path that names a folder, the longest first. */
function copiesOf(name: string): readonly string[] | undefined {
  const [, path] = /^https?:\/\/[^/?#]+\/([^?#]+)/i.exec(name.slice(0, 1000)) ?? [];
  if (path === undefined) return undefined;
  const parts = (decoded(path) ?? path).split("/").filter((part) => !/^\.{0,2}$/.test(part));
  const last = parts.at(-1) ?? "";
  const whole = last.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z]+$)/i, "");
  const names: string[] = [];
  for (let from = Math.max(0, parts.length - mostParts); from < parts.length - 1; from += 1) {
    const folder = parts.slice(from, -1).join("/");
    for (const end of new Set([last, whole])) names.push(`${folder}/${end}`);
  }
  return names;
}

const mostParts = 8;

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
