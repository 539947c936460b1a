/**
 * Changes the unpacked sizes in an archive's central directory, but not its parts.
 *
 * @param name the part to change; all parts when missing
 */
export function declareSizes(archive: Uint8Array, size: number, name = ""): Uint8Array {
  const changed = Buffer.from(archive);
  const header = "PK\u0001\u0002";
  for (let at = changed.indexOf(header); at >= 0; at = changed.indexOf(header, at + 1)) {
    // A header has 46 bytes with the size at 24; the name follows.
    if (changed.toString("utf8", at + 46).startsWith(name)) changed.writeUInt32LE(size, at + 24);
  }
  return changed;
}
