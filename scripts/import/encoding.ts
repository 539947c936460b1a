import { text } from "../i18n/index.js";
import { DocumentError } from "../errors/index.js";

export interface DecodedText {
  readonly text: string;
  /** As people know it: UTF-8, GB18030, UTF-16. */
  readonly encoding: string;
}

/**
 * Reads bytes as text: UTF-8, UTF-16 with or without its mark, or GB18030 (which holds GBK and GB2312).
 *
 * Strict throughout: bytes that are none of these are refused, never replaced by “�”.
 *
 * @throws DocumentError when the bytes are in no encoding that this reads
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const { encoding, label } of candidates(bytes)) {
    const decoded = tryDecode(bytes, encoding);
    if (decoded !== undefined) return { text: tidy(decoded), encoding: label };
  }
  throw new DocumentError(text.importing.faults.encoding.message, text.importing.faults.encoding.hint);
}

/** Line ends become `\n`; a byte-order mark is no text. */
function tidy(decoded: string): string {
  return decoded.replace(/^\uFEFF/, "").replace(/\r\n?|\u2028|\u2029/g, "\n");
}

function candidates(bytes: Uint8Array): readonly { encoding: string; label: string }[] {
  const utf16le = { encoding: "utf-16le", label: "UTF-16" };
  const utf16be = { encoding: "utf-16be", label: "UTF-16" };
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return [utf16le];
  if (first === 0xfe && second === 0xff) return [utf16be];
  const utf8 = { encoding: "utf-8", label: "UTF-8" };
  if (bytes.subarray(0, sampleBytes).includes(0)) {
    // Zero bytes stand in no UTF-8 or GB18030 text; the other order of bytes turns Han characters into noise.
    return plausible(bytes, "utf-16le") >= plausible(bytes, "utf-16be") ? [utf16le] : [utf16be];
  }
  return [utf8, { encoding: "gb18030", label: "GB18030" }];
}

const sampleBytes = 65_536;

/** How many characters of the start are ones that Chinese documents hold, read in this encoding. */
function plausible(bytes: Uint8Array, encoding: string): number {
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, sampleBytes));
  return sample.match(/[\n\r\t -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60]/gu)?.length ?? 0;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoded = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined; // “is it this encoding?” is answered by no
  }
}
