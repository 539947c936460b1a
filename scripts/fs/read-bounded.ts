import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";

/**
 * Reads a file unless it is larger than allowed.
 *
 * The size is asked of the opened file: a second lookup of the path costs a tenth of checking a report, and another
 * file could have taken its name.
 *
 * @returns its size in bytes, and its bytes unless there are more than `most`
 * @throws the error of the file system when it cannot be read
 */
export function readBounded(file: string, most: number): { readonly size: number; readonly bytes?: Buffer } {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    return size > most ? { size } : { size, bytes: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}
