import { inflateSync } from "node:zlib";

/** Properties of a PDF that its objects show without a parser. */
export interface PdfFacts {
  /** Number of pictures; masks, which only make parts of pictures transparent, are not counted. */
  readonly pictures: number;
  /** Whether a page may show text in the invisible mode (`3 Tr`). */
  readonly mayHideText: boolean;
}

/** Most bytes of streams that are unpacked, together. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Returns properties of a PDF by its objects. Dictionaries of streams are never packed or encrypted.
 *
 * @see ISO 32000-1, 7.3.8, 8.9.5 and 9.3.6
 */
export function pdfFacts(bytes: Uint8Array): PdfFacts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let pictures = 0;
  let mayHideText = file.includes("/Encrypt");
  let budget = mostBytes;
  const masks = new Set<string>();
  const images: string[] = [];
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const before = file.toString("latin1", Math.max(0, at - 4000), at);
    const start = before.lastIndexOf(" obj");
    if (start < 0) continue;
    const dictionary = before.slice(start);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) {
      const mask = /\/(?:SMask|Mask)\s+(\d+)\s/.exec(dictionary)?.[1];
      if (mask !== undefined) masks.add(mask);
      images.push(/(\d{1,10})\s{1,9}\d{1,10}$/.exec(before.slice(0, start))?.[1] ?? "");
      continue;
    }
    if (
      mayHideText ||
      /\/(?:FontFile|Length1|Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType|XML))/.test(dictionary)
    )
      continue;
    const dataStart = file[at + 6] === 0x0d ? at + 8 : at + 7;
    const end = file.indexOf("endstream", dataStart);
    const data = file.subarray(dataStart, end < 0 ? file.length : end);
    const unpacked = unpack(data, dictionary, budget);
    budget -= unpacked?.length ?? 0;
    mayHideText = unpacked === undefined || budget <= 0 || /\b[37]\s+Tr\b/.test(unpacked.toString("latin1"));
  }
  pictures = images.filter((image) => !masks.has(image)).length;
  return { pictures, mayHideText };
}

/** Returns the data of a stream; undefined when it is packed in a way that is not read here. */
function unpack(data: Buffer, dictionary: string, budget: number): Buffer | undefined {
  if (!/\/Filter\b/.test(dictionary)) return data;
  if (!/\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b\s*(?:\]|\/(?!\w*Decode)|>>|$)/.test(dictionary))
    return undefined;
  try {
    return inflateSync(data, { finishFlush: 2, maxOutputLength: Math.max(1, budget) });
  } catch {
    return undefined; // damaged, or too large: pdf.js reads it
  }
}
