/**
 * Changes the unpacked sizes that an archive's central directory declares, and nothing of its parts.
 *
 * @param name the part to change; all parts where not given
 */
export function declareSizes(archive: Uint8Array, size: number, name = ""): Uint8Array {
  const changed = Buffer.from(archive);
  const header = "PK\u0001\u0002";
  for (let at = changed.indexOf(header); at >= 0; at = changed.indexOf(header, at + 1)) {
    // A header of 46 bytes with the size at 24, and the name behind it.
    if (changed.toString("utf8", at + 46).startsWith(name)) changed.writeUInt32LE(size, at + 24);
  }
  return changed;
}
