/**
 * Checksums of the files of the index. Each file contains its own, as eight hexadecimal digits: at its end or, in JSON, as
 * the last property `sum`. It is the CRC-32 of the file's name, the bytes after the digits and those before them, and begins with a seed,
 * which index.json states for each shard. So a checksum is correct only for this name in this shard.
 *
 * CRC-32 detects all damage within 32 consecutive bits and any two flipped bits in files of up to 500 MB; it misses other
 * damage with a probability of 1 in 4,294,967,296. It detects damage, not forgery. Browsers compute SHA-256 only in secure
 * contexts, and a site may be served over HTTP.
 *
 * @see ISO 3309, the polynomial of gzip and PNG (RFC 1952, section 8)
 */

/** The seed for index.json itself, and for files that it names by a hash of their content. */
export const noSeed = 0;

/** Hexadecimal digits of a checksum, one byte each. */
const digits = 8;

const sumStart = ',"sum":"';

/**
 * Returns the bytes of a file: its content and its checksum.
 *
 * @param name of the file in its folder; after `.json`, content has to be a JSON text that ends with an object, or with an
 *   array whose last item is one, and the object is not empty
 * @throws RangeError when the JSON text ends otherwise
 */
export function withChecksum(content: Uint8Array, name: string, seed: number): Uint8Array {
  const { start, end, closer } = frameOf(name, content);
  const body = content.length - closer.length;
  if (closer !== textOf(content, body, content.length))
    throw new RangeError(`${name} does not end with ${closer}`);
  const file = new Uint8Array(body + start.length + digits + end.length);
  file.set(content.subarray(0, body));
  setText(file, body, start);
  const at = body + start.length;
  setText(file, at, checksumOf(file.subarray(0, at), name + end, seed));
  setText(file, at + digits, end);
  return file;
}

/**
 * Returns the content of a file that withChecksum returned: without the checksum or, for JSON, with the property `sum`.
 *
 * @returns undefined unless the checksum is correct for this name and seed
 */
export function checkedContent(file: Uint8Array, name: string, seed: number): Uint8Array | undefined {
  const { start, end } = frameOf(name, file);
  const at = file.length - end.length - digits;
  if (at < start.length) return undefined;
  const isWhole =
    textOf(file, at, at + digits) === checksumOf(file.subarray(0, at), name + end, seed) &&
    textOf(file, at + digits, file.length) === end;
  if (!isWhole) return undefined;
  return start === "" ? file.subarray(0, at) : file;
}

/** Returns the text before and after the digits, and the end of the content, which the text after them replaces. */
function frameOf(name: string, content: Uint8Array): { start: string; end: string; closer: string } {
  if (!name.endsWith(".json")) return { start: "", end: "", closer: "" };
  const closer = textOf(content, content.length - 1, content.length) === "]" ? "}]" : "}";
  return { start: sumStart, end: `"${closer}`, closer };
}

function checksumOf(bytes: Uint8Array, label: string, seed: number): string {
  const sum = crc32(bytes, crc32(new TextEncoder().encode(label), seed));
  return sum.toString(16).padStart(digits, "0");
}

/**
 * Returns the CRC-32 of bytes.
 *
 * @param before the checksum of the bytes before these
 * @returns from 0 to 2 ** 32 - 1
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  let at = 0;
  // Eight bytes per iteration (slicing-by-8): each iteration has to wait for the one before, so fewer are faster.
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low = sum ^ word(bytes, at);
    const high = word(bytes, at + 4);
    sum =
      entry(7, low & 0xff) ^
      entry(6, (low >>> 8) & 0xff) ^
      entry(5, (low >>> 16) & 0xff) ^
      entry(4, low >>> 24) ^
      entry(3, high & 0xff) ^
      entry(2, (high >>> 8) & 0xff) ^
      entry(1, (high >>> 16) & 0xff) ^
      entry(0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) sum = (sum >>> 8) ^ entry(0, (sum ^ (bytes[at] ?? 0)) & 0xff);
  return ~sum >>> 0;
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function entry(table: number, byte: number): number {
  return tables[(table << 8) | byte] ?? 0;
}

/** Eight tables of 256 entries: the CRC of each byte when it is followed by 0 to 7 zero bytes. */
const tables = crcTables();

function crcTables(): Int32Array {
  const all = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    all[byte] = sum;
  }
  for (let at = 256; at < all.length; at += 1) {
    const before = all[at - 256] ?? 0;
    all[at] = (before >>> 8) ^ (all[before & 0xff] ?? 0);
  }
  return all;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, start), end));
}

function setText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}
