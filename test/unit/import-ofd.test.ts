import { expect, test } from "vitest";
import { readAttachment } from "../../scripts/documents/index.js";
import { writeDraft } from "../../scripts/import/index.js";
import { bodyLines, bytesOf, draftOf, valueOf } from "../support/import/drafts.js";
import { ofd, ofdText } from "../support/import/ofd.js";

test("an OFD file gives the text of its pages in the order of the document, wherever their parts are", async () => {
  const file = ofd({
    pages: [
      { content: ofdText("关于样例的报告", 70, 30) + ofdText("第一页的正文。", 30, 50) },
      { content: `<o:PageBlock>${ofdText("第二页的正文。", 30, 30)}</o:PageBlock>` },
    ],
  });
  const draft = await draftOf(file);
  expect(draft.format).toBe("ofd");
  expect(valueOf(draft, "title")).toBe("关于样例的报告");
  expect(bodyLines(draft)).toEqual(["第一页的正文。", "第二页的正文。"]);
});

test("characters written one by one, and lines written out of order, become lines", async () => {
  const single = [..."逐字写的一行。"]
    .map((character, index) => ofdText(character, 30 + index * 5, 60))
    .join("");
  const draft = await draftOf(ofd({ pages: [{ content: single + ofdText("样例的通知", 80, 30) }] }));
  expect(valueOf(draft, "title")).toBe("样例的通知");
  expect(bodyLines(draft)).toEqual(["逐字写的一行。"]);
});

test("distances split a text code into columns, a matrix moves it, and `g` repeats a distance", async () => {
  const content = [
    ofdText("项目甲乙", 30, 60, { code: 'DeltaX="5 45 g 1 40"' }),
    ofdText("办件1234", 30, 70, { code: 'DeltaX="5 45 2.5 37.5 2.5"' }),
    ofdText("移动", 0, 0, { attributes: 'CTM="1 0 0 1 30 90"' }),
  ];
  const draft = await draftOf(
    ofd({ pages: [{ content: ofdText("样例的通知", 80, 30) + content.join("") }] }),
  );
  expect(draft.body).toContain("| 项目 | 甲 | 乙 |\n| --- | --- | --- |\n| 办件 | 12 | 34 |\n\n移动");
  expect(draft.notes.join()).toContain("第 1 页的表格按文字的位置推断");
});

test("a template's text is written once, watermarks, remarks and hidden texts are listed, attachments are kept", async () => {
  const file = ofd({
    template: ofdText("样例市人民政府文件", 60, 20),
    pages: [
      {
        template: true,
        content: ofdText("样例的通知", 80, 50) + ofdText("隐藏的", 30, 90, { attributes: 'Visible="false"' }),
      },
      { template: true, content: ofdText("第二页。", 30, 60) },
    ],
    annotations: [
      `<o:Annot Type="Watermark"><o:Appearance Boundary="0 0 210 297">${ofdText("内部资料", 60, 150)}</o:Appearance></o:Annot>`,
      `<o:Annot Type="Stamp"><o:Remark>用印说明</o:Remark><o:Appearance Boundary="30 100 50 50">${ofdText("样例市人民政府", 0, 0)}</o:Appearance></o:Annot>`,
    ].join(""),
    attachments: { "名单.csv": bytesOf("甲,乙") },
    parts: { "Doc_0/Old.xml": `<o:Page>${ofdText("旧页", 0, 0)}</o:Page>` },
  });
  const draft = await draftOf(file);
  expect(
    bodyLines(draft)
      .join("")
      .match(/样例市人民政府文件/g),
  ).toHaveLength(1);
  expect(bodyLines(draft)).toContain("样例市人民政府");
  expect(draft.omissions.map(({ text }) => text).sort()).toEqual(
    ["内部资料", "旧页", "用印说明", "隐藏的"].sort(),
  );
  expect(draft.files.map(({ name }) => name)).toEqual(["1.csv"]);
  expect(writeDraft(draft, "a")).toMatch(/^---\n# 请注意：OFD 只能取出文字/);
});

test("an OFD of pictures becomes an attachment; one that names a missing page, or whose page is cut off, is damaged", async () => {
  const scan = await draftOf(
    ofd({ pages: [{ content: '<o:ImageObject Boundary="0 0 210 297"/>' }] }),
    "扫描件",
  );
  expect(scan.files.map(({ name }) => name)).toEqual(["1.ofd"]);
  expect(scan.notes.join()).toContain("OFD 里没有文字");
  await expect(
    draftOf(
      ofd({ pages: [], parts: { "Doc_0/Document.xml": '<D><Pages><Page BaseLoc="X.xml"/></Pages></D>' } }),
    ),
  ).rejects.toThrow("OFD");
  const cut = ofd({ pages: [{ content: "" }], parts: { "Doc_0/Seiten/S0.xml": "<o:Page><o:Content>" } });
  await expect(draftOf(cut)).rejects.toThrow("OFD/XML");
});

test("the check reads numbers that an OFD writes digit by digit, at any path, and in the files attached to it", async () => {
  const number = "110101199003070011";
  const digits = [...number]
    .map((digit) => `<o:TextObject><o:TextCode>${digit}</o:TextCode></o:TextObject>`)
    .join("");
  const positioned = [...number].map((digit, index) => ofdText(digit, 30 + index * 2.5, 60)).join("");
  for (const file of [
    ofd({ pages: [{ content: digits }] }),
    ofd({ pages: [{ content: positioned }] }),
    ofd({
      pages: [{ content: "" }],
      annotations: `<o:Annot><o:Appearance>${ofdText(number, 0, 0)}</o:Appearance></o:Annot>`,
    }),
    ofd({ pages: [{ content: ofdText(`<![CDATA[${number}]]>`, 0, 0) }] }),
    ofd({ pages: [{ content: "" }], attachments: { "a.csv": bytesOf(`张某,${number}`) } }),
  ]) {
    const lines: string[] = [];
    await readAttachment("a.ofd", Buffer.from(file), ({ text }) => lines.push(text));
    expect(lines.filter((line) => line.includes(number))).toHaveLength(1);
  }
});

test("the check does not join numbers of neighbouring columns of an OFD", async () => {
  const lines: string[] = [];
  const file = ofd({
    pages: [
      { content: ofdText("110101199", 30, 60, { size: 3 }) + ofdText("003070011", 90, 60, { size: 3 }) },
    ],
  });
  await readAttachment("a.ofd", Buffer.from(file), ({ text }) => lines.push(text));
  expect(lines.filter((line) => line !== "")).toEqual(["110101199", "003070011"]);
});
