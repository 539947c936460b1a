import { expect, test } from "vitest";
import { composeDraft, writeDraft, type ReportDraft } from "../../scripts/import/index.js";
import { detectFormat } from "../../scripts/import/detect-format.js";
import { readText } from "../../scripts/import/formats/text.js";
import { readDocument } from "../../scripts/import/read.js";
import { bytesOf, bodyLines, draftOf, valueOf } from "../support/import/drafts.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const scraped = `113307037368775858/2022-000017
单位审核公开
样例乡
2022-05-31
主动公开
2021年,样例乡认真落实要求,推动法治建设。现将有关工作开展情况汇报如下:
一、法治建设开展情况
(一)强化组织领导。成立了领导小组,*每年*印发要点。
(三)规范执法。开展1. 检查与_培训_。
二、法治建设重点工作
(一)改革。一是精简事项。
扫一扫手机查看当前页面`;

test("a scraped record gives its five values, a proposed title and run-in headings", async () => {
  const draft = await draftOf(bytesOf(scraped));
  expect(Object.fromEntries(draft.entries.map(({ key, value }) => [key, value]))).toEqual({
    index_number: "113307037368775858/2022-000017",
    review: "单位审核公开",
    agency: "样例乡",
    published: "2022-05-31",
    openness: "主动公开",
    title: "样例乡2021年法治建设工作情况汇报",
  });
  expect(draft.proposedTitle).toBe(true);
  expect(draft.omissions.map(({ text }) => text)).toEqual(["扫一扫手机查看当前页面"]);
  expect(draft.missing).toEqual([]);
  expect(draft).toMatchObject({ folder: "2022", slug: "yangli-000017" });
  expect(draft.body).toContain("## 一、法治建设开展情况\n\n### (一)强化组织领导。\n\n成立了领导小组,");
});

test("every character of a scraped record is visible to readers of its report", async () => {
  const draft = await draftOf(bytesOf(scraped));
  const text = scraped.split("\n").slice(5, -1).join("");
  expect(bodyLines(draft).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

test("comments in the written file say that the title is proposed and that the year is a guess", async () => {
  const draft: ReportDraft = await draftOf(bytesOf(scraped));
  const file = writeDraft(draft, draft.slug);
  expect(file).toMatch(
    /^---\n(?:# .*\n)*# 原文没有标题。.*\n# 下一行据正文推测.*\n# report_year: 2021\ntitle: /,
  );
});

test("comments at the top of the written file repeat the notes and list what was left out, each on one line", async () => {
  const draft = await draftOf(
    Buffer.from("\uFEFF关于样例的通知\n请落实。\n扫一扫手机查看当前页面", "utf16le"),
  );
  const lines = writeDraft(draft, draft.slug).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "---",
    "# 请注意：原文件的编码是 UTF-16，已转成 UTF-8（核对后删去这一行）",
    "# 没有写入：“扫一扫手机查看当前页面”（旧网页的附属文字；核对后删去这一行）",
  ]);
});

test.each([
  ["gb18030", "GB18030", Buffer.from("b9d8d3dab9abb9a4d7f7b5c4b1a8b8e60a31c4eab9abb9a4a1a3", "hex")],
  ["utf-16le", "UTF-16", Buffer.from("\uFEFF关于公开工作的报告\n1年公开。", "utf16le")],
  ["utf-16le without a mark", "UTF-16", Buffer.from("关于公开工作的报告\n1年公开。\n2023", "utf16le")],
  ["utf-8 with a mark", "UTF-8", Buffer.from("\uFEFF关于公开工作的报告\r\n1年公开。")],
])("text in %s is read", (_name, encoding, bytes) => {
  expect(detectFormat(bytes, defaultMessages)).toEqual({
    format: "text",
    encoding,
    text: expect.stringMatching(/^关于公.*工作的报告\n1年公/) as string,
  });
});

test("the title is taken from the first lines, even when it is broken in two, and removed from the text", async () => {
  const draft = await draftOf(
    bytesOf("样例乡人民政府\n关于2021年度预算执行情况的报告\n各位代表：\n现在报告。"),
  );
  expect(valueOf(draft, "title")).toBe("样例乡人民政府关于2021年度预算执行情况的报告");
  expect(draft.proposedTitle).toBe(false);
  expect(bodyLines(draft)).toEqual(["各位代表：", "现在报告。"]);
});

test("lines broken to one width are joined to paragraphs, with a note; paragraphs without are not", async () => {
  const wrapped =
    "样例县工作报告\n\n    2021年，样例县认真落实各项部署，法治政府建设取\n得新进展。现将有关情况报告如下。\n    全年办理行政复议案件四十二件，办结率百分之九\n十八。\n";
  const draft = await draftOf(bytesOf(wrapped));
  expect(bodyLines(draft)).toEqual([
    "2021年，样例县认真落实各项部署，法治政府建设取得新进展。现将有关情况报告如下。",
    "全年办理行政复议案件四十二件，办结率百分之九十八。",
  ]);
  expect(draft.notes).toEqual(["有 2 处按固定宽度断开的行已接成段落，请核对"]);
  const lines = [
    "　　一段话写在一行里，不管多长。",
    "一段没有缩进。",
    "　　又一段话写在一行里，比上一段长，写得很长。",
    "第二段没有缩进。",
  ];
  expect(bodyLines(await draftOf(bytesOf(`样例的通知\n${lines.join("\n")}`)))).toHaveLength(4);
});

test("a document number below a letterhead is found, stays in the text, and is not the title", async () => {
  const draft = await draftOf(
    bytesOf("样例乡人民政府文件\n样政发〔2022〕 5号\n关于样例的通知\n各村：\n请落实。"),
  );
  expect(valueOf(draft, "document_number")).toBe("样政发〔2022〕5号");
  expect(valueOf(draft, "title")).toBe("关于样例的通知");
  expect(bodyLines(draft)).toEqual(["样例乡人民政府文件", "样政发〔2022〕 5号", "各村：", "请落实。"]);
});

test("labelled lines above a text are metadata; those without a field are listed", async () => {
  const head =
    "索 引 号：113307037368775858/2022-000018\n发文字号：样政〔2022〕3号\n成文日期：2022年5月3日\n组配分类：其他\n";
  const draft = await draftOf(bytesOf(`${head}关于样例的通知\n各村：\n请落实。`));
  expect(valueOf(draft, "index_number")).toBe("113307037368775858/2022-000018");
  expect(valueOf(draft, "document_number")).toBe("样政〔2022〕3号");
  expect(valueOf(draft, "generated")).toBe("2022-05-03");
  expect(draft.others).toEqual([{ label: "组配分类", value: "其他", from: "原文第 4 行" }]);
  expect(draft.missing).toEqual(["agency", "published", "openness"]);
});

test("a text without metadata gives a draft that names what is missing, in a folder without a year", async () => {
  const draft = await draftOf(
    bytesOf("样例条例\n第一条 为了规范，制定本条例。\n第二条 本条例自公布之日起施行。"),
  );
  expect(draft.folder).toBe("0000");
  expect(draft.missing).toEqual(["index_number", "agency", "published", "openness"]);
  expect(bodyLines(draft)).toHaveLength(2);
});

test("numbered items are not headings: of laws, of lists, of sentences", async () => {
  const lines = [
    "（一）违反本条例的；",
    "（二）法律规定的其他情形。",
    "附件：1.名单",
    "1.甲表",
    "2.乙表",
    "三、本通知自发布之日起施行。此前规定同时废止。",
  ];
  const draft = await draftOf(bytesOf(`样例条例\n总则\n${lines.join("\n")}`));
  expect(draft.body).not.toMatch(/^#/m);
  expect(bodyLines(draft)).toEqual(["总则", ...lines]);
});

test("chapters and the numbers below them are headings of different levels", async () => {
  const draft = await draftOf(
    bytesOf("样例规划\n第一章 总则\n第一条 正文。\n第二章 任务\n一、目标\n达到。\n二、措施\n落实。"),
  );
  expect(draft.body.match(/^#+ .*$/gm)).toEqual([
    "## 第一章 总则",
    "## 第二章 任务",
    "### 一、目标",
    "### 二、措施",
  ]);
});

test("characters with a meaning in Markdown are shown as they were typed", () => {
  const lines = [
    "# 不是标题",
    "- 不是清单",
    "1. 不是清单",
    "> 不是引文",
    "*星号*与_线_与`号`",
    "[字](址)与&lt;与~~删~~",
    "---",
    "+ 加",
    "| 竖 |",
    "<http://样例>",
  ];
  const source = readText(`样例报告\n正文。\n${lines.join("\n")}`, defaultMessages);
  const draft = composeDraft(
    source,
    "a",
    { agencies: [], topics: [], genres: [] },
    new Map(),
    defaultMessages,
  );
  expect(bodyLines(draft)).toEqual(["正文。", ...lines]);
});

test("an unknown openness is kept, so that the check can name it; an invalid day is listed", () => {
  const source = readText(
    "索引号：1/2022-1\n公开方式：政府网站\n成文日期：上个月\n标题：样例\n\n正文一。\n正文二。",
    defaultMessages,
  );
  const draft = composeDraft(
    source,
    "a",
    { agencies: [], topics: [], genres: [] },
    new Map(),
    defaultMessages,
  );
  expect(valueOf(draft, "openness")).toBe("政府网站");
  expect(valueOf(draft, "generated")).toBeUndefined();
  expect(draft.others).toContainEqual(expect.objectContaining({ label: "生成日期", value: "上个月" }));
  expect(draft.notes.join()).toContain("公开方式");
});

test("a text file is plain text whatever its lines begin with; Markdown has that extension or front matter", async () => {
  const text =
    "关于公布名单的通知\n\n水池长5*宽6=30，厢房6*7=42。\n\n# 1楼住户名单\n\n---\n\n张**、李**，C:\\甲\\*。\n";
  const plain = await draftOf(bytesOf(text), "a", "a.txt");
  const shown = bodyLines(plain).join("\n");
  for (const line of text.split("\n").slice(2)) expect(shown).toContain(line);
  expect(plain.format).toBe("text");
  expect((await draftOf(bytesOf(`---\n${text}`), "a", "a.txt")).format).toBe("text");
  expect((await draftOf(bytesOf(text), "a", "A.MD")).format).toBe("markdown");
  expect((await draftOf(bytesOf(`---\ntitle: 甲\n---\n${text}`), "a", "a.txt")).format).toBe("markdown");
});

test("empty and binary files are refused with a reason", async () => {
  await expect(readDocument(new Uint8Array(), defaultMessages)).rejects.toThrow("文件是空的");
  await expect(readDocument(bytesOf(" \n\t"), defaultMessages)).rejects.toThrow("文件是空的");
  await expect(
    readDocument(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), defaultMessages),
  ).rejects.toThrow("编码");
  await expect(readDocument(bytesOf("{\\rtf1}"), defaultMessages)).rejects.toThrow("RTF");
});
