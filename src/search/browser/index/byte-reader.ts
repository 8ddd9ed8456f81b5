/** Reads numbers and texts as `index/byte-writer.ts` writes them. Bytes that are cut or another file's throw. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** The sign that a file begins with: which kind of file it is, and of which format. */
  sign(sign: string): void {
    for (let index = 0; index < sign.length; index += 1) {
      if (this.bytes[this.at + index] !== sign.charCodeAt(index)) throw new Error("This is no file of the index.");
    }
    this.at += sign.length;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw cut();
    this.at += 1;
    return byte;
  }

  /** A number below 2^32: seven bits a byte, lowest first, the highest bit set where more follow. */
  number(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    let scale = 0x80;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
      scale *= 0x80;
      if (scale > 0x800000000) throw cut();
    }
    if (value > 0xffffffff) throw cut();
    return value;
  }

  /** A number that may be negative. */
  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** How many of something follow, each of at least one byte. */
  count(): number {
    const count = this.number();
    if (count > this.left) throw cut();
    return count;
  }

  /** Passes over so many numbers. */
  skip(numbers: number): void {
    let left = numbers;
    while (left > 0) if (this.byte() < 0x80) left -= 1;
  }

  text(): string {
    const length = this.count();
    const end = this.at + length;
    let plain = "";
    for (let at = this.at; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte >= 0x80) {
        plain = decoder.decode(this.bytes.subarray(this.at, end));
        break;
      }
      plain += String.fromCharCode(byte);
    }
    this.at = end;
    return plain;
  }

  /** A text that begins as another does: what it has not of the other, and what it has instead. */
  textAfter(other: string): string {
    const dropped = this.number();
    if (dropped > other.length) throw cut();
    return other.slice(0, other.length - dropped) + this.text();
  }
}

const decoder = new TextDecoder();

function cut(): Error {
  return new Error("A file of the index is cut.");
}
