import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { sha256 } from "../fs/index.js";

/** Length of the seal in front of a value: a SHA-256 in hexadecimal digits. */
const sealLength = 64;

/** A kind of value that is kept in files of its own. With another name, what was written before is not read. */
export interface RecordType<T> {
  /** With a version. */
  readonly name: string;
  /** Never there: it only ties the type of the values to their kind. */
  readonly type?: T;
}

/**
 * Writes a value under a temporary name and renames it, so that a reader finds all of it or nothing, whenever the
 * program is stopped.
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
 * Reads what writeSealed wrote.
 *
 * @returns undefined when the file is not there, is damaged, or was written as another kind: what it held can be made
 *   again, so none of this is a failure
 */
export function readCheckedFile<T>(file: string, kind: RecordType<T>): T | undefined {
  try {
    const content = readFileSync(file);
    const bytes = content.subarray(sealLength);
    if (content.toString("latin1", 0, sealLength) !== seal(kind, bytes)) return undefined;
    return deserialize(bytes) as T; // the seal says that this program wrote it, as this kind
  } catch {
    return undefined;
  }
}

function seal({ name }: RecordType<unknown>, bytes: Uint8Array): string {
  return sha256(`${name} ${process.versions.v8} ${sha256(bytes)}`);
}
