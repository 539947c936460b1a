import { zipSync } from "fflate";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { sequence } from "../../scripts/dev/samples/sequence.js";
import { UnreadableDocument, ZipArchive } from "../../scripts/documents/index.js";
import { declareSizes } from "../support/zip.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));

const limits = { parts: 10, partBytes: 1000, unpackedBytes: 2500 };
const open = (archive: Uint8Array) => new ZipArchive(archive, limits);
const unpack = (archive: Uint8Array, wanted = /./) =>
  [...open(archive).readMatching(wanted)].map(({ name, bytes }) => `${name}: ${bytes.toString()}`);

function faultOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.fault.kind;
    throw error;
  }
  return "read";
}

describe("a ZIP archive", () => {
  test("returns its names and its parts, compressed or stored", async () => {
    const stored = zipSync({
      "a/b.xml": [bytesOf("样例"), { level: 0 }],
      空: [new Uint8Array(), { level: 9 }],
    });
    expect(open(stored).names).toEqual(["a/b.xml", "空"]);
    expect(unpack(stored)).toEqual(["a/b.xml: 样例", "空: "]);
    expect(open(zip({ a: "x".repeat(500) })).read("a")?.length).toBe(500);
    expect(open(stored).read("b.xml")).toBeUndefined();
    const file = new ZipFile();
    file.addBuffer(Buffer.from("样例".repeat(20)), "wide.xml", { forceZip64Format: true });
    file.end({ forceZip64Format: true, comment: "comment" });
    expect(unpack(await buffer(file.outputStream))).toEqual([`wide.xml: ${"样例".repeat(20)}`]);
  });

  test("with a part that unpacks to more than the limit is refused", () => {
    expect(faultOf(() => unpack(zip({ a: "x".repeat(1000) })))).toBe("read");
    expect(faultOf(() => unpack(zip({ a: "x".repeat(1001) })))).toBe("oversized");
    expect(faultOf(() => open(zip({ a: "x".repeat(1001) })).read("a"))).toBe("oversized");
  });

  test("whose parts together unpack to more than the limit is refused before any is unpacked", () => {
    const parts = { a: "x".repeat(1000), b: "x".repeat(1000), c: "x".repeat(1000) };
    expect(faultOf(() => open(zip(parts)).readMatching(/./).next())).toBe("oversized");
    const archive = open(zip(parts));
    expect(archive.read("a")?.length).toBe(1000);
    expect(archive.read("b")?.length).toBe(1000);
    expect(faultOf(() => archive.read("c"))).toBe("oversized");
  });

  test("may contain large parts that are not read", () => {
    const archive = zip({ "media/a.png": "x".repeat(100_000), "b.xml": "样例" });
    expect(unpack(archive, /\.xml$/)).toEqual(["b.xml: 样例"]);
  });

  test("with too many parts is refused, whatever their names", () => {
    const parts = Array.from({ length: 11 }, (_, index) => [`${"a/".repeat(index)}b.xml`, "x"] as const);
    expect(faultOf(() => open(zip(Object.fromEntries(parts.slice(1)))))).toBe("read");
    expect(faultOf(() => open(zip(Object.fromEntries(parts))))).toBe("oversized");
  });

  test("that declares a part smaller than it is returns no byte of it", () => {
    const archive = zip({ a: "x".repeat(100_000), b: "y" });
    expect(faultOf(() => unpack(declareSizes(archive, 900, "a"), /a/))).toBe("damaged");
    expect(faultOf(() => open(declareSizes(archive, 0, "a")).read("a"))).toBe("damaged");
    expect(open(archive).read("b")?.toString()).toBe("y");
  });

  test("that declares a part larger than it is is damaged", () => {
    expect(faultOf(() => unpack(declareSizes(zip({ a: "x" }), 900)))).toBe("damaged");
  });

  test("whose directory names the same bytes many times is refused for their sum", () => {
    const archive = Buffer.from(zip({ a: "x".repeat(900) }));
    const directory = archive.subarray(archive.indexOf("PK\u0001\u0002"), archive.indexOf("PK\u0005\u0006"));
    const end = Buffer.from(archive.subarray(archive.indexOf("PK\u0005\u0006")));
    end.writeUInt16LE(3, 10);
    const repeated = Buffer.concat([
      archive.subarray(0, archive.indexOf("PK\u0001\u0002")),
      directory,
      directory,
      directory,
      end,
    ]);
    expect(open(repeated).names).toEqual(["a", "a", "a"]);
    expect(faultOf(() => unpack(repeated))).toBe("oversized");
  });

  test("with a password is locked", () => {
    const archive = Buffer.from(zip({ a: "x" }));
    archive.writeUInt16LE(1, archive.indexOf("PK\u0001\u0002") + 8);
    expect(faultOf(() => unpack(archive))).toBe("locked");
  });

  test("that is truncated or changed is damaged or readable, and throws no other error", () => {
    const whole = zip({ "a.xml": "样例".repeat(100), "b/c.xml": "文字".repeat(30) });
    for (let length = 0; length < whole.length; length += 1)
      expect(faultOf(() => unpack(whole.slice(0, length)))).toBe("damaged");
    const random = sequence(7);
    for (let round = 0; round < 1000; round += 1) {
      const changed = whole.slice();
      for (let change = 0; change < 3; change += 1) changed[random(changed.length)] = random(256);
      expect(["read", "damaged", "oversized", "locked"]).toContain(faultOf(() => unpack(changed)));
    }
  });
});
