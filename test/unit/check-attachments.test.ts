import { zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { pdf } from "../support/import/pdf.js";
import { check, found, removeFolders, report } from "../support/check/check-folder.js";
import { declareSizes } from "../support/zip.js";

afterEach(removeFolders);

const identity = "110101199003070011";
const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])));
const ole = (content: Buffer) =>
  Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.alloc(505), content, Buffer.alloc(64)]);
/** Returns the diagnostics of a report with one attachment. */
const withFile = (name: string, content: Uint8Array) =>
  check({ "reports/2022/a.md": report(1, {}, `见[样例图](${name})。`), [`reports/2022/${name}`]: content });

describe("personal numbers inside attachments are found", () => {
  const files: [string, Uint8Array][] = [
    [
      "a.pdf",
      pdf([
        ["样例名单", 60, 700],
        [`张某 ${identity}`, 60, 600],
      ]),
    ],
    [
      "a.ofd",
      zip({
        "Doc_0/Pages/Page_0/Content.xml": `<ofd:TextObject><ofd:TextCode>${identity}</ofd:TextCode></ofd:TextObject>`,
      }),
    ],
    ["a.xls", ole(Buffer.from(`\x12\0\0${identity}\x02\0\0`, "latin1"))],
    ["a.doc", ole(Buffer.from(`样例${identity}样例`, "utf16le"))],
    ["b.doc", ole(Buffer.concat([Buffer.alloc(1), Buffer.from(`样例${identity}样例`, "utf16le")]))],
    ["a.txt", Buffer.from(`样例\n${identity}\n`)],
    ["a.rtf", Buffer.from(`{\\rtf1 ${identity}}`)],
    ["a.docx", zip({ "word/comments.xml": `<w:comment><w:p><w:t>${identity}</w:t></w:p></w:comment>` })],
  ];
  test.each(files)("in %s", async (name, content) => {
    const diagnostics = await withFile(name, content);
    const line = name === "a.txt" ? 2 : 1;
    expect(found(diagnostics)).toEqual([`reports/2022/${name}:${line} attachment-personal`]);
    expect(diagnostics[0]?.message).toContain("110*");
    expect(JSON.stringify(diagnostics)).not.toContain(identity);
  });
  test("with the page of a PDF", async () => {
    const [only] = await withFile("a.pdf", pdf([[identity, 60, 700]]));
    expect(only?.message).toContain("第 1 页");
  });
  test("a PDF that cannot be read is reported as unchecked", async () => {
    expect(found(await withFile("a.pdf", bytes("%PDF-1.4\n")))).toEqual([
      "reports/2022/a.pdf:1 attachment-damaged",
    ]);
  });
});

describe("an archive that does not unpack as declared", () => {
  const megabyte = 1024 * 1024;
  /** Each type of file with a part that contains its text; `#` is a number. */
  const types: [string, string][] = [
    ["a.docx", "word/header#.xml"],
    ["a.xlsx", "xl/worksheets/sheet#.xml"],
    ["a.pptx", "ppt/slides/slide#.xml"],
    ["a.ofd", "Doc_0/Pages/Page_#/Content.xml"],
    ["a.wps", "word/header#.xml"],
    ["a.et", "xl/worksheets/sheet#.xml"],
  ];
  const numbered = (name: string, count: number) =>
    zip(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [name.replace("#", String(at + 1)), "<a/>"]),
      ),
    );

  test.each(types)("%s is not searched when its parts together are too large", async (file, part) => {
    const findings = await withFile(file, declareSizes(numbered(part, 4), 25 * megabyte));
    expect(found(findings)).toEqual([`reports/2022/${file}:1 attachment-personal`]);
    expect(findings[0]?.message).toContain("没有查里面有没有个人信息");
  });
  test.each(types)("%s is not searched when one part is too large", async (file, part) => {
    const findings = await withFile(file, declareSizes(numbered(part, 1), 33 * megabyte));
    expect(found(findings)).toEqual([`reports/2022/${file}:1 attachment-personal`]);
  });
  test("a document is not searched when it has too many parts", async () => {
    const findings = await withFile("a.docx", numbered("word/#/header.xml", 5001));
    expect(found(findings)).toEqual(["reports/2022/a.docx:1 attachment-personal"]);
  });
  test.each(types)("%s is damaged when a part is larger than declared", async (file, part) => {
    const findings = await withFile(file, declareSizes(numbered(part, 1), 1));
    expect(found(findings)).toEqual([`reports/2022/${file}:1 attachment-damaged`]);
  });
  test("large pictures do not count as text of a document", async () => {
    const text = zip({ "word/document.xml": `<w:p><w:t>${identity}</w:t></w:p>`, "word/media/a.bmp": "" });
    const findings = await withFile("a.docx", declareSizes(text, 100 * megabyte, "word/media/a.bmp"));
    expect(found(findings)).toEqual(["reports/2022/a.docx:1 attachment-personal"]);
    expect(findings[0]?.message).toContain("110*");
  });
  test("an archive that readers unpack themselves is named, and not unpacked", async () => {
    expect(found(await withFile("a.zip", declareSizes(numbered("#.xml", 2), 60 * megabyte)))).toEqual([
      "reports/2022/a.zip:1 archive-unread",
    ]);
  });
});

describe("the authors of an attachment", () => {
  const core = (creator: string, last: string) =>
    zip({
      "docProps/core.xml": `<dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy>`,
    });
  const png = (chunkName: string, data: string) =>
    Buffer.from(
      `\x89PNG\r\n\x1A\n${String.fromCharCode(0, 0, 0, data.length)}${chunkName}${data}\0\0\0\0`,
      "latin1",
    );
  const gps =
    "II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1A\0\0\0\0\0\0\0\x01\0\x02\0\x05\0\x03\0\0\0\0\0\0\0";
  const xmp = (inner: string) => `<x:xmpmeta><rdf:RDF>${inner}</rdf:RDF></x:xmpmeta>`;
  const jpeg = (packet: string) =>
    Buffer.concat([Buffer.from("\xFF\xD8\xFF\xE1\0\x10", "latin1"), Buffer.from(packet)]);
  const webp = Buffer.from(
    `RIFF\x40\0\0\0WEBPEXIF${String.fromCharCode(gps.length, 0, 0, 0)}${gps}`,
    "latin1",
  );
  const files: [string, Uint8Array, string[]][] = [
    ["a.docx", core("张三丰", "Administrator"), ["attachment-author"]],
    ["b.docx", core("微软用户", "样例乡"), []],
    [
      "c.docx",
      zip({ "word/document.xml": '<w:ins w:id="1" w:author="李四"><w:t>样例</w:t></w:ins>' }),
      ["attachment-author"],
    ],
    ["a.pdf", pdf([["样例", 60, 700]], "王五"), ["attachment-author"]],
    ["b.pdf", pdf([["样例", 60, 700]], "lenovo"), []],
    ["a.png", png("eXIf", gps), ["image-location"]],
    ["b.png", png("tEXt", "Title"), []],
    ["a.webp", webp, ["image-location"]],
    ["a.jpg", jpeg(xmp('<rdf:Description exif:GPSLatitude="30,1N"/>')), ["image-location"]],
    [
      "b.jpg",
      jpeg(xmp("<dc:creator><rdf:Seq><rdf:li>赵六</rdf:li></rdf:Seq></dc:creator>")),
      ["attachment-author"],
    ],
  ];
  test.each(files)("%s", async (name, content, rules) => {
    const diagnostics = await withFile(name, content);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
    expect(JSON.stringify(diagnostics)).not.toMatch(/三丰|李四|王五|赵六/);
  });
});
