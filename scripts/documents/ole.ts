import { UnreadableDocument } from "./unreadable-document.js";

const freeSector = 0xffffffff;
const endOfChain = 0xfffffffe;
/** Streams shorter than this are in the mini stream, in sectors of 64 bytes. */
const shortStream = 4096;
const miniSectorBytes = 64;

interface DirectoryEntry {
  readonly name: string;
  readonly isStream: boolean;
  readonly firstSector: number;
  readonly bytes: number;
}

/**
 * An OLE compound file, the container of old Office files. Its streams are found by name, whatever their storage.
 *
 * @see MS-CFB (Microsoft), 2.2–2.6: header, allocation tables, directory
 */
export class OleContainer {
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #allocation: readonly number[];
  readonly #entries: readonly DirectoryEntry[];
  #mini: { readonly allocation: readonly number[]; readonly stream: Uint8Array } | undefined;

  /** @throws UnreadableDocument when the header, the allocation table or the directory is damaged */
  constructor(private readonly file: Uint8Array) {
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    this.#sectorBytes = 512;
    try {
      const shift = this.#view.getUint16(30, true);
      if (shift !== 9 && shift !== 12) throw new RangeError("sector size");
      this.#sectorBytes = 2 ** shift;
      this.#allocation = this.#readAllocation();
      this.#entries = readDirectory(this.#chain(this.#view.getUint32(48, true)));
    } catch (error) {
      throw new UnreadableDocument({ kind: "damaged", format: "OLE" }, { cause: error });
    }
  }

  get names(): string[] {
    return this.#entries.map(({ name }) => name);
  }

  /**
   * Returns the bytes of a stream; undefined when there is none with this name.
   *
   * @throws UnreadableDocument when its sectors are missing
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.find((other) => other.isStream && other.name === name);
    if (!entry) return undefined;
    try {
      const bytes =
        entry.bytes < shortStream ? this.#readShort(entry.firstSector) : this.#chain(entry.firstSector);
      if (bytes.length < entry.bytes) throw new RangeError(`${name} is truncated`);
      return bytes.subarray(0, entry.bytes);
    } catch (error) {
      throw new UnreadableDocument({ kind: "damaged", format: `OLE: ${name}` }, { cause: error });
    }
  }

  /** Reads the numbers of the next sectors: the header lists the first 109 sectors of the table, others list the rest. */
  #readAllocation(): number[] {
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(this.#view.getUint32(at, true));
    const perSector = this.#sectorBytes / 4;
    let next = this.#view.getUint32(68, true);
    for (let seen = 0; next < endOfChain && seen <= this.file.length / this.#sectorBytes; seen += 1) {
      const more = numbersIn(this.#sector(next));
      sectors.push(...more.slice(0, perSector - 1));
      next = more[perSector - 1] ?? endOfChain;
    }
    return sectors
      .filter((sector) => sector < endOfChain - 3)
      .flatMap((sector) => numbersIn(this.#sector(sector)));
  }

  #sector(index: number): Uint8Array {
    const start = (index + 1) * this.#sectorBytes;
    if (start >= this.file.length) throw new RangeError(`sector ${index} is missing`);
    return this.file.subarray(start, start + this.#sectorBytes);
  }

  #chain(first: number): Uint8Array {
    return joinChain(first, this.#allocation, (index) => this.#sector(index));
  }

  #readShort(first: number): Uint8Array {
    this.#mini ??= {
      allocation: numbersIn(this.#chain(this.#view.getUint32(60, true))),
      stream: this.#chain(this.#entries.find(({ name }) => name === "Root Entry")?.firstSector ?? freeSector),
    };
    const { allocation, stream } = this.#mini;
    return joinChain(first, allocation, (index) =>
      stream.subarray(index * miniSectorBytes, (index + 1) * miniSectorBytes),
    );
  }
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

/** Joins the sectors of a chain; a chain that is longer than its table runs in circles. */
function joinChain(
  first: number,
  allocation: readonly number[],
  sector: (index: number) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let index = first; index < endOfChain; index = allocation[index] ?? endOfChain) {
    if (parts.length > allocation.length) throw new RangeError("circular chain");
    parts.push(sector(index));
  }
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const entryBytes = 128;

function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    const nameBytes = view.getUint16(at + 64, true);
    const kind = view.getUint8(at + 66);
    if (kind === 0 || nameBytes < 2 || nameBytes > 64) continue;
    entries.push({
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes - 2)),
      isStream: kind === 2,
      firstSector: view.getUint32(at + 116, true),
      bytes: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
