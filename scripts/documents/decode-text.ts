/** A text, and the usual name of its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "GB18030";
}

/**
 * Decodes bytes strictly: as UTF-8, as UTF-16 with or without its byte order mark, or as GB18030, of which GBK and
 * GB2312 are subsets. The byte order mark is removed.
 *
 * @returns undefined when the bytes are in none of these encodings; no character is ever replaced by “�”
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  for (const label of candidatesOf(bytes)) {
    const text = decodeStrictly(bytes, label);
    if (text !== undefined && !text.includes("\0")) return { text, encoding: encodings[label] };
  }
  return undefined;
}

/**
 * Decodes bytes leniently, for texts that are searched or shown: as UTF-16 with a byte order mark, as UTF-8 if all
 * bytes are valid, otherwise as GB18030, which old spreadsheets use for CSV files. Invalid bytes become “�”.
 */
export function decodeLeniently(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  return decodeStrictly(bytes, marked ?? "utf-8") ?? new TextDecoder(marked ?? "gb18030").decode(bytes);
}

const encodings = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  gb18030: "GB18030",
} as const;

/** An encoding's label in the WHATWG Encoding Standard. */
type EncodingLabel = keyof typeof encodings;

function candidatesOf(bytes: Uint8Array): readonly EncodingLabel[] {
  const marked = markedEncoding(bytes);
  if (marked) return [marked];
  if (!bytes.subarray(0, sampleBytes).includes(0)) return ["utf-8", "gb18030"];
  // No UTF-8 or GB18030 text has NUL bytes; in the wrong byte order of UTF-16, Han characters become noise.
  return commonCharacters(bytes, "utf-16le") >= commonCharacters(bytes, "utf-16be")
    ? ["utf-16le"]
    : ["utf-16be"];
}

function markedEncoding([first, second]: Uint8Array): EncodingLabel | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

const sampleBytes = 65_536;

/** Counts how many of the first characters, decoded with this encoding, are common in Chinese documents. */
function commonCharacters(bytes: Uint8Array, encoding: EncodingLabel): number {
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, sampleBytes));
  return sample.match(/[\n\r\t -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60]/gu)?.length ?? 0;
}

function decodeStrictly(bytes: Uint8Array, encoding: EncodingLabel): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the bytes are not in this encoding
  }
}
