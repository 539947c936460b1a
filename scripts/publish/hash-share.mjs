// JavaScript, because threads load it as it stands: tsx does not reach into them, and would take longer to start than
// the work takes. Its types are in hash-share.d.mts.
import { hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";

export const smallFile = 1024 * 1024;

/** Files that a thread takes at one time. */
const handful = 64;

/** One room for every small file, so that reading ten thousand of them leaves no litter. */
const room = Buffer.allocUnsafe(smallFile);

export function hashShare({ folder, files, next }) {
  const hashed = [];
  for (;;) {
    const start = Atomics.add(next, 0, handful);
    if (start >= files.length) return hashed;
    for (const [place, file] of files.slice(start, start + handful).entries()) {
      hashed.push([start + place, trySmall(path.join(folder, file))]);
    }
  }
}

/** Undefined for a file that is not small: for one that does not leave some of the room empty. */
function trySmall(file) {
  try {
    const size = readInto(file);
    if (size === room.length) return undefined;
    return { size, sha256: hash("sha256", room.subarray(0, size), "hex") };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Reads a file into the room until either ends; gives the number of bytes. */
function readInto(file) {
  const descriptor = openSync(file, "r");
  try {
    let size = 0;
    for (let read = -1; read !== 0; size += read)
      read = readSync(descriptor, room, size, room.length - size, null);
    return size;
  } finally {
    closeSync(descriptor);
  }
}

export function reasonOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// As a thread's own file: hash.ts gives it a share. In the tests' threads the data is another's.
if (workerData?.next instanceof Int32Array) parentPort.postMessage(hashShare(workerData));
