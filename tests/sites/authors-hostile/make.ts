import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Links out of the folder, a file that is too large, one in UTF-16, bytes that are no text, and many lines that mean nothing. */
export function make(content: string): void {
  const outside = join(dirname(content), "outside");
  const authors = join(content, "authors");
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.md"), "---\nname: Kept private\n---\nNobody shall read this.\n");
  symlinkSync(join(outside, "secret.md"), join(authors, "f-link.md"));
  symlinkSync(outside, join(authors, "g-folder.md"));
  writeFileSync(join(authors, "h-huge.md"), `---\nname: Huge\n---\n${"Far too much. ".repeat(80_000)}`);
  const wide = Buffer.from("\ufeff---\nname: Ann Lee\nslug: ann-lee\n---\nWritten on another machine.\n", "utf16le");
  writeFileSync(join(authors, "i-wide.md"), wide);
  writeFileSync(join(authors, "j-bytes.md"), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80, 0x81]));
  writeFileSync(join(authors, "k-deep.md"), `---\nname: ${"[".repeat(5000)}\n---\n`);
  writeFileSync(join(authors, "l-long.md"), `---\nname: Long\naliases: [${"a, ".repeat(100_000)}b]\n---\n`);
}
