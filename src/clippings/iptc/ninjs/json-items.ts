import { chunksOf, type SourceBytes } from "../../source-bytes.ts";
import { decoderFor } from "./json-decoder.ts";

/** A value of a JSON text, or of JSON Lines, as it stands there. */
export interface JsonPiece {
  readonly text: string;
  /** The line on which it begins. */
  readonly line: number;
  /** Whether it came to an end; what follows an item that does not is lost with it. */
  readonly isWhole: boolean;
}

/** Characters of one item; what goes on is passed over. */
const largest = 64 * 1024 * 1024;

/**
 * The values of a JSON text one after the other, so that a file of gigabytes takes no more memory than its largest item:
 * the elements of an array, a single value, or values on lines of their own. They are cut apart by their brackets alone,
 * so that an item that is no JSON costs no other.
 */
export function* jsonPieces(bytes: SourceBytes): Generator<JsonPiece> {
  const decoder = decoderFor(bytes.read(0, 4));
  const cutter = new Cutter();
  for (const chunk of chunksOf(bytes)) {
    yield* cutter.push(decoder.decode(chunk, { stream: true }));
  }
  yield* cutter.push(decoder.decode());
  yield* cutter.end();
}

class Cutter {
  #parts: string[] = [];
  #size = 0;
  #line = 1;
  #start = 1;
  #depth = 0;
  #inArray = false;
  #inString = false;
  #isEscaped = false;
  /** What stands before the first element on its line: others that are written alike begin so too. */
  #margin = "";
  #before = "\n";

  *push(text: string): Generator<JsonPiece> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x0a) this.#line += 1;
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === backslash) this.#isEscaped = true;
        else if (code === quote) this.#inString = false;
      } else if (code === quote && this.#depth > 0) this.#inString = true;
      else if (code === openBrace || code === openBracket) {
        if (this.#depth === 0 && code === openBracket && !this.#inArray) {
          this.#inArray = true;
          continue;
        }
        if (this.#depth === 0) {
          from = at;
          this.#start = this.#line;
          if (this.#margin === "") this.#margin = this.#before;
        }
        this.#depth += 1;
      } else if ((code === closeBrace || code === closeBracket) && this.#depth > 0) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          this.#keep(text.slice(from, at + 1));
          yield this.#take(true);
          this.#before = "";
        }
      } else if (code === closeBracket) this.#inArray = false;
      if (this.#depth === 0) this.#before = code === 0x0a ? "\n" : `${this.#before.slice(-64)}${text[at] ?? ""}`;
    }
    if (this.#depth > 0) this.#keep(text.slice(from));
  }

  *end(): Generator<JsonPiece> {
    if (this.#depth === 0) return;
    const { text, line } = this.#take(false);
    // An item whose quotes do not pair takes in all that follows. Elements that begin as the first did are cut apart.
    const margin = /^\n[^\S\n]*$/.test(this.#margin) ? `${this.#margin}{` : undefined;
    if (margin === undefined) return yield { text, line, isWhole: false };
    let at = line;
    for (const [index, piece] of text.split(margin).entries()) {
      if (index > 0) at += 1;
      yield { text: index === 0 ? piece : `{${piece}`, line: at, isWhole: index > 0 };
      for (const sign of piece) if (sign === "\n") at += 1;
    }
  }

  #keep(text: string): void {
    this.#size += text.length;
    if (this.#size <= largest) this.#parts.push(text);
    else this.#parts = [];
  }

  #take(isWhole: boolean): JsonPiece {
    const text = this.#parts.join("");
    this.#parts = [];
    this.#size = 0;
    return { text, line: this.#start, isWhole: isWhole && text !== "" };
  }
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
