/**
 * Bounds that keep one file from taking the memory and the time of the whole batch.
 *
 * Official documents are far smaller: the largest files of a catalogue are scans, which are attachments.
 */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of HTML, Markdown or text: their trees take some twenty times as much. */
  textBytes: 8 * 1024 * 1024,
  /** Bytes of all parts of a zip archive (.docx, .xlsx), unpacked. */
  unpackedBytes: 96 * 1024 * 1024,
  /** Bytes of one XML part, unpacked. */
  partBytes: 24 * 1024 * 1024,
  /** Parts of a zip archive. */
  parts: 5000,
  /** Pages of a PDF. */
  pages: 2000,
  /** Milliseconds for one file. */
  time: 25_000,
  /** Megabytes of heap for one file's reader. */
  heapMegabytes: 256,
} as const;
