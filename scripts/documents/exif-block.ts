/**
 * Most bytes of an Exif block that are read: a JPEG segment has at most 64 KiB, and the tags come before its thumbnail.
 */
const mostBytes = 64 * 1024;

/**
 * Returns the Exif block of an image, which is itself a TIFF file, without the rest of the image: with the whole file,
 * a parser would allocate memory for values of that length.
 *
 * @param image the start of a JPEG, PNG or WebP file; missing parts are ignored
 * @returns at most the first 64 KiB of the block; undefined when there is none
 */
export function exifBlockOf(image: Buffer): Buffer | undefined {
  const head = image.toString("latin1", 0, 12);
  const block = head.startsWith("\xFF\xD8")
    ? jpegExif(image)
    : head.startsWith("\x89PNG")
      ? chunk(image, 8, "eXIf", png)
      : /^RIFF[\s\S]{4}WEBP/.test(head)
        ? chunk(image, 12, "EXIF", webp)
        : undefined;
  return block?.subarray(0, mostBytes);
}

/** Returns the Exif block of a JPEG file. @see CIPA DC-008 (Exif 2.32), 4.5.4 and 4.7 */
function jpegExif(image: Buffer): Buffer | undefined {
  let at = 2;
  while (at + 4 <= image.length && image[at] === 0xff) {
    const marker = image[at + 1];
    const length = image.readUInt16BE(at + 2);
    if (marker === 0xda || length < 2) return undefined; // the image data begins
    if (marker === 0xe1 && image.toString("latin1", at + 4, at + 10) === "Exif\0\0")
      return image.subarray(at + 10, at + 2 + length);
    at += 2 + length;
  }
  return undefined;
}

/** Offsets of the name and the size of a chunk, each four bytes; its data begins at 8. */
interface ChunkLayout {
  readonly nameAt: number;
  readonly sizeAt: number;
  readonly littleEndian: boolean;
  /** Bytes between the data and the next chunk. */
  bytesAfter(size: number): number;
}

/** Each chunk ends with a checksum (W3C PNG, 5.3). */
const png: ChunkLayout = { nameAt: 4, sizeAt: 0, littleEndian: false, bytesAfter: () => 4 };
/** Chunks start at even offsets (WebP Container Specification, RIFF). */
const webp: ChunkLayout = { nameAt: 0, sizeAt: 4, littleEndian: true, bytesAfter: (size) => size % 2 };

function chunk(image: Buffer, start: number, name: string, layout: ChunkLayout): Buffer | undefined {
  for (let at = start; at + 8 <= image.length;) {
    const sizeAt = at + layout.sizeAt;
    const size = layout.littleEndian ? image.readUInt32LE(sizeAt) : image.readUInt32BE(sizeAt);
    if (image.toString("latin1", at + layout.nameAt, at + layout.nameAt + 4) === name) {
      const data = image.subarray(at + 8, at + 8 + size);
      // Some programs write the identifier of the JPEG segment before the block.
      return data.toString("latin1", 0, 6) === "Exif\0\0" ? data.subarray(6) : data;
    }
    at += 8 + size + layout.bytesAfter(size);
  }
  return undefined;
}
