/** Offset of the byte that names the operating system in a gzip header (RFC 1952, section 2.3.1). */
const systemOffset = 9;

/** The number that zlib writes on Unix; it writes 10 on Windows and 19 on macOS. */
const unix = 3;

/**
 * Passes on the chunks of a gzip stream with the same operating system in its header on every system, so that a site
 * has the same bytes wherever it is built.
 */
export async function* withFixedSystem(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start = 0;
  for await (const chunk of chunks) {
    const index = systemOffset - start;
    if (index >= 0 && index < chunk.length) chunk[index] = unix;
    start += chunk.length;
    yield chunk;
  }
}

/** Sets the operating system in the header of a whole gzip file. Changes the bytes given, and returns them. */
export function fixSystem<Bytes extends Uint8Array>(gzip: Bytes): Bytes {
  gzip[systemOffset] = unix;
  return gzip;
}
