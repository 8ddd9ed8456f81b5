import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const up = "../".repeat(12);

/** Names that lead out of a folder, are another's on some systems, or cannot stand on every disk. */
export const ownNames: readonly string[] = [
  ...["..", ".", "/", "//", "\\", "~", "~root", "...", "....//", "..;/", " ", "\u00a0", "\ufeff", "-rf", "--output=/"],
  ...["../x", "..\\x", "/x", "\\x", "\\\\evil.example\\x", "C:\\x", "c:x", "file:///x", "//evil.example/x", "./../x"],
  ...[
    `${up}etc/passwd`,
    `${up}tmp/ran`,
    "/etc/passwd",
    "x/../../y",
    "x/./../../y",
    "x\\..\\..\\y",
    "..\u2215x",
    "\uff0e\uff0e/x",
  ],
  ...[
    "%2e%2e%2fx",
    "%2e%2e/x",
    "..%2fx",
    "..%5cx",
    "%252e%252e%252fx",
    "..%c0%afx",
    "%c0%ae%c0%ae/x",
    "%00",
    "x%00.html",
  ],
  ...["x\0y", "x\ny", "x\r\ny", "\u202egnp.x", "x\u0301", "\u00e9", "e\u0301", "\ud800", "a\u200bb", "\u2028"],
  ...[
    "CON",
    "con",
    "aux.txt",
    "NUL",
    "COM1",
    "lpt9.html",
    "prn.",
    "CONIN$",
    "x.",
    "x ",
    " x",
    "x. .",
    "a:b",
    "x::$DATA",
    "x|y",
    "x?y",
    "x*y",
    '"x"',
    "<x>",
  ],
  ...[
    "index.html",
    "index",
    "INDEX.HTML",
    "404.html",
    "feed.xml",
    "robots.txt",
    "sitemap.xml",
    "backfile.json",
    "backfile/root.json",
    ".nojekyll",
    ".htaccess",
    "_headers",
    "_redirects",
    ".git/config",
    "CNAME",
  ],
  ...[
    "2011",
    "2011/03",
    "2011/03/09",
    "undated",
    "search",
    "assets/style.css",
    "authors",
    "data",
    "years",
    "on-this-day",
  ],
  ...[
    "Same",
    "same",
    "SAME",
    "\u017fame",
    "stra\u00dfe",
    "STRASSE",
    "\u03c3\u03ac\u03c2",
    "\u03a3\u0386\u03a3",
    "\u03c3\u03ac\u03c3",
    "\u0130x",
    "\u0131x",
    "\u212a",
    "k",
    "\ufb01x",
    "fix",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "{{ x }}",
    "$(x)",
    "`x`",
    "x;y",
    "'x'",
    "x".repeat(300),
    "é".repeat(200),
    "/x".repeat(300),
  ],
];

const lists = fileURLToPath(
  new URL("../../../shared/corpora/security/payloads-all/Directory Traversal/Intruder", import.meta.url),
);

export const hasCollection: boolean = existsSync(lists);

/** Strings that others have collected, each line one, those that stand twice twice. */
export function collectedNames(): readonly string[] {
  return readdirSync(lists)
    .sort()
    .flatMap((name) => readFileSync(join(lists, name), "utf8").split(/\r?\n/))
    .filter((line) => line !== "");
}

/** Whether a disk that knows no rules but Unix' can hold a file of this name. */
export function canBeFile(name: string): boolean {
  return !/[/\0]/.test(name) && !/\p{Cs}/u.test(name) && Buffer.byteLength(name) <= 240 && !/^\.{0,2}$/.test(name);
}
