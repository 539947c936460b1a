import { expect, test } from "vitest";
import { ByteReader, ByteWriter } from "../../scripts/search/format/index.js";

test.each(["", "a", "é", "法", "𠮷", "!甲", "甲 𠮷é9", "\u{10ffff}\u07ff\u0800\uffff"])(
  "a text is written as UTF-8 after its length: %j",
  (value) => {
    const writer = new ByteWriter();
    writer.text(value);
    const reader = new ByteReader(writer.view());
    expect(Buffer.from(reader.bytes(reader.varint()))).toEqual(Buffer.from(value));
    expect(reader.done).toBe(true);
  },
);
