import { strToU8, zipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { writeDraft } from "../../scripts/import/index.js";
import { readLedger } from "../../scripts/import/formats/ledger.js";
import { pdf } from "../support/import/pdf.js";
import { bodyLines, bytesOf, draftOf, valueOf } from "../support/import/drafts.js";
import { declareSizes } from "../support/zip.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

test("a PDF's lines are joined to paragraphs, its title is joined, its page number is left out and listed", async () => {
  const draft = await draftOf(
    pdf([
      ["样例乡人民政府", 210, 760, 24],
      ["关于公开工作的报告", 190, 728, 24],
      ["各位代表，现在报告去年的公开工作情况，请予审议，并", 122, 680],
      ["请列席人员提出意见。", 90, 656],
      ["一、工作情况", 122, 632],
      ["全年公开十二条。", 122, 608],
      ["- 1 -", 280, 40, 12],
    ]),
  );
  expect(valueOf(draft, "title")).toBe("样例乡人民政府关于公开工作的报告");
  expect(bodyLines(draft)).toEqual([
    "各位代表，现在报告去年的公开工作情况，请予审议，并请列席人员提出意见。",
    "一、工作情况",
    "全年公开十二条。",
  ]);
  expect(draft.omissions).toEqual([{ text: "- 1 -", why: "页码" }]);
});

test("a PDF without text becomes the attachment of a draft that says why", async () => {
  const draft = await draftOf(pdf([]), "扫描件");
  expect(draft.body.trim()).toBe("");
  expect(draft.notes.join()).toContain("没有文字，是扫描的图片");
  expect(writeDraft(draft, draft.slug)).toContain("attachments:\n  - file: 扫描件-1.pdf\n");
  expect(draft.files).toHaveLength(1);
});

test("a damaged PDF is refused", async () => {
  await expect(draftOf(bytesOf("%PDF-1.7\nnothing"))).rejects.toThrow("损坏");
});

test("an old Word file gives its text as written, and lists what is lost", async () => {
  const draft = await draftOf(new Uint8Array(await readFile("test/fixtures/import/sample.doc")));
  expect(valueOf(draft, "title")).toBe("样例乡关于“一件事”改革的报告");
  expect(bodyLines(draft)).toEqual(["一、工作情况", "我乡推进“一件事”改革——办结十二件。"]);
  expect(draft.notes.join()).toContain("旧版 .doc");
});

test("Markdown of another generator keeps its body byte for byte; its front matter is mapped to fields", async () => {
  const body = "\n## 一、情况\n\n* 项目  一\n\n| a | b |\n|:-|-:|\n| 1 | 2 |\n";
  const head = `---\ntitle: "关于样例的报告"\ndate: 2022-05-03T08:00:00+08:00\ntags: [公开, 样例]\n发布机构: 样例市样例乡人民政府\nlayout: post\nmenu: { main: 1 }\n---\n`;
  const draft = await draftOf(bytesOf(head + body));
  expect(draft.body).toBe(`${body.trim()}\n`);
  expect(Object.fromEntries(draft.entries.map(({ key, value }) => [key, value]))).toEqual({
    title: "关于样例的报告",
    published: "2022-05-03",
    keywords: "公开、样例",
    agency: "样例乡",
  });
  expect(draft.others.map(({ label, value }) => [label, value.trim()])).toEqual([
    ["layout", "post"],
    ["menu", "{ main: 1 }"],
  ]);
});

test("front matter that would run code never runs: the file is text", async () => {
  const draft = await draftOf(bytesOf("---js\n{ title: process.exit(1) }\n---\n正文。\n"));
  expect(bodyLines(draft).join()).toContain("process.exit(1)");
});

test("a CSV ledger gives each file's row, also in GB18030, and with quoted cells", async () => {
  const rows = await readLedger(
    bytesOf(
      '序号,文件,索引号,文件名称\n1,a.docx,113307037368775858/2022-00001,"关于甲、乙的""通知"""\n2,,,\n3,b/c.pdf,,\n',
    ),
    defaultMessages,
  );
  expect(rows?.map(({ row, file }) => [row, file])).toEqual([
    [2, "a.docx"],
    [4, "b/c.pdf"],
  ]);
  expect(rows?.[0]?.metadata).toContainEqual({
    label: "文件名称",
    value: '关于甲、乙的"通知"',
    from: "台账第 2 行",
  });
  expect(await readLedger(bytesOf("样例，报告\n正文"), defaultMessages)).toBeUndefined();
});

/** Returns a workbook of one sheet, a ledger of one file. */
function workbook(): Uint8Array {
  const cells = (row: number, values: readonly string[]) =>
    `<row r="${row}">${values.map((cell, column) => cell.replace("$", `${"ABC"[column] ?? "D"}${row}`)).join("")}</row>`;
  const text = (value: string) => `<c r="$" t="inlineStr"><is><t>${value}</t></is></c>`;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/styles.xml": strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet><sheetData>${cells(1, [text("文件"), text("登记号"), text("公开日期")])}${cells(2, [
        text("甲.txt"),
        '<c r="$"><v>113307037368775858</v></c>',
        '<c r="$" s="1"><v>44712</v></c>',
      ])}</sheetData></worksheet>`,
    ),
  });
}

test("an Excel ledger keeps long codes unchanged and reads its days as days", async () => {
  const rows = await readLedger(workbook(), defaultMessages);
  expect(rows).toEqual([
    {
      row: 2,
      file: "甲.txt",
      metadata: [
        { label: "登记号", value: "113307037368775858", from: "台账第 2 行" },
        { label: "公开日期", value: "2022-05-31", from: "台账第 2 行" },
      ],
    },
  ]);
});

test("an Excel ledger is unpacked only to the size that its archive declares, and within limits", async () => {
  const sheet = "xl/worksheets/sheet1.xml";
  await expect(readLedger(declareSizes(workbook(), 100, sheet), defaultMessages)).rejects.toThrow("损坏");
  await expect(
    readLedger(declareSizes(workbook(), 200 * 1024 * 1024, sheet), defaultMessages),
  ).rejects.toThrow("大得不正常");
});
