/**
 * Limits that prevent one file from using the memory and time of a whole batch or check.
 *
 * Official documents are far smaller: the largest files of a catalogue are scans, which are attachments.
 */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of HTML, Markdown or text, of reports, pages and settings files: their trees take some twenty times as much. */
  textBytes: 8 * 1024 * 1024,
  /** Characters of front matter or of a settings file: a list of 20,000 agencies has half as many. */
  yamlCharacters: 2_000_000,
  /** Maps and lists inside one another; a report has three. */
  yamlDepth: 32,
  /** Keys of one map; a report has at most 50. */
  yamlKeys: 1000,
  /** Items of one list. */
  yamlItems: 25_000,
  /** Syntax errors that are reported of one text; after the first few the rest follow from them. */
  yamlFaults: 200,
  /** Bytes of all parts of a ZIP archive (.docx, .xlsx) that are unpacked. */
  unpackedBytes: 96 * 1024 * 1024,
  /** Bytes of one part, unpacked: a packed part may grow a thousandfold. */
  partBytes: 32 * 1024 * 1024,
  /** Parts of a ZIP archive. */
  parts: 5000,
  /** Pages of a PDF that is imported. */
  importedPages: 2000,
  /** Pages of a PDF that are checked: a list with more is an archive, whose check would take minutes. */
  checkedPages: 1000,
  /** Milliseconds of processor time for an attachment that is checked: a scan of 50 MB with a text layer takes 5 s. */
  attachmentTime: 15_000,
  /** Bytes of memory of the process that reads attachments, its program included. */
  attachmentMemory: 640 * 1024 * 1024,
  /** Milliseconds that the reader of one imported file may take. */
  time: 25_000,
  /** Megabytes of heap for the reader of one imported file. */
  heapMegabytes: 256,
} as const;
