import { entryPath } from "../../clippings/archives/entry-name.ts";

/** A file of a bag and its checksum. */
export interface BagEntry {
  /** From the bag's top on, with forward slashes. */
  readonly path: string;
  /** Hexadecimal, small letters. */
  readonly checksum: string;
}

/** A list of checksums as it was read. */
export interface ManifestReading {
  readonly entries: readonly BagEntry[];
  /** Lines that are none of a list, or name a file outside the bag. */
  readonly faults: readonly { readonly line: number; readonly text: string }[];
}

/** A line of a list: the checksum, two spaces, the path. */
export function manifestLine({ path, checksum }: BagEntry): string {
  return `${checksum}  ${path.replace(/[%\r\n]/g, (sign) => `%${code(sign)}`)}\n`;
}

function code(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}

/** Reads a list of checksums of any program's. */
export function readManifest(text: string): ManifestReading {
  const entries: BagEntry[] = [];
  const faults: { line: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line === "") continue;
    const [, checksum = "", written = ""] = /^([0-9a-f]{32,128})[ \t]{1,10}\*?(\S.*)$/i.exec(line) ?? [];
    const named = written.replace(/%(0[AD]|25)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    const { path } = entryPath(named.replace(/[\r\n]/g, "_"));
    if (checksum === "" || path === undefined) faults.push({ line: index + 1, text: line.slice(0, 200) });
    else entries.push({ path: /[\r\n]/.test(named) ? named : path, checksum: checksum.toLowerCase() });
  }
  return { entries, faults };
}
