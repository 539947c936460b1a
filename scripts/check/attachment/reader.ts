import { accessSync, closeSync, constants, openSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";

/** Reads files beside reports, each only when a rule needs it. */
export interface AttachmentReader {
  /** Whether the file can be read. If not, the other methods throw the file system's error. */
  readable(file: string): boolean;
  /** Size in bytes. */
  size(file: string): number;
  /** Returns the first `length` bytes, or all when the file is shorter. */
  head(file: string, length: number): Buffer;
  /** Returns the whole file, or its first `largestRead` bytes. */
  bytes(file: string): Buffer;
}

/** Most bytes that are read of a file: no rule needs more, and a check must not exhaust memory. */
const largestRead = 64 * 1024 * 1024;

/**
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
      size(file) > largestRead ? start(file, largestRead) : readFileSync(path.join(root, file)),
  };
}
