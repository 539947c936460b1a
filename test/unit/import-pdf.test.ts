import { expect, test } from "vitest";
import { readAttachment } from "../../scripts/documents/index.js";
import { bodyLines, draftOf, valueOf } from "../support/import/drafts.js";
import { pdf, pdfHex, pdfOfPages, type PdfTestLine } from "../support/import/pdf.js";

const title: PdfTestLine = ["样例乡关于公开工作的报告", 170, 760, 22];
const text: readonly PdfTestLine[] = [
  ["各位代表，现在报告去年的公开工作情况，请予审议，并", 122, 700],
  ["请列席人员提出意见。", 90, 676],
];
const paragraph = "各位代表，现在报告去年的公开工作情况，请予审议，并请列席人员提出意见。";

test("rows of a table stay apart, no number joins its neighbour, and a note names the page", async () => {
  const rows = [1, 2, 3].flatMap((row): PdfTestLine[] => [
    [`32020010${row}`, 70, 660 - row * 20, 12],
    ["县民政局", 250, 660 - row * 20, 12],
    [`12${row}.86`, 480, 660 - row * 20, 12],
  ]);
  const draft = await draftOf(pdf([title, ...text, ...rows]));
  expect(draft.body).toContain(
    "| 320200101 | 县民政局 | 121.86 |\n| --- | --- | --- |\n| 320200102 | 县民政局 | 122.86 |",
  );
  expect(bodyLines(draft)[0]).toBe(paragraph);
  expect(draft.notes.join()).toContain("第 1 页的表格");
});

test("numbered lines in the cells of a table are no headings", async () => {
  const draft = await draftOf(
    pdf([
      title,
      ["岗位", 90, 700, 12],
      ["条件", 250, 700, 12],
      ["1、从事审判", 250, 674, 12],
      ["审判岗", 90, 660, 12],
      ["工作两年；", 250, 660, 12],
      ["2、取得资格", 250, 646, 12],
      ["以上职务", 250, 632, 12],
    ]),
  );
  expect(draft.body).not.toMatch(/^#/m);
  expect(draft.body).toContain("|  | 2、取得资格 |");
});

test("columns of text are written one after the other, and a note names the page", async () => {
  const left = [
    "第一条 为了规范公开工作，",
    "提高效率，制定本办法。",
    "第二条 本办法适用于本县，",
    "各级机关，应当遵守。",
  ];
  const right = [
    "第三条 公开应当及时准确，",
    "不得延误，不得遗漏。",
    "第四条 本办法自公布之日，",
    "起施行，由办公室解释。",
  ];
  const column = (lines: readonly string[], x: number) =>
    lines.map((line, index): PdfTestLine => [line, x, 700 - index * 24, 14]);
  const draft = await draftOf(pdf([title, ...column(left, 70), ...column(right, 320)]));
  expect(bodyLines(draft)).toEqual(
    [left[0], left[2], right[0], right[2]].map(
      (first, index) => `${first}${[left[1], left[3], right[1], right[3]][index]}`,
    ),
  );
  expect(draft.notes.join()).toContain("第 1 页分栏");
});

test("a page that is turned is read as it is shown; vertical marks beside the text come last", async () => {
  const shown = (line: string, x: number, y: number, turn: string) =>
    `BT /F1 16 Tf ${turn} ${x} ${y} Tm <${pdfHex(line)}> Tj ET`;
  const turned = await draftOf(
    pdfOfPages([
      {
        before:
          shown("样例的统计表", 100, 60, "0 1 -1 0") +
          shown("第一行写得比题目要长一些。", 128, 60, "0 1 -1 0"),
        entries: "/Rotate 90",
      },
    ]),
  );
  expect([valueOf(turned, "title"), bodyLines(turned)]).toEqual([
    "样例的统计表",
    ["第一行写得比题目要长一些。"],
  ]);
  const beside = await draftOf(
    pdfOfPages([{ lines: [title, ...text], before: shown("装订线", 40, 700, "0 -1 1 0") }]),
  );
  expect(bodyLines(beside)).toEqual([paragraph, "装订线"]);
  expect(beside.notes.join()).toContain("转了方向");
});

test("characters printed twice for bold are written once, also one by one", async () => {
  const [words, x, y, size = 16] = title;
  const singles = [..."加粗"].flatMap((character, index): PdfTestLine[] => [
    [character, 122 + index * 16, 650],
    [character, 122.4 + index * 16, 650],
  ]);
  const draft = await draftOf(pdf([title, [words, x + 0.35, y, size], ...text, ...singles]));
  expect(valueOf(draft, "title")).toBe(words);
  expect(bodyLines(draft)).toEqual([paragraph, "加粗"]);
  expect(draft.notes.join()).toContain("重叠印刷");
});

test("running heads of two pages and page numbers are left out and listed; a bare figure stays", async () => {
  const head: PdfTestLine = ["样例县公报 2021年第3期", 90, 800, 10];
  const draft = await draftOf(
    pdfOfPages([
      { lines: [head, title, ...text, ["— 1 —", 280, 40, 12]] },
      { lines: [head, ["3400", 90, 780], ...text, ["— 2 —", 280, 40, 12]] },
    ]),
  );
  expect(draft.omissions.map((omission) => omission.text)).toEqual([head[0], "— 1 —", "— 2 —"]);
  expect(bodyLines(draft)).toEqual([paragraph, "3400", paragraph]);
});

test("a footnote does not interrupt the sentence that goes on on the next page, and a raised number is a superscript", async () => {
  const draft = await draftOf(
    pdfOfPages([
      { lines: [title, text[0] ?? title, ["1 注释的文字。", 90, 80, 9]] },
      { lines: [text[1] ?? title, ["共3.2×10", 122, 640], ["4", 200, 647, 8], ["件。", 206, 640]] },
    ]),
  );
  expect(bodyLines(draft)).toEqual([paragraph, "共3.2×10⁴件。", "1 注释的文字。"]);
});

test("values of form fields and texts of annotations are written, and remarks are listed", async () => {
  const hex = (words: string) => `<feff${pdfHex(words)}>`;
  const file = pdfOfPages([
    {
      lines: [title, ["办理案件数：", 90, 563]],
      annotations: [
        `<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V${hex("四十二件")}/Rect[200 560 400 580]/F 4>>`,
        `<</Type/Annot/Subtype/Widget/FT/Btn/T(b)/V/Yes/AS/Yes/AP<</N<</Yes 8 0 R/Off 8 0 R>>>>/Rect[90 500 100 510]/F 4>>`,
        `<</Type/Annot/Subtype/FreeText/Contents${hex("截至年底。")}/Rect[90 450 400 470]/F 4>>`,
        `<</Type/Annot/Subtype/Text/Contents${hex("待核")}/Rect[90 400 110 420]>>`,
      ],
    },
  ]);
  const draft = await draftOf(file);
  expect(bodyLines(draft)).toEqual(["办理案件数： 四十二件", "☑", "截至年底。"]);
  expect(draft.omissions).toEqual([{ text: "待核", why: "批注" }]);
  const lines: string[] = [];
  await readAttachment("a.pdf", Buffer.from(file), (line) => lines.push(line.text));
  expect(lines).toEqual(expect.arrayContaining(["四十二件", "截至年底。", "待核"]));
});

test("invisible text is left out and listed, unless it is all of the text: then a note says that it was recognised", async () => {
  const invisible = `BT /F1 16 Tf 3 Tr 1 0 0 1 90 560 Tm <${pdfHex("内部批注。")}> Tj ET`;
  const draft = await draftOf(pdfOfPages([{ lines: [title, ...text], after: invisible }]));
  expect(bodyLines(draft)).toEqual([paragraph]);
  expect(draft.omissions.map((omission) => omission.text)).toEqual(["内部批注。"]);
  const scan = await draftOf(pdfOfPages([{ before: "3 Tr", lines: [title, ...text] }]));
  expect(bodyLines(scan)).toEqual([paragraph]);
  expect(scan.notes.join()).toContain("识别出来的");
});

test("pages without text are named, and the PDF is attached; pictures are noted", async () => {
  const picture = { after: "q 500 0 0 700 0 0 cm /I Do Q" };
  const draft = await draftOf(
    pdfOfPages([{ lines: [title, ...text] }, picture, picture, { lines: text }, picture]),
  );
  expect(draft.notes.join()).toContain("第 2–3、5 页没有文字");
  expect(draft.notes.join()).toContain("有 1 张图片没有写入");
  expect(draft.files.map(({ name }) => name)).toEqual(["1.pdf"]);
});

test("a font without a table of its characters is refused with the reason", async () => {
  const glyphs = Array.from({ length: 60 }, (_, index) => (3 + index * 4).toString(16).padStart(4, "0")).join(
    "",
  );
  const file = pdfOfPages([{ before: `BT /F2 16 Tf 1 0 0 1 90 700 Tm <${glyphs}> Tj ET` }]);
  await expect(draftOf(file)).rejects.toThrow("乱码");
});

test("radicals become the characters that they show, and private-use characters are named", async () => {
  const draft = await draftOf(pdf([title, ["⼈⺠⽣活长足进步，名为\uE123的地方。", 122, 700]]));
  expect(bodyLines(draft)[0]).toMatch(/^人民生活长足进步/);
  expect(draft.notes.join()).toContain("⺠→民");
  expect(draft.notes.join()).toContain("U+E123");
});

test("the check finds a number that is broken over two lines of a PDF", async () => {
  const lines: string[] = [];
  const file = pdf([
    ["证号：1101011990", 90, 600],
    ["03070011", 90, 580],
  ]);
  await readAttachment("a.pdf", Buffer.from(file), (line) => lines.push(line.text));
  expect(lines).toContain("110101199003070011");
});
