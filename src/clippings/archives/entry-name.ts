/** Why a file within an archive is not read, as words that fit behind a count. */
export type NameFault = "names without a file" | "names that leave the folder" | "names with control characters";

/**
 * The path of a file within an archive: relative, with forward slashes, without `.` and empty parts.
 *
 * @returns what is wrong with it: `../../etc/passwd`, `/etc/passwd`, `C:\pier.txt` and `\\server\pier.txt` lie elsewhere
 */
export function entryPath(
  name: string,
): { readonly path: string; readonly fault?: never } | { readonly path?: never; readonly fault: NameFault } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x1f\x7f-\x9f]/.test(name)) return { fault: "names with control characters" };
  const slashed = name.replaceAll("\\", "/");
  if (slashed.startsWith("/") || /^[a-z]:/i.test(slashed)) return { fault: "names that leave the folder" };
  const parts = slashed.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return { fault: "names that leave the folder" };
  return parts.length === 0 ? { fault: "names without a file" } : { path: parts.join("/") };
}
