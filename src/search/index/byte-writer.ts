/** Writes numbers and texts into a buffer that grows, as `browser/index/byte-reader.ts` reads them. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What a file begins with. */
  sign(sign: string): this {
    this.#room(sign.length);
    this.#length += this.#bytes.write(sign, this.#length, "latin1");
    return this;
  }

  /** A whole number from 0 to below 2^32. */
  number(value: number): this {
    if (this.#length + 5 > this.#bytes.length) this.#room(5);
    let left = value;
    while (left >= 0x80) {
      this.#bytes[this.#length++] = (left % 0x80) | 0x80;
      left = Math.floor(left / 0x80);
    }
    this.#bytes[this.#length++] = left;
    return this;
  }

  /** A number that may be negative. */
  signed(value: number): this {
    return this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(bytes: Uint8Array): this {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  text(text: string): this {
    const size = Buffer.byteLength(text);
    this.number(size);
    this.#room(size);
    this.#length += this.#bytes.write(text, this.#length, "utf8");
    return this;
  }

  /** A text that begins as another does: how much it drops of the other's end, and what it has instead. */
  textAfter(other: string, text: string): this {
    let same = 0;
    while (same < other.length && other.charCodeAt(same) === text.charCodeAt(same)) same += 1;
    // No pair of surrogates is parted: UTF-8 has no half of one.
    const last = other.charCodeAt(same - 1);
    if (same > 0 && last >= 0xd800 && last < 0xdc00) same -= 1;
    this.number(other.length - same);
    return this.text(text.slice(same));
  }

  /** What was written, and begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
