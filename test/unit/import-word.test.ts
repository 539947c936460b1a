import { expect, test } from "vitest";
import { writeDraft } from "../../scripts/import/index.js";
import { chinese, formatNumber } from "../../scripts/import/formats/docx/number-format.js";
import { docx, list, listInstance, numbered, p, run } from "../support/import/docx.js";
import { bodyLines, draftOf, valueOf } from "../support/import/drafts.js";
import { declareSizes } from "../support/zip.js";

const official = list(0, [
  ["chineseCountingThousand", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
  ["decimal", "（%4）"],
]);

test("automatic numbers become the characters that readers saw, and restart below a new heading", async () => {
  const bytes = docx({
    numbering: official + listInstance(1, 0),
    body: [
      p("关于样例工作的报告"),
      p("总体情况", numbered(1, 0)),
      p("主要做法", numbered(1, 1)),
      p("加强领导", numbered(1, 2)),
      p("成立了小组。"),
      p("落实责任", numbered(1, 2)),
      p("责任到人。"),
      p("主要成效", numbered(1, 1)),
      p("成效明显。"),
      p("下一步打算", numbered(1, 0)),
      p("改进", numbered(1, 1)),
      p("继续努力。"),
    ].join(""),
  });
  const draft = await draftOf(bytes);
  expect(valueOf(draft, "title")).toBe("关于样例工作的报告");
  expect(draft.body.match(/^#.*$/gm)).toEqual([
    "## 一、总体情况",
    "### （一）主要做法",
    "#### 1.加强领导",
    "#### 2.落实责任",
    "### （二）主要成效",
    "## 二、下一步打算",
    "### （一）改进",
  ]);
});

test("numbers also come from styles, continue across lists, and restart where the file says so", async () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const bytes = docx({
    numbering:
      list(3, [["decimal", "第%1条", '<w:pStyle w:val="Article"/>']]) +
      listInstance(5, 3) +
      listInstance(6, 3, restart),
    styles: `<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`,
    body: [
      p("样例办法"),
      p("　为了规范。", '<w:pStyle w:val="Article"/>'),
      p("　适用本办法。", '<w:pStyle w:val="Article"/>'),
      p("没有编号。", '<w:pStyle w:val="Article"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      p("　重新开始。", numbered(6, 0)),
    ].join(""),
  });
  expect(bodyLines(await draftOf(bytes))).toEqual([
    "第1条　为了规范。",
    "第2条　适用本办法。",
    "没有编号。",
    "第1条　重新开始。",
  ]);
});

test("numbers are written in every format that official documents use", () => {
  expect([1, 10, 11, 20, 101, 110, 1000].map(chinese)).toEqual([
    "一",
    "十",
    "十一",
    "二十",
    "一百零一",
    "一百一十",
    "一千",
  ]);
  expect(formatNumber("decimalEnclosedCircle", 3)).toBe("③");
  expect(formatNumber("ideographTraditional", 2)).toBe("乙");
  expect(formatNumber("upperRoman", 14)).toBe("XIV");
  expect(formatNumber("lowerLetter", 28)).toBe("bb");
  expect(formatNumber("chineseLegalSimplified", 21)).toBe("贰拾壹");
  expect(formatNumber("decimalFullWidth", 12)).toBe("１２");
  expect(formatNumber("bullet", 1)).toBeUndefined();
});

test("headings by style keep their level; a bold lead sentence stays text", async () => {
  const bytes = docx({
    styles:
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>',
    body:
      p("样例总结") +
      p("概况", '<w:pStyle w:val="H1"/>') +
      p("做法", '<w:pStyle w:val="H2"/>') +
      `<w:p>${run("加强领导。", "<w:b/>")}${run("成立了小组。")}</w:p>`,
  });
  expect((await draftOf(bytes)).body).toBe("## 概况\n\n### 做法\n\n加强领导。成立了小组。\n");
});

const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split("\n")
    .map((line) => p(line))
    .join("")}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

test("a table with merged cells is kept: no cell moves, none is doubled, and the report says so", async () => {
  const table = `<w:tbl>${row(cell("项目", '<w:vMerge w:val="restart"/>'), cell("数量", '<w:gridSpan w:val="2"/>'))}${row(
    cell("", "<w:vMerge/>"),
    cell("上年"),
    cell("本年"),
  )}${row(cell("公开|信息\n（条）"), cell("10"), cell("12"))}</w:tbl>`;
  const draft = await draftOf(docx({ body: p("样例年报") + p("情况如下。") + table }));
  expect(draft.body).toContain(
    "| 项目 | 数量 |  |\n| --- | --- | --- |\n|  | 上年 | 本年 |\n| 公开\\|信息 （条） | 10 | 12 |",
  );
  expect(draft.notes.join()).toContain("合并单元格");
});

test("a numbered list stays a list of lines, and bullets become one Markdown list", async () => {
  const draft = await draftOf(
    docx({
      numbering:
        list(0, [["decimal", "%1."]]) +
        list(1, [["bullet", "\uF0B7"]]) +
        listInstance(1, 0) +
        listInstance(2, 1),
      body:
        p("样例说明") +
        p("如下：") +
        p("第一项", numbered(1, 0)) +
        p("第二项", numbered(1, 0)) +
        p("甲", numbered(2, 0)) +
        p("乙", numbered(2, 0)),
    }),
  );
  expect(draft.body).toBe("如下：\n\n1.第一项\n\n2.第二项\n\n- 甲\n- 乙\n");
});

test("a table of one cell is a box: its paragraphs stay paragraphs", async () => {
  const draft = await draftOf(
    docx({ body: p("样例说明") + `<w:tbl>${row(cell("第一段。\n第二段。"))}</w:tbl>` }),
  );
  expect(bodyLines(draft)).toEqual(["第一段。", "第二段。"]);
});

test("footnotes are put at the end, with references where they were", async () => {
  const draft = await draftOf(
    docx({
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p("")}</w:footnote><w:footnote w:id="2">${p("注一的话。")}</w:footnote>`,
      body: p("样例报告") + `<w:p>${run("正文")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("。")}</w:p>`,
    }),
  );
  expect(draft.body).toBe("正文[^1]。\n\n[^1]: 注一的话。\n");
});

test("tracked changes are accepted, deleted text is listed, and so are comments and headers", async () => {
  const draft = await draftOf(
    docx({
      body:
        p("样例报告") +
        `<w:p>${run("共")}<w:del w:id="1"><w:r><w:delText>十</w:delText></w:r></w:del><w:ins w:id="2">${run("十二")}</w:ins>${run("件")}${run("内部", "<w:vanish/>")}。</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run("前半")}</w:p>${p("后半。")}`,
      comments: `<w:comment w:id="0">${p("请核对数字")}</w:comment>`,
      header: p("内部资料 注意保存"),
    }),
  );
  expect(bodyLines(draft)).toEqual(["共十二件", "前半后半。"]);
  expect(draft.notes.join()).toContain("接受了 1 处插入，1 处删除");
  expect(draft.omissions.map(({ text }) => text)).toEqual(["十", "内部", "内部资料 注意保存", "请核对数字"]);
});

test("a text box is read once, though the file contains it twice", async () => {
  const box = (name: string) => `<${name}><w:txbxContent>${p("框里的话。")}</w:txbxContent></${name}>`;
  const draft = await draftOf(
    docx({
      body:
        p("样例通知") +
        `<w:p>${run("正文。")}<w:r><mc:AlternateContent><mc:Choice>${box("wps:txbx")}</mc:Choice><mc:Fallback>${box("v:textbox")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    }),
  );
  expect(bodyLines(draft)).toEqual(["正文。", "框里的话。"]);
  expect(draft.notes.join()).toContain("1 个文本框");
});

test("pictures are put beside the report under its name; those that browsers cannot show are named", async () => {
  const picture = (id: number) => `<w:p><w:r><w:drawing><a:blip r:embed="rId${id}"/></w:drawing></w:r></w:p>`;
  const draft = await draftOf(
    docx({
      media: { "media/image1.png": new Uint8Array([1, 2, 3]), "media/image2.emf": new Uint8Array([4]) },
      body: p("样例公告") + p("见图。") + picture(1) + picture(2) + picture(1),
    }),
  );
  expect(draft.files.map(({ name }) => name)).toEqual(["1.png"]);
  expect(writeDraft(draft, "000012").match(/!\[\]\(000012-1\.png\)/g)).toHaveLength(2);
  expect(draft.notes.join()).toContain("image2.emf");
});

test("a damaged archive, and one that unpacks to more than a document, are refused", async () => {
  const whole = docx({ body: p("样例") });
  await expect(draftOf(whole.slice(0, whole.length - 60))).rejects.toThrow("损坏");
  await expect(draftOf(declareSizes(whole, 200 * 1024 * 1024, "word/document.xml"))).rejects.toThrow(
    "大得不正常",
  );
  // The declared size is too small: the text must not be truncated silently.
  await expect(draftOf(declareSizes(whole, 80, "word/document.xml"))).rejects.toThrow("损坏");
});
