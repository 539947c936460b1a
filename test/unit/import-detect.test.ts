import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeLeniently } from "../../scripts/documents/index.js";
import { detectFormat } from "../../scripts/import/detect-format.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { bytesOf } from "../support/import/drafts.js";

const detect = (bytes: Uint8Array, name = "") => detectFormat(bytes, defaultMessages, name);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** “樣例縣工作報告…” in Big5. */
const big5 = Buffer.from(
  "bccba8d2bfa4a475a740b3f8a7690aa655a6eca54eaaeda147b27bb14ea6b3c3f6b1a1aa70b3f8a769a670a455a141bdd0a4a9bc66c4b3a143",
  "hex",
);

describe("the encoding of a text is detected", () => {
  test("Big5 with and without a declaration, and not where GB18030 makes sense", () => {
    const page = Buffer.concat([
      Buffer.from('<html><meta charset="big5"><p>'),
      big5,
      Buffer.from("</p></html>"),
    ]);
    for (const bytes of [big5, page]) {
      const detected = detect(bytes);
      expect(detected).toMatchObject({ encoding: "Big5" });
      expect("text" in detected && detected.text).toContain("樣例縣工作報告\n各位代表：現將有關情況報告如下");
    }
    expect(detect(Buffer.from("b9d8d3dab9abb9a4d7f7b5c4b1a8b8e6", "hex"))).toMatchObject({
      encoding: "GB18030",
      text: "关于公工作的报告",
    });
  });
  test("HZ, with its escaped tildes", () => {
    const detected = detect(latin1("~{Qy@}Og9$Ww1(8f~} ~~ A"));
    expect(detected).toMatchObject({ encoding: "HZ" });
    expect("text" in detected && detected.text).toMatch(/^样例乡工作.* ~ A$/);
    expect(detect(latin1("a ~{ b ~} c"))).toMatchObject({ encoding: "UTF-8", text: "a ~{ b ~} c" });
  });
  test("UTF-16 without a mark, also without a single Latin character", () => {
    const text = "某某县关于公开工作的报告，请予审议。";
    const little = Buffer.from(text, "utf16le");
    for (const bytes of [little, Buffer.from(little).swap16()])
      expect(detect(bytes)).toMatchObject({ encoding: "UTF-16", text });
  });
  test("a CSV file in Big5 is searched in its own characters", () => {
    expect(decodeLeniently(big5)).toContain("樣例縣");
  });
});

describe("a file that cannot be read is refused by its name", () => {
  test.each([
    ["BMP", latin1("BM\x46\0\0\0\0\0\0\0\x36\0\0\0"), ""],
    ["WebP", latin1("RIFF\x24\0\0\0WEBPVP8 "), ""],
    ["CEB（方正）", latin1("CEB\x01\x02\x03\x02\x05\x10\x11"), "通知.ceb"],
    ["PPT", zipSync({ "ppt/presentation.xml": strToU8("<p/>") }), ""],
    [
      "PPT",
      Buffer.concat([
        Buffer.from("D0CF11E0A1B11AE1", "hex"),
        Buffer.from("PowerPoint Document\0", "utf16le"),
      ]),
      "a.doc",
    ],
    ["XML", bytesOf('<?xml version="1.0"?>\n<r:root xmlns:r="x"><r:t>正文。</r:t></r:root>'), "a.txt"],
    ["XML", bytesOf("<record><t>正文。</t></record>"), ""],
    ["PostScript", bytesOf("%!PS-Adobe-3.0\n(text) show"), ""],
    ["LaTeX", bytesOf("\\documentclass{article}\n正文"), ""],
  ])("%s", (format, bytes, name) => {
    expect(() => detect(bytes, name)).toThrow(`这是 ${format} 文件`);
  });
  test("but a text is a text, whatever its name", () => {
    expect(detect(bytesOf("关于样例的通知\n请落实。"), "a.ceb")).toMatchObject({ format: "text" });
    expect(detect(bytesOf("<关于样例>的通知\n请落实。"))).toMatchObject({ format: "text" });
    expect(detect(bytesOf("BMW 是一个例子。"))).toMatchObject({ format: "text" });
  });
});
