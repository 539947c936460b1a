import path from "node:path";
import {
  type DocumentFault,
  extensionsOf,
  imageMetadata,
  limits,
  readAttachment,
  UnreadableDocument,
} from "../../documents/index.js";
import { NumberSearch, type PersonalNumbers } from "./number-search.js";
import type { AttachmentReader } from "./reader.js";

/**
 * Limits of the check that an attachment may exceed. Readers may be able to open it, but it was not searched
 * completely.
 */
export type ExceededLimit = "fileBytes" | "unpackedBytes" | "pages" | "time" | "memory";

/** What the rules need to know about an attachment. It does not hold the text, so that it can be kept for all rules. */
export interface AttachmentFacts {
  /** Whether the file can be read at all. */
  readonly unreadable: boolean;
  /** The limit that stopped the search; undefined when it was searched to its end. */
  readonly exceeded?: ExceededLimit | undefined;
  readonly numbers: readonly PersonalNumbers[];
  /** Names of people in properties, comments and tracked changes. */
  readonly authors: readonly string[];
  /** Whether an image contains the GPS position at which it was taken. */
  readonly located: boolean;
}

export const noFacts: AttachmentFacts = { unreadable: false, numbers: [], authors: [], located: false };

const withText = extensionsOf("text", "office", "fixedLayout");
const images = extensionsOf("image");

/**
 * Size in bytes of the part of a JPEG file that is searched for Exif and XMP. They are among the first segments, each
 * of at most 64 KiB.
 */
const jpegStart = 1024 * 1024;

/** Returns whether an attachment is parsed, for its text or for an image's metadata; of others only the first bytes are read. */
export function isParsed(file: string): boolean {
  const extension = extensionOf(file);
  return withText.has(extension) || images.has(extension);
}

/**
 * Reads what the rules need to know about an attachment.
 *
 * @param own credit codes of the site's own bodies, which are not personal numbers
 */
export async function readFacts(
  file: string,
  reader: AttachmentReader,
  own: ReadonlySet<string>,
): Promise<AttachmentFacts> {
  if (!reader.readable(file)) return noFacts; // reported by the rule attachment-type
  const extension = extensionOf(file);
  if (images.has(extension)) {
    const bytes = /^jpe?g$/.test(extension) ? reader.head(file, jpegStart) : reader.bytes(file);
    return { ...noFacts, ...(await imageMetadata(bytes)) };
  }
  if (!withText.has(extension)) return noFacts;
  if (reader.size(file) > limits.fileBytes) return { ...noFacts, exceeded: "fileBytes" };
  const numbers = new NumberSearch(own, extension);
  try {
    const authors = await readAttachment(file, reader.bytes(file), (line) => {
      numbers.search(line.text, line.page);
    });
    return { ...noFacts, numbers: numbers.results, authors };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const exceeded = limitOf(error.fault);
    return { ...noFacts, unreadable: exceeded === undefined, exceeded, numbers: numbers.results };
  }
}

function limitOf({ kind }: DocumentFault): ExceededLimit | undefined {
  if (kind === "oversized") return "unpackedBytes";
  return kind === "tooManyPages" ? "pages" : undefined;
}

function extensionOf(file: string): string {
  return path.posix.extname(file).slice(1).toLowerCase();
}
