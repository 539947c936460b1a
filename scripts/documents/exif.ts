import type { ImageMetadata } from "./types.js";

/** Tags of TIFF 6.0 and Exif 2.32 (CIPA DC-008), and Windows' own for the author. */
const tags = {
  artist: 0x013b,
  windowsAuthor: 0x9c9d,
  exif: 0x8769,
  cameraOwner: 0xa430,
  gps: 0x8825,
} as const;
/** In the part on the place: a part that holds its version alone, as some cameras write it, says no place. */
const latitude = 2;

/**
 * Reads a TIFF block as pictures carry it (Exif).
 *
 * @param block what is cut off counts as absent
 * @see CIPA DC-008 (Exif 2.32), 4.5 and 4.6; TIFF 6.0, section 2
 */
export function exifFacts(block: Buffer): ImageMetadata {
  const tiff = new Tiff(block);
  const first = tiff.directory(tiff.long(4));
  const gps = first.get(tags.gps);
  const exif = first.get(tags.exif);
  const inner = exif === undefined ? undefined : tiff.directory(tiff.long(exif + 8));
  return {
    located: gps !== undefined && tiff.directory(tiff.long(gps + 8)).has(latitude),
    authors: [
      tiff.text(first.get(tags.artist), "utf8"),
      tiff.text(first.get(tags.windowsAuthor), "utf16le"),
      tiff.text(inner?.get(tags.cameraOwner), "utf8"),
    ].filter((name) => name !== ""),
  };
}

class Tiff {
  private readonly little: boolean;

  constructor(private readonly block: Buffer) {
    this.little = block.toString("latin1", 0, 2) === "II";
  }

  short(at: number): number {
    if (at < 0 || at + 2 > this.block.length) return 0;
    return this.little ? this.block.readUInt16LE(at) : this.block.readUInt16BE(at);
  }

  long(at: number): number {
    if (at < 0 || at + 4 > this.block.length) return 0;
    return this.little ? this.block.readUInt32LE(at) : this.block.readUInt32BE(at);
  }

  /** Where each tag's entry starts. */
  directory(from: number): Map<number, number> {
    const entries = new Map<number, number>();
    if (from < 8) return entries; // the block's head stands there: no directory
    for (let index = 0; index < this.short(from); index += 1) {
      const at = from + 2 + 12 * index;
      if (at + 12 > this.block.length) break;
      entries.set(this.short(at), at);
    }
    return entries;
  }

  /** An entry's text; up to four bytes stand in the entry itself. */
  text(entry: number | undefined, encoding: "utf8" | "utf16le"): string {
    if (entry === undefined) return "";
    const length = Math.min(this.long(entry + 4), 200);
    const start = length <= 4 ? entry + 8 : this.long(entry + 8);
    return this.block
      .toString(encoding, start, start + length)
      .replace(/\0[\s\S]*$/, "")
      .trim();
  }
}
