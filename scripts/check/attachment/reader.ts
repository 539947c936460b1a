import { accessSync, closeSync, constants, openSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { limits } from "../../documents/index.js";

/** Reads files beside reports, each only when a rule needs it. */
export interface AttachmentReader {
  /** Whether the file can be read. If not, the other methods throw the file system's error. */
  readable(file: string): boolean;
  /** Size in bytes. */
  size(file: string): number;
  /** Returns the first `length` bytes, or all when the file is shorter. */
  head(file: string, length: number): Buffer;
  /** Returns the whole file, or its first bytes, as many as `limits` allow. */
  bytes(file: string): Buffer;
}

/**
 * Returns a reader of the attachments of a content folder.
 *
 * @param root the content folder
 */
export function attachmentReader(root: string): AttachmentReader {
  const start = (file: string, length: number) => {
    const handle = openSync(path.join(root, file), "r");
    try {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(handle, buffer, 0, length, 0));
    } finally {
      closeSync(handle);
    }
  };
  const size = (file: string) => statSync(path.join(root, file)).size;
  return {
    readable(file) {
      try {
        accessSync(path.join(root, file), constants.R_OK);
        return true;
      } catch {
        return false; // reported by the rule attachment-type
      }
    },
    size,
    head: start,
    bytes: (file) =>
      size(file) > limits.fileBytes ? start(file, limits.fileBytes) : readFileSync(path.join(root, file)),
  };
}
