import { expect, test } from "vitest";
import { markFallbacks } from "../../scripts/site/i18n/mark-fallbacks.js";

const page = (body: string) => `<!doctype html>\n<html lang="bo"><head></head><body>${body}</body></html>\n`;

test.each([
  ["a text", "<p>\n  查找 <b>བོད་ཡིག</b></p>", '<p>\n  <span lang="zh-CN">查找</span> <b>བོད་ཡིག</b></p>'],
  ["a text after a void element", "<p>བོད<br>公开</p>", '<p>བོད<br><span lang="zh-CN">公开</span></p>'],
  ["an option", "<option value=a>全部</option>", '<option lang="zh-CN" value=a>全部</option>'],
  ["a text of a chart", "<svg><text x=1>份</text></svg>", '<svg><text lang="zh-CN" x=1>份</text></svg>'],
  ["a label of an input", '<input aria-label="搜索">', '<input lang="zh-CN" aria-label="搜索">'],
])("%s in Chinese is marked on a page in another language", (_, body, expected) => {
  expect(markFallbacks(page(body))).toBe(page(expected));
});

test.each([
  ["a title that is marked already", '<h1><span lang="zh-CN">关于<wbr>公开</span></h1>'],
  ["a text inside of a Chinese element", '<article lang="zh-CN"><p>正文<b>粗</b>字</p></article>'],
  ["a script, a style or a comment", "<script>'查找'</script><style>/* 查找 */</style><!-- <p>查找 -->"],
  ["a sign that begins no tag", '<p>བོད < 5"</p>'],
  ["an attribute that is not read", '<div data-words="查找" title="a > b">བོད</div>'],
])("%s stays as it is", (_, body) => {
  expect(markFallbacks(page(body))).toBe(page(body));
});

test("after a Chinese element, texts are marked again", () => {
  const after = '<i lang="zh-CN">甲</i>乙';
  expect(markFallbacks(page(after))).toBe(page('<i lang="zh-CN">甲</i><span lang="zh-CN">乙</span>'));
});
