import { exifBlockOf } from "./exif-block.js";
import type { ImageMetadata } from "./types.js";

/**
 * Reads from an image's Exif block and XMP packet where it was taken and by whom.
 *
 * @param image the start of a JPEG, PNG or WebP file; missing or damaged parts are ignored
 */
export async function imageMetadata(image: Buffer): Promise<ImageMetadata> {
  const block = exifBlockOf(image);
  const exif = block ? await readExif(block) : noMetadata;
  const packet = xmpPacketOf(image);
  return {
    located: exif.located || /exif:GPSLatitude\b/.test(packet),
    authors: [...new Set([...exif.authors, ...creatorsOf(packet)])],
  };
}

const noMetadata: ImageMetadata = { located: false, authors: [] };

/** The author by TIFF and by Windows, and the camera's owner by Exif. */
const authorTags = ["Artist", "XPAuthor", "CameraOwnerName"];
/** A GPS directory may contain only its version, as some cameras write it; only a latitude counts as a position. */
const latitudeTag = "GPSLatitude";

/** The value that exifreader returns for one beyond the end of the block. */
const faultyValue = "<faulty value>";

/** Most characters of a name that are kept. */
const longestName = 200;

/** Reads location and authors from an Exif block. @see CIPA DC-008 (Exif 2.32), 4.6.5 and 4.6.6 */
async function readExif(block: Buffer): Promise<ImageMetadata> {
  const { default: exifReader } = await import("exifreader");
  try {
    const { exif = {} } = exifReader.load(block, {
      expanded: true,
      includeTags: { exif: [...authorTags, latitudeTag] },
    });
    const tags = new Map<string, { readonly description?: unknown }>(Object.entries(exif));
    const names = authorTags
      .map((tag) => tags.get(tag)?.description)
      .filter((name) => typeof name === "string");
    return {
      located: tags.has(latitudeTag),
      authors: names
        .map((name) => name.trim().slice(0, longestName))
        .filter((name) => name !== "" && name !== faultyValue),
    };
  } catch {
    return noMetadata; // no valid TIFF file
  }
}

/** Most bytes of an XMP packet that are read; those of cameras and editors have a few thousand. */
const longestPacket = 1024 * 1024;

/**
 * Returns the XMP packet, which all these formats store as plain text so that it can be found in any file (ISO 16684-1,
 * 7.1).
 */
function xmpPacketOf(image: Buffer): string {
  const start = image.indexOf("<x:xmpmeta");
  const end = start < 0 ? -1 : image.indexOf("</x:xmpmeta>", start);
  return end < 0 ? "" : image.toString("utf8", start, Math.min(end, start + longestPacket));
}

function creatorsOf(packet: string): string[] {
  const start = packet.indexOf("<dc:creator>");
  const end = start < 0 ? -1 : packet.indexOf("</dc:creator>", start);
  const list = end < 0 ? "" : packet.slice(start, Math.min(end, start + 2000));
  return [...list.matchAll(/<rdf:li[^<>]*>([^<]{1,100})</g)].map(([, name = ""]) => name.trim());
}
