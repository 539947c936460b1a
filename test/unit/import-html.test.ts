import { expect, test } from "vitest";
import { bodyLines, bytesOf, draftOf, valueOf } from "../support/import/drafts.js";

const text = [
  "各村、各单位：",
  "为做好样例工作，根据有关规定，现将有关事项通知如下，请认真贯彻落实。",
  "一、总体要求",
  "坚持实事求是，做到应公开尽公开，及时、准确、全面。",
  "二、工作安排",
  "（一）加强领导。各单位要高度重视，明确专人负责，按时完成。",
  "样例乡人民政府",
  "2022年5月3日",
];
const paragraphs = text.map((line) => `<p>\u3000\u3000${line}</p>`).join("\n");
const frame = (main: string, head = "") => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}
  <title>关于做好样例工作的通知_样例市人民政府网站</title><script>var s = "脚本，里的话。";</script></head><body>
  <div class="nav"><ul><li><a href="/a">首页</a></li><li><a href="/b">政务公开</a></li><li><a href="/c">互动交流</a></li></ul></div>
  ${main}
  <div class="footer"><p>主办：样例市人民政府办公室，网站标识码：0000000000</p></div></body></html>`;

const table = `<table><tr><td>索 引 号：</td><td>&nbsp;113307037368775858/2022-00012</td><td>主题分类：</td><td>财政</td></tr>
  <tr><td>发布机构：</td><td>样例市样例乡人民政府</td><td>成文日期：</td><td>2022年05月03日</td></tr>
  <tr><td>发文字号：</td><td>样政〔2022〕5号</td><td>发布日期：</td><td>2022-05-04 10:20</td></tr>
  <tr><td>有 效 性：</td><td>有效</td><td>公开方式：</td><td>主动公开</td></tr><tr><td>关键词：</td><td></td><td>组配分类：</td><td>文件</td></tr></table>`;

const expected = {
  index_number: "113307037368775858/2022-00012",
  topic: "财政",
  agency: "样例乡",
  generated: "2022-05-03",
  document_number: "样政〔2022〕5号",
  published: "2022-05-04",
  status: "有效",
  openness: "主动公开",
};

test("a page with a metadata table: values, title and text are read; navigation, share bar and footer are left out", async () => {
  const share = `<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>`;
  const tools = `<p>【打印】【关闭】</p><p>扫一扫在手机打开当前页</p>`;
  const draft = await draftOf(
    bytesOf(
      frame(`${table}<h1>关于做好样例工作的通知</h1><div id="zoom">${paragraphs}${tools}</div>${share}`),
    ),
  );
  expect(draft.entries).toEqual(
    expect.arrayContaining(
      Object.entries(expected).map(([key, value]) => expect.objectContaining({ key, value }) as object),
    ),
  );
  expect(valueOf(draft, "keywords")).toBeUndefined();
  expect(draft.others).toEqual([{ label: "组配分类", value: "文件", from: "网页的信息表" }]);
  expect(valueOf(draft, "title")).toBe("关于做好样例工作的通知");
  expect(bodyLines(draft).join("")).toBe(text.join(""));
  expect(draft.omissions.map((left) => left.text)).toEqual(["【打印】【关闭】", "扫一扫在手机打开当前页"]);
});

test.each([
  [
    "a definition list",
    `<dl><dt>索引号</dt><dd>113307037368775858/2022-00012</dd><dt>发布机构</dt><dd>样例乡</dd><dt>公开方式</dt><dd>主动公开</dd></dl>`,
  ],
  [
    "labels beside spans",
    `<div><label>索引号：</label><span>113307037368775858/2022-00012</span></div><div><label>发布机构：</label><span>样例乡</span></div><div><label>主题词：</label><span></span></div><div><label>公开方式：</label><span>主动公开</span></div>`,
  ],
  [
    "list items with brackets",
    `<ol><li>[索引号] <span>113307037368775858/2022-00012</span></li><li>[发布机构] <span></span><span>样例乡</span></li><li>[废止日期] <span></span></li><li>[公开方式] 主动公开</li></ol>`,
  ],
  [
    "one cell for label and value",
    `<table><tr><td colspan="2"><b>索&ensp;引&ensp;号：</b>113307037368775858/2022-00012</td></tr><tr><td><b>发布机构：</b>样例乡</td><td><b>公开方式：</b>主动公开</td></tr></table>`,
  ],
  [
    "a row of labels above a row of values",
    `<table><tr><td>索引号</td><td>发布机构</td><td>公开方式</td></tr><tr><td>113307037368775858/2022-00012</td><td>样例乡</td><td>主动公开</td></tr></table>`,
  ],
  [
    "cells with a colon in a cell of its own",
    `<table><tr><td>索引号</td><td>：</td><td>113307037368775858/2022-00012</td></tr><tr><td>发布机构</td><td>：</td><td>样例乡</td></tr><tr><td>公开方式</td><td>：</td><td>主动公开</td></tr></table>`,
  ],
  [
    "cells whose labels have a remark in brackets",
    `<table><tr><th>索引号（信息编号）</th><td>113307037368775858/2022-00012</td></tr><tr><th>发布机构(单位)：</th><td>样例乡</td></tr><tr><th>公开方式（必填）</th><td>主动公开</td></tr></table>`,
  ],
  [
    "items with the value in an element and no sign between",
    `<ul><li>索引号<em>113307037368775858/2022-00012</em></li><li>发布机构<em>样例乡</em></li><li>公开方式<em>主动公开</em></li></ul>`,
  ],
  [
    "lines with spaces for a sign",
    `<p>索 引 号&emsp;113307037368775858/2022-00012</p><p>发布机构&emsp;样例乡</p><p>公开方式&emsp;主动公开</p>`,
  ],
])("metadata in %s is found, and its element is not text", async (_name, box) => {
  const draft = await draftOf(
    bytesOf(frame(`<div class="article-content"><div class="info">${box}</div>${paragraphs}</div>`)),
  );
  expect(valueOf(draft, "index_number")).toBe(expected.index_number);
  expect(valueOf(draft, "agency")).toBe("样例乡");
  expect(valueOf(draft, "openness")).toBe("主动公开");
  expect(bodyLines(draft)[0]).toBe(text[0]);
  expect(valueOf(draft, "title")).toBe("关于做好样例工作的通知");
});

test("meta tags alone give title, day and source, and ContentStart marks the text; the site's own words are not keywords", async () => {
  const tags = `<meta name="SiteName" content="样例市人民政府网站"><meta name="ArticleTitle" content="关于做好样例工作的通知">
    <meta name="PubDate" content="2022-05-04 08:00"><meta name="ContentSource" content="样例乡"><meta name="Keywords" content="样例市,政府网站">`;
  const draft = await draftOf(
    bytesOf(
      frame(
        `<div><meta name="ContentStart">${paragraphs}<meta name="ContentEnd"><p>相关，无关，的话。</p></div>`,
        tags,
      ),
    ),
  );
  expect(Object.fromEntries(draft.entries.map(({ key, value }) => [key, value]))).toEqual({
    title: "关于做好样例工作的通知",
    published: "2022-05-04",
    source: "样例乡",
  });
  expect(bodyLines(draft).join("")).toBe(text.join(""));
  expect(draft.missing).toEqual(["index_number", "agency", "openness"]);
});

test("several labels on one line are split; a single label counts when its value is unambiguous", async () => {
  const line = `<div class="info">来源：样例乡&emsp;发布时间：2022-05-04 10:00&emsp;浏览次数：12&emsp;字号：大 中 小</div>`;
  const alone = `<p>索引号：113307037368775858/2022-00012</p>`;
  const draft = await draftOf(bytesOf(frame(`${line}<div id="zoom">${alone}${paragraphs}</div>`)));
  expect(Object.fromEntries(draft.entries.map(({ key, value }) => [key, value]))).toEqual({
    source: "样例乡",
    published: "2022-05-04",
    index_number: "113307037368775858/2022-00012",
    title: "关于做好样例工作的通知",
  });
});

test.each([
  [
    "behind the site's name and the column",
    "样例市人民政府门户网站 通知公告 关于做好样例工作的通知",
    "<b>$</b>",
  ],
  ["before an office", "关于做好样例工作的通知_样例市人民政府", ""],
  [
    "on the page alone, below the site's own heading",
    "样例市人民政府",
    "<h1>样例市人民政府网</h1><h2>$</h2>",
  ],
  ["broken into two lines", "关于做好样例工作的通知_样例网站", "<h1>关于做好<br>样例工作的通知</h1>"],
])("a title %s is found", async (_name, bar, heading) => {
  const title = "关于做好样例工作的通知";
  const html = `<html><head><meta charset="utf-8"><title>${bar}</title></head><body><div><a href="/">首页</a></div>
    ${heading.replace("$", title)}<div id="zoom">${paragraphs}</div></body></html>`;
  expect(valueOf(await draftOf(bytesOf(html)), "title")).toBe(title);
});

test("what follows the text is left out and listed: links with their heading, the page's footer", async () => {
  const links = `<p>相关阅读：</p><ul><li><a href="1">一份解读</a></li></ul><p>上一篇：<a href="2">另一份通知</a></p><p>下一篇：没有了</p><p>扫一扫在手机上查看当前页面</p>`;
  const named = await draftOf(bytesOf(frame(`<div id="zoom">${paragraphs}${links}</div>`)));
  expect(bodyLines(named).join("")).toBe(text.join(""));
  expect(named.omissions.map((left) => left.text)).toEqual(
    expect.arrayContaining(["相关阅读：", "一份解读"]),
  );
  const foot =
    "<p>主办单位：样例市财政局</p><p>网站标识码：0000000000，样ICP备00000000号，地址：样例路1号。</p>";
  const page = `<html><head><meta charset="utf-8"></head><body><div>${paragraphs}<p>联系电话：样例</p>${foot}</div></body></html>`;
  const weighed = await draftOf(bytesOf(page));
  expect(bodyLines(weighed).join("")).toBe(text.join(""));
});

test("text in nested layout tables is text, a table of figures stays a table with its merged cells", async () => {
  const figures = `<table><tr><th rowspan="2">项目</th><th colspan="2">数量</th></tr><tr><td>上年</td><td>本年</td></tr><tr><td>公开</td><td>1</td><td>2</td></tr></table>`;
  const draft = await draftOf(
    bytesOf(
      frame(`<table><tr><td><table><tr><td>${paragraphs}${figures}</td></tr></table></td></tr></table>`),
    ),
  );
  expect(bodyLines(draft).slice(0, text.length - 1)).toContain(text[3]);
  expect(draft.body).toContain(
    "| 项目 | 数量 |  |\n| --- | --- | --- |\n|  | 上年 | 本年 |\n| 公开 | 1 | 2 |",
  );
  expect(draft.body).toContain("### （一）加强领导。\n\n各单位要高度重视");
});

test("a GB18030 page is read, and its report says so", async () => {
  // 样例乡关于公开的通知 and one sentence, in GB18030; the test's own text is ASCII so that no encoder is needed.
  const words = (hex: string) => Buffer.from(hex, "hex");
  const title = words("d1f9c0fdcfe7b9d8d3dab9abbfaab5c4cda8d6aa");
  const sentence = words("b8f7b4e5a3baa3acd1f9c0fda1a3");
  const page = Buffer.concat([
    Buffer.from(`<html><head><meta charset="gb2312"><title>`),
    title,
    Buffer.from("</title></head><body><div id='zoom'>"),
    ...Array.from({ length: 8 }, () => Buffer.concat([Buffer.from("<p>"), sentence, Buffer.from("</p>")])),
    Buffer.from("</div></body></html>"),
  ]);
  const draft = await draftOf(new Uint8Array(page));
  expect(valueOf(draft, "title")).toBe("样例乡关于公开的通知");
  expect(bodyLines(draft)).toEqual(Array.from({ length: 8 }, () => "各村：，样例。"));
  expect(draft.notes[0]).toContain("GB18030");
});

test("characters that are already broken in the page are counted", async () => {
  const head = Buffer.from(
    `<html><head><meta charset="utf-8"></head><body><div id="zoom">${paragraphs}<p>坏字`,
  );
  const page = Buffer.concat([
    head,
    Buffer.from([0xb9, 0xff]),
    Buffer.from("，在这里。</p></div></body></html>"),
  ]);
  const draft = await draftOf(new Uint8Array(page));
  expect(draft.notes.join()).toMatch(/有 \d 处字符在原文件里已经损坏/);
  expect(bodyLines(draft)).toContain(text[1]);
});

test("hostile pages are refused or read in a short time: endlessly nested, drawn by script, huge spans", async () => {
  await expect(draftOf(bytesOf(`<html><body>${"<div>".repeat(5000)}字，字。`))).rejects.toThrow("层层嵌套");
  await expect(
    draftOf(bytesOf(`<html><body><div id="app"></div><script>draw()</script></body></html>`)),
  ).rejects.toThrow("找不到正文");
  const wide = `<table><tr><td rowspan="65000" colspan="65000">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>`;
  const draft = await draftOf(bytesOf(frame(`<div id="zoom">${paragraphs}${wide}</div>`)));
  expect(bodyLines(draft).join("")).toContain("甲乙丙");
});

test("the operator of the site is neither metadata nor text of the document", async () => {
  const foot = `<div id="footer"><p>承办单位：样例市样例中心&emsp;联系电话：0000-00000000</p><p>建议使用谷歌浏览器。</p></div>`;
  const meta = `<p>索引号：113307037368775858/2022-00012 公开方式：主动公开</p>`;
  const draft = await draftOf(bytesOf(frame(`<div>${meta}${paragraphs}</div>${foot}`)));
  expect(draft.entries.map(({ key }) => key).sort()).toEqual(["index_number", "openness", "title"]);
  expect(bodyLines(draft).join("")).toBe(text.join(""));
});

test("时间 is the day of publication on a line about the page, and not on a line about a meeting", async () => {
  const line = `<div>时间：2022-05-04 09:00:00&emsp;作者：样例&emsp;浏览次数：8</div>`;
  const published = await draftOf(bytesOf(frame(`${line}<div id="zoom">${paragraphs}</div>`)));
  expect(valueOf(published, "published")).toBe("2022-05-04");
  const meeting = `<p>时间：2022-05-10 09:00 地点：样例会议室</p>`;
  const invited = await draftOf(bytesOf(frame(`<div id="zoom">${paragraphs}${meeting}</div>`)));
  expect(valueOf(invited, "published")).toBeUndefined();
});

test("text hidden beside the main text is listed, and a copy for phones is not", async () => {
  const next = `<p>三、样例要求。各单位按月报送，逐项核对，及时更正。</p>`;
  const hidden = `<div style="display:none">${paragraphs}</div><div style="display:none">${next}</div>`;
  const draft = await draftOf(bytesOf(frame(`<div><div>${paragraphs}</div>${hidden}</div>`)));
  expect(bodyLines(draft).join("")).toBe(text.join(""));
  expect(draft.omissions.map((left) => left.text)).toEqual([
    "三、样例要求。各单位按月报送，逐项核对，及时更正。",
  ]);
});

test("joiners of emoji and scripts stay, and invisible characters of editors do not", async () => {
  const joined = "👨\u200D👩\u200D👧 ནང་\u200C";
  const line = `<p>样例\u200B文字\uFEFF${joined}</p>`;
  const draft = await draftOf(bytesOf(frame(`<div id="zoom">${paragraphs}${line}</div>`)));
  expect(bodyLines(draft).at(-1)).toBe(`样例文字${joined}`);
});
