import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pieces that mean something to one reader or another. */
const words: readonly string[] = [
  ...[
    "<",
    ">",
    "</p>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "&nope;",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  ],
  ...[
    "<script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "javascript:alert(1)",
    "data:text/html,x",
    "<table>",
    "<div>".repeat(40),
  ],
  ...[
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "\\",
    "\\u0000",
    ":",
    ",",
    "null",
    "true",
    "1e999",
    "-0",
    "__proto__",
    "constructor",
    "toString",
  ],
  ...["\0", "\r", "\n", "\r\n\r\n", "\t", "\u2028", "\ufeff", "\ufffd", "\ud800", "é", "日本語", "\u202e", "😀"],
  ...[
    "---\n",
    "+++\n",
    "```",
    "![](",
    "](",
    "[^1]",
    "{{< x >}}",
    "{% raw %}",
    "[gallery ids=",
    "&lt;",
    "%00",
    "../../etc/passwd",
  ],
  ...[
    "1970-01-01",
    "2038-01-19T03:14:08Z",
    "0000-00-00 00:00:00",
    "31 Feb 2020",
    "99999999999999",
    "24:00",
    "By ",
    "Mar 9, 2011",
  ],
];

/**
 * Words of the dictionaries that fuzzing programs share (https://github.com/google/fuzzing), where they are on this
 * machine: `"<a"`, `name="\x00\xff"`, a line each. Else none, and the words above must do.
 */
const dictionaries: readonly Buffer[] = wordsOfDictionaries(
  fileURLToPath(new URL("../../../shared/corpora/security/fuzz-dicts/dictionaries", import.meta.url)),
);

function wordsOfDictionaries(folder: string): readonly Buffer[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".dict"))
    .sort()
    .flatMap((name) => dictionaryWords(readFileSync(join(folder, name), "utf8")));
}

/** The words of a dictionary: what stands in quotes, its escapes resolved. */
export function dictionaryWords(text: string): readonly Buffer[] {
  const found: Buffer[] = [];
  for (const line of text.split("\n")) {
    const [, word] = /^[^#"]*"(.*)"/.exec(line) ?? [];
    if (word === undefined || word === "") continue;
    const bytes = word.replace(/\\(?:x([0-9a-fA-F]{2})|(.))/g, (_, code: string | undefined, sign: string) =>
      code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
    );
    // What is escaped is a byte; what is not may be any letter.
    found.push(Buffer.from(bytes, /[^\0-\xff]/.test(bytes) ? "utf8" : "latin1"));
  }
  return found;
}

function anyWord(random: () => number): Buffer {
  const pick = <Value>(from: readonly Value[]): Value | undefined => from[Math.floor(random() * from.length)];
  const word = random() < 0.5 ? pick(dictionaries) : undefined;
  return word ?? Buffer.from(pick(words) ?? "");
}

/** What stands in texts everywhere, and what patterns begin with again and again. */
const signs = [" ", "\t", "\n", "\u00a0", "\u2028", ".", "-", "(", "@", "a", "a "];

/** A piece of the source, a sign or a word again and again, 10 to 60 kB of it: what no pattern may take for ever on. */
function repeated(bytes: Buffer, at: number, random: () => number): Buffer {
  const way = random();
  const own = bytes.subarray(at, at + 1 + Math.floor(random() * 30));
  const sign = Buffer.from(signs[Math.floor(random() * signs.length)] ?? " ");
  const piece = way < 0.4 && own.length > 0 ? own : way < 0.7 ? sign : anyWord(random);
  return Buffer.alloc(10_000 + Math.floor(random() * 50_000), piece.length > 0 ? piece : " ");
}

/** Of so many sources, this part gets a long run of one piece. */
const longOnes = 0.02;

/**
 * Some changes to some bytes: flipped, taken out, doubled, put in, cut off, or joined with another's; seldom, a piece
 * again and again.
 */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  let now = Buffer.from(bytes);
  if (random() < longOnes) {
    const at = Math.floor(random() * (now.length + 1));
    now = Buffer.concat([now.subarray(0, at), repeated(now, at, random), now.subarray(at)]);
  }
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * (now.length + 1));
    const length = Math.floor(random() ** 3 * Math.min(400, now.length));
    const way = random();
    if (way < 0.25) {
      now = Buffer.from(now);
      for (let flip = 0; flip < 4 && now.length > 0; flip += 1)
        now[Math.floor(random() * now.length)] = Math.floor(random() * 256);
    } else if (way < 0.6) {
      now = Buffer.concat([now.subarray(0, at), anyWord(random), now.subarray(at)]);
    } else if (way < 0.75) now = Buffer.concat([now.subarray(0, at), now.subarray(at + length)]);
    else if (way < 0.88) now = Buffer.concat([now.subarray(0, at + length), now.subarray(at)]);
    else if (way < 0.94) now = Buffer.from(now.subarray(0, at));
    else now = Buffer.concat([now.subarray(0, at), other.subarray(Math.floor(random() * other.length))]);
  }
  return now;
}
