/** Numbers of up to 32 bits are written in as few bytes as they need, seven bits a byte, lowest bits first (LEB128). */

const fewBytes = 32;

/**
 * A growing buffer. Numbers of up to 32 bits are written in as few bytes as they need, seven bits a byte, lowest bits
 * first (LEB128).
 */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Copies a range of bytes. */
  bytes(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.#reserve(end - start);
    if (end - start > fewBytes) this.#bytes.set(bytes.subarray(start, end), this.#length);
    else for (let at = start; at < end; at += 1) this.#bytes[this.#length + at - start] = bytes[at] ?? 0;
    this.#length += end - start;
  }

  /** Writes the length in bytes, then the text in UTF-8. For short texts this is faster than a TextEncoder. */
  text(value: string): void {
    const marks = value.length;
    let bytes = 0;
    for (let at = 0; at < marks; at += 1) {
      const code = value.charCodeAt(at);
      // A surrogate pair takes four bytes, two for each of its code units.
      bytes += code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
    }
    this.varint(bytes);
    this.#reserve(bytes);
    for (let at = 0; at < marks; at += 1) {
      const code = value.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
      this.#character(code);
    }
  }

  #character(code: number): void {
    if (code < 0x80) {
      this.#bytes[this.#length++] = code;
      return;
    }
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    this.#bytes[this.#length++] = ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left -= 1)
      this.#bytes[this.#length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }

  /** Returns what was written, as a view that the next write may change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.view());
    this.#bytes = grown;
  }
}

/** Reads what ByteWriter wrote. */
export class ByteReader {
  constructor(
    readonly data: Uint8Array,
    public at = 0,
    readonly end = data.length,
  ) {}

  get done(): boolean {
    return this.at >= this.end;
  }

  /**
   * Reads the next number.
   *
   * @throws RangeError when the data ends inside of a number: the file is damaged
   */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.data[this.at++];
      if (byte === undefined) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new RangeError("damaged index file");
  }

  bytes(length: number): Uint8Array {
    if (this.at + length > this.data.length) throw new RangeError("damaged index file");
    this.at += length;
    return this.data.subarray(this.at - length, this.at);
  }
}

/**
 * Reads what `ByteWriter.text` wrote. Most texts are one character long, for which a TextDecoder would be several times
 * slower.
 *
 * @throws RangeError when the data ends inside of the text, or is not valid text
 */
export function readText(reader: ByteReader): string {
  const length = reader.varint();
  const bytes = reader.data;
  let at = reader.at;
  const end = at + length;
  let text = "";
  while (at < end) {
    const first = bytes[at++] ?? 0;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more > 0 ? first & (0x3f >> more) : first;
    for (let left = more; left > 0; left -= 1) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    text += String.fromCodePoint(code);
  }
  if (at > end || end > bytes.length) throw new RangeError("damaged index file");
  reader.at = end;
  return text;
}
