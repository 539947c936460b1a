import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { sha256 } from "../fs/index.js";

/** Length of the checksum before a value: a SHA-256 in hexadecimal digits. */
const sealLength = 64;

/** A kind of value that is kept in files of its own. Files written under another name are not read. */
export interface RecordType<T> {
  /** Name and version of the format, as `file digests 2`. Files of other versions are not read. */
  readonly name: string;
  /** Never set. It makes the compiler infer the type of the values from the record type. */
  readonly type?: T;
}

/**
 * Writes a value to a temporary file and renames it, so that the file is complete or absent, even when the process is
 * killed.
 *
 * @throws the file system's error
 */
export function writeCheckedFile<T>(file: string, kind: RecordType<T>, value: T): void {
  const bytes = serialize(value);
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([Buffer.from(seal(kind, bytes)), bytes]));
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Reads what writeCheckedFile wrote.
 *
 * @returns undefined when the file is missing, damaged, or of another kind: the value is only cached and can be
 * computed again
 */
export function readCheckedFile<T>(file: string, kind: RecordType<T>): T | undefined {
  try {
    const content = readFileSync(file);
    const bytes = content.subarray(sealLength);
    if (content.toString("latin1", 0, sealLength) !== seal(kind, bytes)) return undefined;
    return deserialize(bytes) as T; // the checksum covers the kind of value
  } catch {
    return undefined;
  }
}

function seal({ name }: RecordType<unknown>, bytes: Uint8Array): string {
  return sha256(`${name} ${process.versions.v8} ${sha256(bytes)}`);
}
