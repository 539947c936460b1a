import { gunzipSync, gzipSync } from "node:zlib";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { fixSystem, withFixedSystem } from "../../scripts/fs/index.js";

const text = "样例文字。".repeat(50);

/** Returns a gzip file as zlib writes it on Windows or macOS. */
function gzipOf(system: number): Buffer {
  const bytes = gzipSync(text);
  bytes[9] = system;
  return bytes;
}

test.each([1, 9, 10, 11, 4096])(
  "a gzip stream in chunks of %i bytes is the same on every system",
  async (size) => {
    const results = await Promise.all(
      [3, 10, 19].map(async (system) => {
        const whole = gzipOf(system);
        const chunks: Buffer[] = [];
        for (let at = 0; at < whole.length; at += size) chunks.push(whole.subarray(at, at + size));
        return Buffer.concat(await Readable.from(withFixedSystem(Readable.from(chunks))).toArray());
      }),
    );
    expect(results.map((bytes) => bytes.toString("hex"))).toEqual(
      results.map(() => gzipSync(text).toString("hex")),
    );
  },
);

test("so is a whole file, whose content stays", () => {
  const fixed = fixSystem(gzipOf(10));
  expect(fixed).toEqual(fixSystem(gzipOf(19)));
  expect(gunzipSync(fixed).toString()).toBe(text);
});
