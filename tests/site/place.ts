import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { type Manifest, manifestName, manifestOf, printManifest } from "../../src/site/manifest.ts";
import { publish } from "../../src/site/publish.ts";
import { verify } from "../../src/site/verify.ts";
import { filesBelow } from "../../src/site/walk.ts";
import { openWorkplace, type Workplace } from "../../src/site/workplace.ts";

/** A folder for one test, gone when it ends. */
export function temporary(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "backfile-test-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Files = Readonly<Record<string, string>>;

export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every plain file below a folder but the manifest, as text. */
export function contents(folder: string): Record<string, string> {
  const found = [...filesBelow(folder)].filter(({ path, plain }) => plain && path !== manifestName);
  return Object.fromEntries(found.map(({ path }) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** A new site in the workplace, ready to be published. */
export async function make(place: Workplace, files: Files): Promise<Manifest> {
  write(place.building, files);
  const expected = Object.keys(files).map((file) => ({ file, kind: "front" as const }));
  const manifest = manifestOf(await verify(place.building, expected), 0, "Backfile test");
  writeFileSync(join(place.building, manifestName), printManifest(manifest));
  return manifest;
}

/** A whole build of these files. */
export async function publishSite(output: string, files: Files): Promise<void> {
  const place = openWorkplace(output);
  try {
    publish(place, await make(place, files));
  } finally {
    place.close();
  }
}
