import { deflateRawSync } from "node:zlib";
import { bytes, filled, mostBytes, type HostileFiles } from "./filled.js";

/** Makes a ZIP archive of packed parts; unlike libraries it accepts any declared size and offset. */
function zipOf(
  parts: readonly { readonly name: string; readonly packed: Buffer; readonly size: number }[],
  copies = 1,
): Buffer {
  const files: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(20, 6);
    row.writeUInt16LE(8, 10);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(size, 24);
    row.writeUInt16LE(name.length, 28);
    row.writeUInt32LE(at, 42);
    files.push(local, bytes(name), packed);
    for (let copy = 0; copy < copies; copy += 1) rows.push(row, bytes(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length * copies, 8);
  end.writeUInt16LE(parts.length * copies, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

/** A part that repeats a text, of 32 million bytes or fewer. */
function part(name: string, fragment: string, start = "", size = 32_000_000) {
  const content = filled(start, fragment, "", size);
  return { name, packed: deflateRawSync(content, { level: 1 }), size };
}

const types = part("[Content_Types].xml", " ", "<Types/>", 100);
const empty = deflateRawSync(Buffer.alloc(0));

/** Office and OFD files of the ZIP kind, and archives. */
export const offices: HostileFiles = [
  ["opened tags", "docx", () => zipOf([types, part("word/document.xml", "<w:ins ")])],
  ["control characters in tags", "docx", () => zipOf([types, part("word/document.xml", "<w:ins \u0001")])],
  ["paragraphs", "docx", () => zipOf([types, part("word/document.xml", "<w:p>a</w:p>")])],
  ["creators", "docx", () => zipOf([types, part("docProps/core.xml", "<dc:creator>")])],
  [
    "different creators",
    "docx",
    () => {
      const names = Array.from({ length: 1_000_000 }, (_, index) => `<dc:creator>${index}</dc:creator>`).join(
        "",
      );
      return zipOf([
        types,
        { name: "docProps/core.xml", packed: deflateRawSync(bytes(names)), size: names.length },
      ]);
    },
  ],
  ["a text of one line", "docx", () => zipOf([types, part("word/document.xml", "a 1")])],
  ["identity numbers", "docx", () => zipOf([types, part("word/document.xml", "11010519491231002X ")])],
  [
    "shared strings",
    "xlsx",
    () => zipOf([types, part("xl/sharedStrings.xml", "<si><t>1101051949</t></si>")]),
  ],
  [
    "cells of bank cards",
    "xlsx",
    () => zipOf([types, part("xl/worksheets/sheet1.xml", "<c><v>6222021234567890128</v></c>")]),
  ],
  ["digits that never end", "xlsx", () => zipOf([types, part("xl/worksheets/sheet1.xml", "1")])],
  ["single digits with spaces", "xlsx", () => zipOf([types, part("xl/worksheets/sheet1.xml", "1 ")])],
  [
    "three parts of 32 MB",
    "pptx",
    () => zipOf([1, 2, 3].map((number) => part(`ppt/slides/slide${number}.xml`, "<a:t>1 2</a:t>"))),
  ],
  [
    "one part, 5,000 times in the directory",
    "pptx",
    () => zipOf([part("ppt/slides/slide1.xml", "1 ", "", 19_000)], 5000),
  ],
  [
    "60,000 parts",
    "docx",
    () =>
      zipOf(
        Array.from({ length: 60_000 }, (_, index) => ({
          name: `word/header${index}.xml`,
          packed: empty,
          size: 0,
        })),
      ),
  ],
  [
    "a part that unpacks to a thousand times its size",
    "docx",
    () =>
      zipOf([
        types,
        { name: "word/document.xml", packed: deflateRawSync(Buffer.alloc(1_000_000_000)), size: 1000 },
      ]),
  ],
  ["a comment of ends", "docx", () => filled("PK\x03\x04", "PK\x05\x06")],
  [
    "ends with wide numbers",
    "docx",
    () =>
      filled(
        "PK\x03\x04",
        "PK\x05\x06\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00",
      ),
  ],
  [
    "pages of an OFD file",
    "ofd",
    () =>
      zipOf([
        part("OFD.xml", "<ofd:Author>a</ofd:Author>"),
        part("Doc_0/Pages/Page_0/Content.xml", "</ofd:TextObject>1 1"),
      ]),
  ],
  [
    "archives in one another",
    "zip",
    () =>
      zipOf([
        {
          name: "a.zip",
          packed: deflateRawSync(
            zipOf([{ name: "b.txt", packed: deflateRawSync(Buffer.alloc(mostBytes)), size: mostBytes }]),
          ),
          size: 60_000,
        },
      ]),
  ],
  ["an archive of 50 MB", "zip", () => filled("PK\x03\x04", "PK\x03\x04")],
];
