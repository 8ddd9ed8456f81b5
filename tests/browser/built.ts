import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Report } from "../../src/build.ts";

/** A site that was built for a test, and is erased by `remove()`. */
export interface Built {
  readonly folder: string;
  readonly report: Report;
  remove(): void;
}

export const sampleContent = fileURLToPath(new URL("../../content", import.meta.url));

/** Builds a copy of a content folder, or of one file in an otherwise empty one. */
export async function buildFrom(...sources: readonly string[]): Promise<Built> {
  const place = mkdtempSync(join(tmpdir(), "backfile-built-"));
  const content = join(place, "content");
  mkdirSync(content);
  for (const source of sources) {
    cpSync(source, source === sampleContent ? content : join(content, basename(source)), { recursive: true });
  }
  const folder = join(place, "_site");
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  try {
    return { folder, report: await build({ content, output: folder }), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
