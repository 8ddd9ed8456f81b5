import { writeFileSync } from "node:fs";
import { join } from "node:path";

const story = (place: string): string => {
  return `World Feb 4, 2022\nA story in ${place}\nBy Ann Lisle\nThe “café” at ${place} — naïve, as ever — opens at noon.\n`;
};

/** The same kind of article file as five programs save it. */
export function make(content: string): void {
  writeFileSync(join(content, "archive.yaml"), "\ufefftitle: Saved as found\r\nshow: full\r\n");
  writeFileSync(join(content, "bom.txt"), `\ufeff${story("BOM")}`);
  writeFileSync(join(content, "crlf.txt"), story("CRLF").replaceAll("\n", "\r\n"));
  writeFileSync(join(content, "utf-16-le.txt"), Buffer.from(`\ufeff${story("UTF-16 LE")}`, "utf16le"));
  writeFileSync(join(content, "utf-16-be.txt"), Buffer.from(`\ufeff${story("UTF-16 BE")}`, "utf16le").swap16());
  writeFileSync(
    join(content, "record.md"),
    "\ufeff---\r\nheadline: A record in CRLF\r\ndate: 2022-02-05\r\n---\r\nBody.\r\n",
  );
}
