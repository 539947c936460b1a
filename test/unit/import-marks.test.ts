import { expect, test } from "vitest";
import { characterProperties } from "../../scripts/documents/old-word/properties.js";
import { ExistingReports } from "../../scripts/import/index.js";
import { docx, p, run } from "../support/import/docx.js";
import { bodyLines, bytesOf, draftOf, valueOf } from "../support/import/drafts.js";

const head = p("样例报告");

async function wordLine(inner: string, styles = "") {
  const draft = await draftOf(docx({ body: `${head}<w:p>${inner}</w:p>${p("以上。")}`, styles }));
  return {
    line: bodyLines(draft)[0],
    omissions: draft.omissions.map(({ text }) => text),
    notes: draft.notes.join(),
  };
}

const field = (code: string, begin = "", result = "") =>
  `<w:r><w:fldChar w:fldCharType="begin">${begin}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test("in an old Word file, letter spacing does not delete text, and hidden text differs from deleted text", () => {
  const list = (code: number, ...operand: number[]) => new Uint8Array([code & 0xff, code >> 8, ...operand]);
  expect(characterProperties([list(0x8840, 20, 0)], [])).toMatchObject({ deleted: false, hidden: false });
  expect(characterProperties([list(0x0800, 1)], [])).toMatchObject({ deleted: true, hidden: false });
  expect(characterProperties([list(0x083c, 1)], [])).toMatchObject({ deleted: false, hidden: true });
  expect(characterProperties([list(0x2a48, 1)], [])).toMatchObject({ position: "raised" });
  // The run takes the opposite of what its style says.
  expect(characterProperties([list(0x083c, 1), list(0x083c, 0x81)], [])).toMatchObject({ hidden: false });
});

test("raised and lowered text of Word is written in such characters", async () => {
  const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
  const lowered = (text: string) => run(text, '<w:vertAlign w:val="subscript"/>');
  const { line, notes } = await wordLine(
    `${run("5×10")}${raised("4")}${run("米，CO")}${lowered("2")}${run("，x")}${raised("q")}`,
  );
  expect(line).toBe("5×10⁴米，CO₂，x^(q)");
  expect(notes).toContain("3 处上标或下标");
});

test("text that a style hides, and struck text, are left out and listed", async () => {
  const styles =
    '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="I"><w:basedOn w:val="H"/></w:style>';
  const { line, omissions } = await wordLine(
    `${run("公开")}${run("内部", '<w:rStyle w:val="I"/>')}${run("显示", '<w:rStyle w:val="I"/><w:vanish w:val="0"/>')}${run("五", "<w:strike/>")}${run("三元")}`,
    styles,
  );
  expect(line).toBe("公开显示三元");
  expect(omissions).toEqual(["内部", "五"]);
});

test("fields without a stored result show their number or their tick", async () => {
  const box = (on: number) => `<w:ffData><w:checkBox><w:default w:val="${on}"/></w:checkBox></w:ffData>`;
  const { line } = await wordLine(
    `${field("eq \\o\\ac(○,12)")}${field(" AUTONUM ")}${field("FORMCHECKBOX", box(1))}${run("是")}${field("FORMCHECKBOX", box(0))}${run("否")}${field("PAGE", "", run("7"))}`,
  );
  expect(line).toBe("⑫1.☑是☐否7");
});

test("equations, ruby, word art and CDATA keep their text", async () => {
  const { line } = await wordLine(
    `<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>` +
      `<w:r><w:ruby><w:rt>${run("bēn")}</w:rt><w:rubyBase>${run("贲")}</w:rubyBase></w:ruby></w:r>` +
      `<w:r><w:pict><v:shape><v:textpath string="某县文件"/></v:shape></w:pict></w:r><w:r><w:t><![CDATA[四件]]></w:t></w:r>`,
  );
  expect(line).toBe("3/4贲（bēn）某县文件四件");
});

test("a table of contents and a deleted row are listed, and embedded documents are noted", async () => {
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("目录甲")}</w:sdtContent></w:sdt>`;
  const row = (text: string, properties = "") =>
    `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p("1")}</w:tc></w:tr>`;
  const table = `<w:tbl>${row("留下")}${row("删去", "<w:del/>")}</w:tbl>`;
  const draft = await draftOf(
    docx({ body: `${head}${contents}${p("如下。")}${table}<w:altChunk r:id="rId9"/>` }),
  );
  expect(draft.body).not.toMatch(/目录甲|删去/u);
  expect(draft.omissions.map(({ text }) => text)).toEqual(["目录甲", "删去1"]);
  expect(draft.notes.join()).toContain("1 个嵌入的对象");
});

test("lines such as 时间：2021年9月1日 are furniture on web pages alone", async () => {
  const draft = await draftOf(docx({ body: `${head}${p("会议如下。")}${p("时间：2021年9月1日")}` }));
  expect(bodyLines(draft)).toEqual(["会议如下。", "时间：2021年9月1日"]);
});

const page = (inner: string) =>
  bytesOf(
    `<html><head><title>样例县样例报告</title></head><body><div id="zoom">${inner}<p>全年办理案件四十二件，办结率百分之九十八；群众满意度较高，特此报告。</p></div></body></html>`,
  );

test("a web page keeps raised text, ticks, captions, numbers of lists and lines of preformatted text", async () => {
  const draft = await draftOf(
    page(
      '<p>12万m<sup>2</sup></p><p><input type="checkbox" checked>是<input type="checkbox">否</p><table><caption>表1</caption><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table><ol start="2" type="A"><li>子</li><li>丑</li></ol><pre>行一\n行二</pre><iframe src="/a.html"></iframe>',
    ),
  );
  expect(bodyLines(draft).slice(0, 3)).toEqual(["12万m²", "☑是☐否", "表1"]);
  expect(draft.body).toMatch(/B\.子\n\nC\.丑\n\n行一\n\n行二/u);
  expect(draft.notes.join()).toContain("/a.html");
});

test("a page whose text is a table without a sentence is read, and a count of visits is no source", async () => {
  const rows = Array.from(
    { length: 8 },
    (_, index) => `<tr><td>${index}</td><td>县某某局</td><td>7</td></tr>`,
  );
  const table = bytesOf(
    `<html><head><title>公示表</title></head><body><div id="zoom"><table>${rows.join("")}</table></div></body></html>`,
  );
  expect((await draftOf(table)).body.match(/县某某局/gu)).toHaveLength(8);
  const visits = page(
    "<div><span>发布日期：2017-05-15</span> <span>来源：</span> <span>访问量：<em>199</em></span></div>",
  );
  expect(valueOf(await draftOf(visits), "source")).toBeUndefined();
});

test("equal texts of two agencies are two reports; a value that one of them lacks is no difference", () => {
  const existing = new ExistingReports();
  existing.add("reports/2022/a.md", "---\ntitle: 甲局年报\nagency: 甲局\n---\n没有收到申请。\n");
  const find = (title: string | undefined, agency: string | undefined) =>
    existing.findSame({ indexNumber: undefined, title, agency }, "没有收到申请。\n");
  expect(find("乙局年报", "乙局")).toBeUndefined();
  expect(find("甲局年报", "乙局")).toBeUndefined();
  expect(find("甲局年报", undefined)).toBe("reports/2022/a.md");
});
