import { describe, expect, test } from "vitest";
import { sequence } from "../../scripts/dev/samples/sequence.js";
import { imageMetadata } from "../../scripts/documents/index.js";

/** A tag of a TIFF directory: its number, and as value a nested directory, a text or bytes. */
type TiffTag = readonly [number, TiffDirectory | Buffer];
type TiffDirectory = readonly TiffTag[];

const text = (value: string) => Buffer.from(`${value}\0`);

/** Returns a TIFF file of one directory with its nested directories, as in an Exif block. */
function tiff(directory: TiffDirectory, littleEndian = true): Buffer {
  const order = Buffer.alloc(8);
  order.write(littleEndian ? "II" : "MM");
  write(order, 2, 42, 2);
  write(order, 4, 8, 4);
  return Buffer.concat([order, directoryAt(8, directory)]);

  function write(buffer: Buffer, at: number, value: number, bytes: 2 | 4): void {
    if (littleEndian) buffer.writeUIntLE(value, at, bytes);
    else buffer.writeUIntBE(value, at, bytes);
  }

  function directoryAt(start: number, tags: TiffDirectory): Buffer {
    const entries = Buffer.alloc(2 + 12 * tags.length + 4);
    write(entries, 0, tags.length, 2);
    const values: Buffer[] = [];
    let valueAt = start + entries.length;
    tags.forEach(([number, value], index) => {
      const at = 2 + 12 * index;
      write(entries, at, number, 2);
      if (!Buffer.isBuffer(value)) {
        const below = directoryAt(valueAt, value);
        write(entries, at + 2, 4, 2);
        write(entries, at + 4, 1, 4);
        write(entries, at + 8, valueAt, 4);
        values.push(below);
        valueAt += below.length;
        return;
      }
      const isBytes = number === 0x9c9d;
      write(entries, at + 2, isBytes ? 1 : 2, 2);
      write(entries, at + 4, value.length, 4);
      if (value.length <= 4) value.copy(entries, at + 8);
      else {
        write(entries, at + 8, valueAt, 4);
        values.push(value);
        valueAt += value.length;
      }
    });
    return Buffer.concat([entries, ...values]);
  }
}

const number32 = (number: number, littleEndian: boolean) => {
  const bytes = Buffer.alloc(4);
  if (littleEndian) bytes.writeUInt32LE(number);
  else bytes.writeUInt32BE(number);
  return bytes;
};

/** Images that contain only an Exif block. */
const containers = {
  jpeg: (block: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(block.length + 8);
    return Buffer.concat([Buffer.from("FFD8FFE1", "hex"), length, Buffer.from("Exif\0\0"), block]);
  },
  png: (block: Buffer) =>
    Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1A\n", "latin1"),
      number32(block.length, false),
      Buffer.from("eXIf"),
      block,
      Buffer.alloc(4),
    ]),
  webp: (block: Buffer) =>
    Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPEXIF"), number32(block.length, true), block]),
  "webp with the identifier of JPEG": (block: Buffer) =>
    containers.webp(Buffer.concat([Buffer.from("Exif\0\0"), block])),
};
const kinds = Object.entries(containers);

const signed: TiffDirectory = [
  [0x013b, text("张三")],
  [0x8769, [[0xa430, text("李四")]]],
  [0x8825, [[2, Buffer.from("30 degrees")]]],
  [0x9c9d, Buffer.from("王五\0", "utf16le")],
];

describe.each(kinds)("the metadata of an image (%s)", (_kind, wrap) => {
  test.each([true, false])(
    "contains its authors and whether it has a GPS position (little-endian: %s)",
    async (order) => {
      expect(await imageMetadata(wrap(tiff(signed, order)))).toEqual({
        located: true,
        authors: ["张三", "王五", "李四"],
      });
    },
  );

  test("is empty when the Exif block has other tags, or only the version of the GPS block", async () => {
    const block = tiff([
      [0x010f, text("样例相机")],
      [0x8825, [[0, Buffer.from([2, 3, 0, 0])]]],
    ]);
    expect(await imageMetadata(wrap(block))).toEqual({ located: false, authors: [] });
  });
});

test("contains author and GPS position of an XMP packet, wherever it is", async () => {
  const packet =
    '<x:xmpmeta><rdf:Description exif:GPSLatitude="30,1N"/><dc:creator><rdf:Seq><rdf:li>赵六</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>';
  const image = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1A\n", "latin1"),
    Buffer.alloc(20),
    Buffer.from(packet),
  ]);
  expect(await imageMetadata(image)).toEqual({ located: true, authors: ["赵六"] });
});

test("does not require reading a block of millions of bytes to its end", async () => {
  const block = tiff([[0x013b, Buffer.alloc(8 * 1024 * 1024, "x")]]);
  const start = performance.now();
  expect(await imageMetadata(containers.png(block))).toEqual({ located: false, authors: [] });
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each(kinds)(
  "of a damaged or forged image is read or empty, without an error (%s)",
  async (_kind, wrap) => {
    const whole = wrap(tiff(signed));
    for (let length = 0; length < whole.length; length += 1) await imageMetadata(whole.subarray(0, length));
    const random = sequence(11);
    for (let round = 0; round < 2000; round += 1) {
      const changed = Buffer.from(whole);
      for (let change = 0; change <= random(4); change += 1) changed[random(changed.length)] = random(256);
      const { located, authors } = await imageMetadata(changed);
      expect(typeof located).toBe("boolean");
      expect(authors.every((name) => typeof name === "string" && name !== "")).toBe(true);
    }
  },
);
