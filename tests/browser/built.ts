import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Report } from "../../src/build/build.ts";

/** A site that was built for a test, and is erased by `remove()`. */
export interface Built {
  readonly folder: string;
  readonly report: Report;
  remove(): void;
}

export const sampleContent = fileURLToPath(new URL("../../content", import.meta.url));

/** Builds a copy of a content folder, or of one file in an otherwise empty one. */
export function buildFrom(...sources: readonly string[]): Promise<Built> {
  return buildIn((content) => {
    for (const source of sources) {
      cpSync(source, source === sampleContent ? content : join(content, basename(source)), { recursive: true });
    }
  });
}

/** Builds a copy of a content folder with some files in it replaced: path → text. */
export function buildFolder(folder: string, files: Readonly<Record<string, string>>): Promise<Built> {
  return buildIn((content) => {
    cpSync(folder, content, { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(content, path), text);
  });
}

/** Builds a content folder of these files: path → text. */
export function buildOf(files: Readonly<Record<string, string>>): Promise<Built> {
  return buildIn((content) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
  });
}

async function buildIn(fill: (content: string) => void): Promise<Built> {
  const place = mkdtempSync(join(tmpdir(), "backfile-built-"));
  const content = join(place, "content");
  mkdirSync(content);
  fill(content);
  const folder = join(place, "_site");
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  try {
    return { folder, report: await build({ content, output: folder }), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
