/** EXIF's tag for the part that holds a place on earth (GPS Info IFD Pointer). */
const gpsTag = 0x8825;

/**
 * Whether a JPEG picture says where it was taken.
 *
 * @param bytes the file's start; what is cut off counts as absent
 * @see CIPA DC-008 (Exif 2.32), 4.5 and 4.6.6; TIFF 6.0, section 2
 */
export function hasLocation(bytes: Buffer): boolean {
  const exif = exifOf(bytes);
  if (!exif || exif.length < 8) return false;
  const little = exif.toString("latin1", 0, 2) === "II";
  const short = (at: number) =>
    at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > exif.length ? 0 : little ? exif.readUInt32LE(at) : exif.readUInt32BE(at);
  const directory = long(4);
  const entries = (from: number) =>
    Array.from({ length: short(from) }, (_, index) => from + 2 + 12 * index).filter(
      (at) => at + 12 <= exif.length,
    );
  const pointer = entries(directory).find((at) => short(at) === gpsTag);
  // A part that holds its version alone, as some cameras write it, says no place: latitude is tag 2.
  return pointer !== undefined && entries(long(pointer + 8)).some((at) => short(at) === 2);
}

/** The TIFF block of the EXIF segment. */
function exifOf(bytes: Buffer): Buffer | undefined {
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
