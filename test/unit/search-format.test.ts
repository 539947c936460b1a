import { expect, test } from "vitest";
import { ByteReader, ByteWriter, readText } from "../../scripts/search/format/index.js";

test.each(["", "a", "é", "法", "𠮷", "!甲", "甲 𠮷é9", "\u{10ffff}\u07ff\u0800\uffff"])(
  "a text is written as UTF-8 after its length: %j",
  (value) => {
    const writer = new ByteWriter();
    writer.text(value);
    const reader = new ByteReader(writer.view());
    expect(Buffer.from(reader.bytes(reader.varint()))).toEqual(Buffer.from(value));
    expect(reader.done).toBe(true);
    expect(readText(new ByteReader(writer.view()))).toBe(value);
  },
);

test("a truncated or invalid text is recognised as damaged", () => {
  for (const bytes of [[3, 0xe6, 0xb3], [2, 0xe6, 0xb3, 0x95], [4, 0xff, 0xbf, 0xbf, 0xbf], [0x80]])
    expect(() => readText(new ByteReader(Uint8Array.from(bytes)))).toThrow(RangeError);
});
