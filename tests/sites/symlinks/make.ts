import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Links that leave the content folder, to a file and to a folder; one that goes in a circle; one to nothing. */
export function make(content: string): void {
  const outside = join(dirname(content), "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.md"), "---\nheadline: Kept private\n---\nNobody shall read this.\n");
  writeFileSync(join(content, "archive.yaml"), "title: Linked\nshow: full\n");
  writeFileSync(join(content, "one.md"), "---\nheadline: The only story\ndate: 2001-02-03\n---\nBody.\n");
  symlinkSync(join(outside, "secret.md"), join(content, "leak.md"));
  symlinkSync(outside, join(content, "folder"));
  symlinkSync(content, join(content, "circle"));
  symlinkSync(join(outside, "nothing.md"), join(content, "dangling.md"));
}
