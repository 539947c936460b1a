import { bytes, filled, type HostileFiles } from "./filled.js";

/** A TIFF block whose entries all have the same long value. */
function exifBlock(tags: readonly number[], type: number, count: number, size: number): Buffer {
  const block = Buffer.alloc(size, "a");
  block.write("II*\0", 0, "latin1");
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(tags.length, 8);
  tags.forEach((tag, index) => {
    const at = 10 + index * 12;
    block.writeUInt16LE(tag, at);
    block.writeUInt16LE(type, at + 2);
    block.writeUInt32LE(count, at + 4);
    block.writeUInt32LE(8, at + 8);
  });
  return block;
}

function jpegOf(block: Buffer): Buffer {
  const head = bytes("\xff\xd8\xff\xe1\0\0Exif\0\0");
  head.writeUInt16BE(block.length + 8, 4);
  return Buffer.concat([head, block]);
}

function pngOf(block: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(block.length);
  return Buffer.concat([bytes("\x89PNG\r\n\x1a\n"), size, bytes("eXIf"), block]);
}

const artist = 0x013b;
const gps = 0x8825;
const exif = 0x8769;
const exifBytes = 65_500;
const manyEntries = 5000;

/** Images with hostile metadata. */
export const images: HostileFiles = [
  ["a directory that names itself", "jpg", () => jpegOf(exifBlock([gps, exif], 4, 1, 100))],
  [
    "a directory that names itself 5,000 times",
    "jpg",
    () => jpegOf(exifBlock(Array<number>(manyEntries).fill(exif), 4, 1, exifBytes)),
  ],
  [
    "5,000 artists with one long name",
    "jpg",
    () => jpegOf(exifBlock(Array<number>(manyEntries).fill(artist), 2, 60_000, exifBytes)),
  ],
  [
    "5,000 tags with one long value",
    "jpg",
    () =>
      jpegOf(
        exifBlock(
          Array.from({ length: manyEntries }, (_, index) => index + 1),
          1,
          60_000,
          exifBytes,
        ),
      ),
  ],
  [
    "5,000 tags of fractions",
    "jpg",
    () =>
      jpegOf(
        exifBlock(
          Array.from({ length: manyEntries }, (_, index) => 0x8200 + index),
          5,
          8000,
          exifBytes,
        ),
      ),
  ],
  ["a value of 4,000 million bytes", "jpg", () => jpegOf(exifBlock([artist], 2, 0xffffffff, exifBytes))],
  ["fractions without end", "jpeg", () => jpegOf(exifBlock([gps], 5, 0x1fffffff, exifBytes))],
  [
    "5,000 artists in a PNG file",
    "png",
    () => pngOf(exifBlock(Array<number>(manyEntries).fill(artist), 2, 60_000, exifBytes)),
  ],
  ["segments", "jpg", () => filled("\xff\xd8", "\xff\xe1\x00\x04Ex")],
  ["XMP packets", "jpg", () => filled("\xff\xd8\xff\xe1\xff\xff", "<x:xmpmeta><dc:creator><rdf:li>")],
  ["empty chunks", "png", () => filled("\x89PNG\r\n\x1a\n", "\0\0\0\0IDATcrcc")],
  ["a chunk of 4,000 million bytes", "png", () => filled("\x89PNG\r\n\x1a\n", "\xff\xff\xff\xffIHDR")],
  ["starts of XMP packets", "png", () => filled("\x89PNG\r\n\x1a\n", "<x:xmpmeta")],
  [
    "one XMP packet of creators",
    "png",
    () => filled("\x89PNG\r\n\x1a\n<x:xmpmeta><dc:creator>", "<rdf:li>", "</dc:creator></x:xmpmeta>"),
  ],
  ["empty chunks", "webp", () => filled("RIFF\0\0\0\0WEBP", "VP8 \0\0\0\0")],
  ["blocks", "gif", () => filled("GIF89a", "\x21\xfe\x01a\0")],
  [
    "a picture of 4,000 million points",
    "png",
    () =>
      bytes(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x06\0\0\0${"\0".repeat(100)}`),
  ],
];
