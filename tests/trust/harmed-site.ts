import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { build } from "../../src/build/build.ts";
import { project, put, stories } from "../cli/run-cli.ts";
import { drawn } from "../site/draw-picture.ts";
import { type Places, placesIn } from "./corruptions.ts";

/** A sound site, and an older one of the same archive; copies of it can be harmed. */
export interface Sound {
  readonly site: string;
  /** A folder with a copy as `_site`, gone when the test ends. */
  readonly copy: (context: TestContext) => { readonly folder: string; readonly at: Places };
}

const lock = stories["content/lock.md"].replace(
  "---\n",
  "---\nid: lock\nslug: old-lock\naliases: [/old/lock.html]\nimages: [{ file: lock.jpg, alt: The gates }]\n",
);
const taken = "---\nid: taken\nheadline: Taken out\ndate: 2019-05-03\nslug: taken-out\n---\nIt stood here.\n";

/** Builds it: three stories, a picture, a redirect; and before that with a story that was withdrawn and another text. */
export async function soundSite(context: TestContext): Promise<Sound> {
  const settings = `${stories["content/archive.yaml"]}address: https://ledger.example/past/\n`;
  const place = project(context, { ...stories, "content/archive.yaml": settings, "content/taken.md": taken });
  const [content, older, site] = [join(place, "content"), join(place, "older"), join(place, "_site")];
  writeFileSync(join(content, "lock.jpg"), await drawn({ width: 640, height: 400 }));
  put(content, { "lock.md": `${lock}So the paper said then.\n` });
  await build({ content, output: older });
  put(content, { "lock.md": lock });
  rmSync(join(content, "taken.md"));
  await build({ content, output: site });
  return {
    site,
    copy(test) {
      const folder = mkdtempSync(join(tmpdir(), "backfile-harmed-"));
      test.after(() => rmSync(folder, { recursive: true, force: true }));
      cpSync(site, join(folder, "_site"), { recursive: true });
      return { folder, at: placesIn(join(folder, "_site"), older) };
    },
  };
}
