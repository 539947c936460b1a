import { exifFacts } from "./exif.js";
import type { ImageMetadata } from "./types.js";

const nothing: ImageMetadata = { located: false, authors: [] };

/**
 * Whether a picture says where it was taken, and by whom: in its Exif block and in its XMP packet.
 *
 * @param bytes the start of a JPEG, PNG or WebP file; what is cut off counts as absent
 */
export function imageMetadata(bytes: Buffer): ImageMetadata {
  const block = exifOf(bytes);
  const facts = block && block.length >= 8 ? exifFacts(block) : nothing;
  const packet = xmpOf(bytes);
  return {
    located: facts.located || /exif:GPSLatitude\b/.test(packet),
    authors: [...new Set([...facts.authors, ...creatorsOf(packet)])],
  };
}

function exifOf(bytes: Buffer): Buffer | undefined {
  const head = bytes.toString("latin1", 0, 12);
  if (head.startsWith("\xFF\xD8")) return jpegExif(bytes);
  // PNG: length, name, data, check sum; big-endian (W3C PNG, 5.3). WebP: name, length; little-endian, even (RIFF).
  if (head.startsWith("\x89PNG"))
    return chunk(bytes, 8, "eXIf", { nameAt: 4, sizeAt: 0, little: false, after: 4 });
  if (/^RIFF[\s\S]{4}WEBP/.test(head))
    return chunk(bytes, 12, "EXIF", { nameAt: 0, sizeAt: 4, little: true, after: 0 });
  return undefined;
}

/** The TIFF block of the Exif segment. */
function jpegExif(bytes: Buffer): Buffer | undefined {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xda || length < 2) return undefined; // the picture itself starts
    if (marker === 0xe1 && bytes.toString("latin1", at + 4, at + 10) === "Exif\0\0") {
      return bytes.subarray(at + 10, at + 2 + length);
    }
    at += 2 + length;
  }
  return undefined;
}

interface ChunkForm {
  readonly nameAt: number;
  readonly sizeAt: number;
  readonly little: boolean;
  /** Bytes after the data. */
  readonly after: number;
}

function chunk(bytes: Buffer, from: number, wanted: string, form: ChunkForm): Buffer | undefined {
  for (let at = from; at + 8 <= bytes.length;) {
    const name = bytes.toString("latin1", at + form.nameAt, at + form.nameAt + 4);
    const size = form.little ? bytes.readUInt32LE(at + form.sizeAt) : bytes.readUInt32BE(at + form.sizeAt);
    const data = bytes.subarray(at + 8, at + 8 + size);
    // Some programs put JPEG's mark in front of WebP's block, too.
    if (name === wanted) return data.toString("latin1", 0, 6) === "Exif\0\0" ? data.subarray(6) : data;
    at += 8 + size + form.after + (form.little ? size % 2 : 0);
  }
  return undefined;
}

/** The XMP packet, which stands in all of these formats as plain text (ISO 16684-1). */
function xmpOf(bytes: Buffer): string {
  const start = bytes.indexOf("<x:xmpmeta");
  const end = start < 0 ? -1 : bytes.indexOf("</x:xmpmeta>", start);
  return end < 0 ? "" : bytes.toString("utf8", start, end);
}

function creatorsOf(packet: string): string[] {
  const list = /<dc:creator>([\s\S]{0,2000}?)<\/dc:creator>/.exec(packet)?.[1] ?? "";
  return [...list.matchAll(/<rdf:li[^<>]*>([^<]{1,100})</g)].map(([, name = ""]) => name.trim());
}
