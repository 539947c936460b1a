import { unzipSync } from "fflate";
import { kindOf } from "./kind.js";

/** Parts of Office files that hold what a reader sees, and where their paragraphs, cells and strings end. */
const parts =
  /^(?:word\/(?:document|footnotes|header\d*|footer\d*)|xl\/(?:sharedStrings|worksheets\/sheet\d+)|ppt\/slides\/slide\d+)\.xml$/;
const ends = /<\/(?:w:p|a:p|si|c)>/g;

/** Bytes of one part, unpacked: a packed file may grow a thousandfold. */
const largestPart = 32 * 1024 * 1024;

/**
 * The text of an attachment, line by line, as far as it can be had without a program of its own: text files in UTF-8 or
 * GBK, and Office files of the ZIP kind.
 *
 * @returns no lines for other kinds, and undefined for an Office file that cannot be unpacked
 */
export function attachmentLines(bytes: Buffer): string[] | undefined {
  const kind = kindOf(bytes.subarray(0, 1024));
  if (kind === "text") return decodeText(bytes).split(/\r\n|\n|\r/);
  return kind === "zip" ? officeLines(bytes) : [];
}

function officeLines(bytes: Buffer): string[] | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => parts.test(name) && originalSize <= largestPart,
    });
    return Object.values(files).flatMap((file) =>
      decodeText(file)
        .replace(ends, "\n")
        .replace(/<[^<>]*>/g, "")
        .split("\n"),
    );
  } catch {
    return undefined; // the file is damaged, which is the caller's to say
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes); // old spreadsheets write CSV files so
  }
}
