import { windows1252Upper } from "./windows-1252.ts";

/** Decodes bytes of one character set, piece by piece where `stream` is set. */
export interface CharsetDecoder {
  /** As the Encoding Standard calls it: `windows-1252` for the label `latin1`. */
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * Bytes whose letter hangs on the version of Node: as https://encoding.spec.whatwg.org has them. Node 20 and 22 ask ICU,
 * whose tables are of other makers; 24 has tables of its own. U+FFFD for a byte that means nothing.
 */
const disputed: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  "windows-1252": from(0x80, windows1252Upper),
  ibm866: { 26: "\u001a", 28: "\u001c", 127: "\u007f" },
  "koi8-u": { 174: "ў", 190: "Ў" },
  "windows-874": { ...from(0xdb, "\ufffd".repeat(4)), ...from(0xfc, "\ufffd".repeat(4)) },
  "windows-1253": { 170: "\ufffd" },
  "windows-1255": { 202: "\u05ba" },
};

/** Node 20 does not know it at all. */
const latin10 = from(
  0xa1,
  "ĄąŁ€„Š§š©Ș«Ź\u00adźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ",
);

/**
 * A character set by one of its labels, read alike by every version of Node.
 *
 * @param isStrict whether it throws where bytes mean nothing; elsewhere they are U+FFFD
 * @returns undefined for a name that nobody knows, and for `x-user-defined`, which is none
 */
export function charset(label: string, isStrict = false): CharsetDecoder | undefined {
  const name = label.trim().toLowerCase();
  if (name === "x-user-defined") return undefined;
  if (name === "iso-8859-16") return new TableDecoder(name, { ...from(0, latin1), ...latin10 }, isStrict);
  try {
    const decoder = new TextDecoder(name, { fatal: isStrict });
    // Its decoder is that of GB 18030, says the standard; Node 20 has an older table.
    if (decoder.encoding === "gbk") return new TextDecoder("gb18030", { fatal: isStrict });
    const own = disputed[decoder.encoding];
    if (own === undefined) return decoder;
    return new TableDecoder(decoder.encoding, { ...from(0, asNodeReads(name)), ...own }, isStrict);
  } catch {
    return undefined;
  }
}

const latin1 = Buffer.from(Uint8Array.from({ length: 256 }, (_, code) => code)).toString("latin1");

/** One byte, one letter. */
class TableDecoder implements CharsetDecoder {
  readonly encoding: string;
  readonly #letters: Readonly<Record<number, string>>;
  readonly #isStrict: boolean;

  constructor(encoding: string, letters: Readonly<Record<number, string>>, isStrict: boolean) {
    this.encoding = encoding;
    this.#letters = letters;
    this.#isStrict = isStrict;
  }

  decode(bytes: Uint8Array = new Uint8Array()): string {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: in ibm866 versions differ in three of them
    const text = latin.replace(/[\x1a\x1c\x7f-\xff]/g, (letter) => this.#letters[letter.charCodeAt(0)] ?? letter);
    if (this.#isStrict && text.includes("\ufffd")) throw new TypeError(`These bytes are not ${this.encoding}.`);
    return text;
  }
}

/** Each of 256 bytes alone: a decoder that meets a bad one would take the next along. */
function asNodeReads(name: string): string {
  const decoder = new TextDecoder(name);
  return Array.from({ length: 256 }, (_, code) => decoder.decode(Uint8Array.of(code))).join("");
}

function from(first: number, letters: string): Record<number, string> {
  return Object.fromEntries(Array.from(letters, (letter, index) => [first + index, letter]));
}
