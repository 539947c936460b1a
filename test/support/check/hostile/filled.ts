/** Bytes of the largest attachments that a check must read within its limits. */
export const mostBytes = 50 * 1024 * 1024;

/** Attachments of one kind: for each its name, its extension, and a function that makes it. */
export type HostileFiles = readonly (readonly [name: string, extension: string, make: () => Uint8Array])[];

/** Returns a text as bytes, one for each character. */
export function bytes(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** Repeats a text between a start and an end, up to a size in bytes. */
export function filled(start: string, fragment: string, end = "", size = mostBytes): Buffer {
  const filling = Buffer.alloc(size - start.length - end.length, fragment, "latin1");
  return Buffer.concat([bytes(start), filling, bytes(end)]);
}
