/** Reads CBOR as Pagefind writes it: numbers, texts and arrays of known length, nothing nested by tags. */
export class CborReader {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The number in the head of an item of this major type: 0 a number, 3 a text's length, 4 an array's. */
  head(major: 0 | 3 | 4): number {
    const byte = this.bytes[this.at] ?? 255;
    const short = byte & 31;
    if (byte >> 5 !== major || short > 26) throw new Error("The index is not as Pagefind writes it.");
    this.at += 1;
    if (short < 24) return short;
    const size = 1 << (short - 24);
    const value = this.bytes.readUIntBE(this.at, size);
    this.at += size;
    return value;
  }

  /** A text's bytes as a string of one character a byte: such strings sort as UTF-8 does, and cost little. */
  latin(): string {
    const length = this.head(3);
    const end = this.at + length;
    if (end > this.bytes.length) throw new Error("The index is cut.");
    const text = this.bytes.toString("latin1", this.at, end);
    this.at = end;
    return text;
  }

  /** A number, which may be negative. */
  signed(): number {
    const byte = this.bytes[this.at] ?? 255;
    if (byte >> 5 !== 1) return this.head(0);
    const short = byte & 31;
    if (short > 26) throw new Error("The index is not as Pagefind writes it.");
    this.at += 1;
    if (short < 24) return -1 - short;
    const size = 1 << (short - 24);
    const value = this.bytes.readUIntBE(this.at, size);
    this.at += size;
    return -1 - value;
  }

  /** Passes over an array of numbers, negative ones too. */
  skipNumbers(): void {
    for (let left = this.head(4); left > 0; left -= 1) {
      const byte = this.bytes[this.at] ?? 255;
      const short = byte & 31;
      if (byte >> 5 > 1 || short > 26) throw new Error("The index is not as Pagefind writes it.");
      this.at += short < 24 ? 1 : 1 + (1 << (short - 24));
    }
  }
}
