import { type CharsetDecoder, charset } from "../charset.ts";
import { fromWindows1252 } from "../windows-1252.ts";

/** Makes text of a document's bytes, piece by piece. */
export interface XmlDecoder {
  decode(piece: Uint8Array): string;
  /** What is left at the end. */
  end(): string;
  /** Whether the bytes are none of the encoding that they should have, and were read as windows-1252. */
  readonly isGuessed: boolean;
}

/** Decodes a document as its mark or its declaration says; UTF-8 where neither says anything that is known. */
export function decoderOf(head: Uint8Array): XmlDecoder {
  const decoder = namedDecoder(head);
  if (decoder === undefined || decoder.encoding === "utf-8") return new Utf8Decoder();
  return {
    decode: (piece) => decoder.decode(piece, { stream: true }),
    end: () => decoder.decode(),
    isGuessed: false,
  };
}

/**
 * UTF-8, unless the first letter beyond A to Z is none of it: then the document is read as windows-1252, in which no byte
 * fails. A document in which both stand is UTF-8 with U+FFFD for what is none.
 */
class Utf8Decoder implements XmlDecoder {
  readonly #strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  readonly #lenient = new TextDecoder("utf-8", { ignoreBOM: true });
  #held: Uint8Array = new Uint8Array();
  #isFirst = true;
  #isUtf8 = false;
  isGuessed = false;

  decode(piece: Uint8Array): string {
    const bytes = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
    const cut = wholeCharacters(bytes);
    // A copy: the piece may be overwritten by the next.
    this.#held = bytes.slice(cut);
    return this.#text(bytes.subarray(0, cut));
  }

  end(): string {
    const rest = this.#text(this.#held);
    this.#held = new Uint8Array();
    return rest;
  }

  #text(bytes: Uint8Array): string {
    if (this.isGuessed) return fromWindows1252(bytes);
    let text: string;
    try {
      text = this.#strict.decode(bytes);
      this.#isUtf8 ||= text.length < bytes.length;
    } catch {
      if (!this.#isUtf8 && !hasUtf8(bytes)) {
        this.isGuessed = true;
        return fromWindows1252(bytes);
      }
      this.#isUtf8 = true;
      text = this.#lenient.decode(bytes);
    }
    if (!this.#isFirst || text === "") return text;
    this.#isFirst = false;
    return text.startsWith("\ufeff") ? text.slice(1) : text;
  }
}

/** Where the last character that is whole ends. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Whether the first byte beyond ASCII begins a character of UTF-8. */
function hasUtf8(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  return at >= 0 && first >= 0xc2 && first <= 0xf4 && (second & 0xc0) === 0x80;
}

function namedDecoder(head: Uint8Array): CharsetDecoder | undefined {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe) return charset("utf-16le");
  if (first === 0xfe && second === 0xff) return charset("utf-16be");
  if (first === 0x3c && second === 0 && fourth === 0) return charset("utf-16le");
  if (first === 0 && second === 0x3c && third === 0) return charset("utf-16be");
  const start = new TextDecoder("latin1").decode(head.subarray(0, 200));
  const [, named = "utf-8"] =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? [];
  // A document in single bytes that calls itself UTF-16 lies.
  return /^utf-?16|^ucs-?2|^iso-10646-ucs/i.test(named) ? undefined : charset(named);
}
