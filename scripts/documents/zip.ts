import { inflateRawSync } from "node:zlib";
import { limits } from "./limits.js";
import { UnreadableDocument } from "./unreadable-document.js";

/** Limits on the number of parts of a ZIP archive, and on their unpacked size in bytes. */
export type ZipLimits = Readonly<Record<"parts" | "partBytes" | "unpackedBytes", number>>;

interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  /** Bytes in the archive. */
  readonly packedBytes: number;
  /** Bytes of the part, as the directory declares them. */
  readonly bytes: number;
  /** Offset of its local header in the archive. */
  readonly offset: number;
}

/**
 * A ZIP archive whose parts are unpacked one by one on demand, within limits on the number of parts, the bytes of one
 * part, and the bytes of all unpacked parts. A part that unpacks to more bytes than the directory declares is refused
 * as soon as it exceeds them.
 *
 * @see APPNOTE.TXT 6.3.10, 4.3 (PKWARE): headers, central directory, ZIP64
 */
export class ZipArchive {
  readonly #entries: readonly ZipEntry[];
  readonly #archive: Buffer;
  readonly #limits: ZipLimits;
  /** Bytes that may still be unpacked. */
  #budget: number;

  /** @throws UnreadableDocument when the archive is damaged, or has more parts than the limit */
  constructor(archive: Uint8Array, zipLimits: ZipLimits = limits) {
    this.#archive = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    this.#limits = zipLimits;
    this.#budget = zipLimits.unpackedBytes;
    this.#entries = readDirectory(this.#archive, zipLimits.parts);
  }

  /** The names of all parts, as in the directory. */
  get names(): string[] {
    return this.#entries.map(({ name }) => name);
  }

  /**
   * Returns the bytes of one part; undefined when there is no part with this name.
   *
   * @throws UnreadableDocument when it cannot be unpacked within the limits
   */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.findLast((other) => other.name === name);
    if (!entry) return undefined;
    this.#spend([entry]);
    return this.#unpack(entry);
  }

  /**
   * Unpacks the parts whose names match, one at a time; other parts stay packed and do not count for the limits.
   *
   * @throws UnreadableDocument before the first part when together they exceed the limits
   */
  *readMatching(wanted: RegExp): Generator<{ readonly name: string; readonly bytes: Buffer }> {
    const entries = this.#entries.filter(({ name }) => wanted.test(name));
    this.#spend(entries);
    for (const entry of entries) yield { name: entry.name, bytes: this.#unpack(entry) };
  }

  #spend(entries: readonly ZipEntry[]): void {
    for (const { bytes } of entries) {
      this.#budget -= bytes;
      if (bytes > this.#limits.partBytes || this.#budget < 0)
        throw new UnreadableDocument({ kind: "oversized" });
    }
  }

  #unpack({ encrypted, method, packedBytes, bytes, offset }: ZipEntry): Buffer {
    if (encrypted) throw new UnreadableDocument({ kind: "locked" });
    return orDamaged(() => {
      assertValid(this.#archive.readUInt32LE(offset) === 0x04034b50);
      const start =
        offset + 30 + this.#archive.readUInt16LE(offset + 26) + this.#archive.readUInt16LE(offset + 28);
      const packed = this.#archive.subarray(start, start + packedBytes);
      assertValid(packed.length === packedBytes && (method === stored || method === deflated));
      // zlib stops with an error at the first byte beyond maxOutputLength, which may not be 0.
      const part =
        method === stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
      assertValid(part.length === bytes);
      return part;
    });
  }
}

const stored = 0;
const deflated = 8;

/** Bytes of an end record without its comment, and of the longest comment. */
const endBytes = 22;
const longestComment = 0xffff;

/** Reads the central directory, the list of parts that all programs use. */
function readDirectory(archive: Buffer, mostParts: number): ZipEntry[] {
  return orDamaged(() => {
    const { count, offset } = readEnd(archive);
    if (count > mostParts) throw new UnreadableDocument({ kind: "oversized" });
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index += 1) {
      assertValid(archive.readUInt32LE(at) === 0x02014b50);
      const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
      const extraEnd = nameEnd + archive.readUInt16LE(at + 30);
      assertValid(extraEnd <= archive.length);
      const wide = zip64Numbers(archive.subarray(nameEnd, extraEnd));
      // In this order a ZIP64 extra field has the numbers that are too large for the header.
      const bytes = wide(archive.readUInt32LE(at + 24));
      const packedBytes = wide(archive.readUInt32LE(at + 20));
      entries.push({
        // Some programs write the separators of Windows, against 4.4.17.1.
        name: archive.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/"),
        encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
        method: archive.readUInt16LE(at + 10),
        packedBytes,
        bytes,
        offset: wide(archive.readUInt32LE(at + 42)),
      });
      at = extraEnd + archive.readUInt16LE(at + 32);
    }
    return entries;
  });
}

/** Finds the end record, after which only a comment may follow. */
function readEnd(archive: Buffer): { readonly count: number; readonly offset: number } {
  const lowest = Math.max(0, archive.length - endBytes - longestComment);
  for (let at = archive.length - endBytes; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) !== 0x06054b50) continue;
    const count = archive.readUInt16LE(at + 10);
    const offset = archive.readUInt32LE(at + 16);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    const wide = readNumber64(archive, at - 20 + 8);
    assertValid(archive.readUInt32LE(at - 20) === 0x07064b50 && archive.readUInt32LE(wide) === 0x06064b50);
    return { count: readNumber64(archive, wide + 32), offset: readNumber64(archive, wide + 48) };
  }
  throw new RangeError("no end record");
}

/** Returns a function that replaces a number whose bits are all ones by the next number of the ZIP64 extra field. */
function zip64Numbers(extra: Buffer): (number: number) => number {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return (number) => {
    if (number !== 0xffffffff) return number;
    at += 8;
    return readNumber64(extra, at - 8);
  };
}

function readNumber64(bytes: Buffer, at: number): number {
  const number = Number(bytes.readBigUInt64LE(at));
  assertValid(Number.isSafeInteger(number));
  return number;
}

function assertValid(condition: boolean): void {
  if (!condition) throw new RangeError("not a valid ZIP archive");
}

/** Treats reads beyond the archive's end, invalid headers and failed unpacking as a damaged archive. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument({ kind: "damaged", format: "ZIP" }, { cause: error });
  }
}
