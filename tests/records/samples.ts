import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";

/** An invented author page of the same shape as the ones that people copy. */
export const leeFile = `
World Feb 4, 2022
Harbour board and county close ranks on the old pier
The board said in a joint letter that it "treats with understanding and supports” the county’s demand for a new pier.
For Ann Lee's latest contributions to The Harbour Gazette, see below:
The board said in a joint letter that it "treats with understanding and supports” the county’s demand for a new pier.
Ahead of long-awaited talks with the county, it also sent a reminder of just how determined the board is to keep it.
The board understands there’s virtually no chance of the county meeting its demands. But what it might settle for is unclear.
A close ally of the harbour master urged the county to act, saying the letters sent so far aren’t sufficient to stop ...
`;

/** A content folder in a place of its own, gone after the test. */
export function contentFolder(test: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "backfile-"));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "content");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  return folder;
}

export function write(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
