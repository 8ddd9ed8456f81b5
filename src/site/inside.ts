import { isAbsolute, join } from "node:path";

/** What may not stand in a file's name below the output folder: it would lead elsewhere, or fail on another system. */
const unfit = /[\p{Cc}\\:*?"<>|]/u;

/** What most names are, so that they need not be taken apart. A name of so few letters has no part that is too long. */
const plain = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const longest = 255;

/**
 * The full path of a file below a folder: the one way from a planned name to a place on disk.
 *
 * @param file with forward slashes: `2022/index.html`
 * @throws a TypeError when the name leads outside or could not stand on every disk; planned names never do
 */
export function inside(folder: string, file: string): string {
  if (file.length <= longest && plain.test(file)) return `${folder}/${file}`;
  const parts = file.split("/");
  const fits = parts.every(
    (part) => part !== "" && part !== "." && part !== ".." && !unfit.test(part) && Buffer.byteLength(part) <= longest,
  );
  if (!fits || isAbsolute(file)) throw new TypeError(`Not a file below the output folder: ${JSON.stringify(file)}`);
  return join(folder, ...parts);
}

/**
 * The same name as it can stand on every disk: the signs that some refuse are written as in an address, `Who%3F.txt`.
 *
 * @param path below a folder, with forward slashes
 */
export function fitPath(path: string): string {
  return path.replace(/[\p{Cc}\\:*?"<>|]/gu, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}
