import { bytes, filled, mostBytes, type HostileFiles } from "./filled.js";

/** The header of an OLE file with sectors of 512 bytes. @see [MS-CFB] 2.2 */
function oleHeader(fields: Readonly<Record<number, number>>): Buffer {
  const header = Buffer.alloc(512, 0xff);
  bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").copy(header);
  header.fill(0, 8, 24);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.fill(0, 34, 76);
  header.writeUInt32LE(4096, 56);
  for (const [at, value] of Object.entries(fields)) header.writeUInt32LE(value, Number(at));
  return header;
}

/** One entry of an OLE directory, of 128 bytes. */
function oleEntry(name: string, type: number, sector: number, size: number, child = 0xffffffff): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, "utf16le");
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = type;
  entry[67] = 1;
  for (const [at, value] of [
    [68, child],
    [72, child],
    [76, child],
  ] as const)
    entry.writeUInt32LE(value, at);
  entry.writeUInt32LE(sector, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** An OLE file whose chains of sectors go in circles: sector 0 is the table, 1 the directory, 2 and later the streams. */
function circularOle(size: number, child = 1): Buffer {
  const table = Buffer.alloc(512);
  for (let sector = 0; sector < 128; sector += 1) table.writeUInt32LE(sector < 2 ? sector : 2, sector * 4);
  const directory = Buffer.concat([
    oleEntry("Root Entry", 5, 2, size, child),
    oleEntry("WordDocument", 2, 2, size, child),
    oleEntry("1Table", 2, 2, size, child),
    oleEntry("0Table", 2, 2, size, child),
  ]);
  const text = Buffer.alloc(512, "\xec\xa5\x01\x01", "latin1");
  return Buffer.concat([
    oleHeader({ 44: 1, 48: 1, 60: 2, 64: 1, 68: 0xfffffffe, 72: 0, 76: 0 }),
    table,
    directory,
    text,
  ]);
}

/** Old Office files (OLE), and RTF. */
export const oldOffices: HostileFiles = [
  ["circles of sectors", "doc", () => circularOle(0x7fffffff)],
  [
    "circles of sectors in a large file",
    "doc",
    () => Buffer.concat([circularOle(0x7fffffff), Buffer.alloc(mostBytes - 4096, 2)]),
  ],
  ["a directory in a circle", "doc", () => circularOle(4096, 0)],
  [
    "a master table that names itself",
    "doc",
    () =>
      Buffer.concat([
        oleHeader({ 44: 0x7fffffff, 48: 0, 60: 0, 64: 0x7fffffff, 68: 0, 72: 0x7fffffff, 76: 0 }),
        Buffer.alloc(mostBytes - 512),
      ]),
  ],
  ["signatures", "doc", () => filled("", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")],
  ["long numbers", "xls", () => filled("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "11010519491231002X ")],
  [
    "different long numbers",
    "xls",
    () => {
      const rows = Array.from(
        { length: 2_000_000 },
        (_, index) => `${String(index).padStart(18, "1")} a`,
      ).join("\n");
      return bytes(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${rows}`);
    },
  ],
  ["digits that never end", "xls", () => filled("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "1")],
  ["spaces after a digit", "xls", () => filled("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "1         ")],
  ["wide digits", "ppt", () => filled("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "1\x00")],
  [
    "names of streams",
    "wps",
    () => filled("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"),
  ],
  ["wide digits", "et", () => filled("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "1\x00 \x00")],
  ["groups", "rtf", () => filled("{\\rtf1", "{")],
  ["numbers", "rtf", () => filled("{\\rtf1", "110105 ")],
];
