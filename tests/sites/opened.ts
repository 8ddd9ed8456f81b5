import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { BuiltSite } from "./built-site.ts";

/** The files in which a text stands, as they are or unpacked: pages, feeds, lists, and all that search keeps. */
export function holding(site: BuiltSite, text: string): string[] {
  const sought = Buffer.from(text);
  return site.files.filter((file) => {
    const bytes = readFileSync(join(site.folder, file));
    return [bytes, ...unpacked(bytes)].some((content) => content.includes(sought));
  });
}

function unpacked(bytes: Buffer): Buffer[] {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? [gunzipSync(bytes)] : [];
}
