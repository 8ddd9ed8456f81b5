import type { Problem } from "../basics/problem.ts";
import { fromWindows1252 } from "./windows-1252.ts";

/** A file's text and how its bytes were understood. */
export interface Decoded {
  /** Without byte order mark; line ends as they were. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly problems: readonly Problem[];
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text of a file: UTF-8 or UTF-16, with a byte order mark or known by its zero bytes. Bytes that are no UTF-8 are
 * read as windows-1252, in which no byte fails, and that is reported. Never throws.
 *
 * @param file as problems name it
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sixteen(bytes.subarray(2), "utf-16le", file);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sixteen(bytes.subarray(2), "utf-16be", file);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const plain = marked ? bytes.subarray(3) : bytes;
  const wide = marked ? undefined : wideOrder(plain);
  if (wide !== undefined) return sixteen(plain, wide, file);
  try {
    const text = utf8.decode(plain);
    return { text, encoding: "utf-8", problems: controlProblems(text, file) };
  } catch {
    const line = lineOfFirstFault(plain);
    const text = fromWindows1252(plain);
    const problem: Problem = {
      file,
      line,
      rule: "encoding",
      found: "bytes that are no UTF-8",
      expected: ["UTF-8"],
      note: "The file was read as windows-1252, so letters beyond A to Z may be wrong. Save it as UTF-8.",
      severity: "warning",
    };
    return { text, encoding: "windows-1252", problems: [problem, ...controlProblems(text, file)] };
  }
}

/**
 * UTF-16 without its mark, by where the zero bytes stand: Latin text has one in every second byte. A stray NUL in a
 * UTF-8 file is no sign of it, so a fifth of all pairs must have one, nearly all on the same side.
 */
function wideOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 65_536) & ~1;
  if (length < 4 || !bytes.subarray(0, length).includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const enough = length / 10;
  if (odd > enough && odd > even * 10) return "utf-16le";
  if (even > enough && even > odd * 10) return "utf-16be";
  return undefined;
}

function sixteen(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", file: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const fault = text.indexOf("\ufffd");
  if (fault < 0) return { text, encoding, problems: controlProblems(text, file) };
  const problem: Problem = {
    file,
    line: lineAt(text, fault),
    rule: "encoding",
    found: "half a character",
    expected: ["UTF-8"],
    note: "Parts of this UTF-16 file cannot be read and show as “\ufffd”. Save it as UTF-8.",
    severity: "warning",
  };
  return { text, encoding, problems: [problem, ...controlProblems(text, file)] };
}

/** One report a file, however many there are: they are kept in the text and shown as nothing. */
function controlProblems(text: string, file: string): readonly Problem[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const found = text.match(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g);
  const first = found?.[0];
  if (first === undefined || found === null) return [];
  const times = found.length === 1 ? "1 control character" : `${found.length} control characters`;
  return [
    {
      file,
      line: lineAt(text, text.indexOf(first)),
      rule: "control-characters",
      found: times,
      note: "They are kept as given and print as nothing. Delete them if they came in by mistake.",
      severity: "warning",
    },
  ];
}

/** The number of the line on which a place of the text lies. */
function lineAt(text: string, index: number): number {
  return (text.slice(0, index).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}

/** Decodes ever shorter beginnings to find the first bad byte: some twenty steps for a file of a megabyte. */
function lineOfFirstFault(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return lineAt(fromWindows1252(bytes.subarray(0, good)), good);
}
