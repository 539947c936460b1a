import { accessSync, closeSync, constants, openSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";

/** Reads files beside reports for the rules, each only when a rule asks. */
export interface AttachmentReader {
  /** Ask first: the others throw the file system's error when it is not. */
  readable(file: string): boolean;
  /** Bytes. */
  size(file: string): number;
  /** The first bytes, at most `length`. */
  head(file: string, length: number): Buffer;
  /** The whole file, or its first `largestRead` bytes. */
  bytes(file: string): Buffer;
}

/** No rule needs more of a file than this, and a check must not fill the memory. */
const largestRead = 64 * 1024 * 1024;

/** @param root the content folder */
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
        return false; // what is wrong with it is the rules' to say
      }
    },
    size,
    head: start,
    bytes: (file) =>
      size(file) > largestRead ? start(file, largestRead) : readFileSync(path.join(root, file)),
  };
}
