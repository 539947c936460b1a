import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GitFolder } from "../support/git/git-folder.js";
import { runHere } from "../support/run-here.js";
import { validatePages } from "../support/site/html-validate.js";
import { serve, type Served } from "../support/browser/serve-folder.js";

const report = (title: string, serial: number) => `---
title: ${title}
index_number: 113307037368775858/2022-${String(serial).padStart(6, "0")}
agency: 源东乡
topic: 法治政府建设
published: 2022-05-31
openness: 主动公开
genre: 报告
status: ${serial === 1 ? "有效" : "废止\nstatus_since: 2023-01-01\naliases: [/art/1.html]"}
attachments:
  - { file: 附表.txt, title: 附表 }
---
一、政府信息公开发布情况，见[附表](附表.txt)和[另一份](/reports/2022/b/)。
`;
const files: Readonly<Record<string, string>> = {
  "site.yaml":
    "name: 源东乡政府信息公开目录\nname_en: Yuandong open government catalogue\npublisher: 源东乡\n" +
    "url: https://example.gov.cn\npath_prefix: /gk/\nlanguages: [zh-CN, en, zh-TW]\ntraditional_texts: true\n",
  "agencies.yaml":
    '- { slug: yuandong, name: 源东乡, names: { en: Yuandong Township }, code: "113307037368775858" }\n',
  "topics.yaml": "- { slug: fazhi, name: 法治政府建设 }\n",
  "pages/guide.md": "---\ntitle: 公开指南\ntitle_en: Guide\n---\n向源东乡申请公开。\n",
  "reports/2022/a.md": report("发布会 <b> 情况报告", 1),
  "reports/2022/b.md": report("已经废止的报告", 2),
  "reports/2022/附表.txt": "附表\n",
};

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-languages-"));
  const report = files["reports/2022/a.md"] ?? "";
  new GitFolder(folder).live(
    { ...files, "reports/2022/a.md": report.replace("见[附表]", "见下列[附表]") },
    files,
  );
  await build(files, "site/gk");
  served = await serve(path.join(folder, "site"));
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

async function build(content: Readonly<Record<string, string>>, out: string, ...options: string[]) {
  const source = path.join(folder, "content");
  await rm(source, { recursive: true, force: true });
  for (const [file, text] of Object.entries(content)) {
    await mkdir(path.dirname(path.join(source, file)), { recursive: true });
    await writeFile(path.join(source, file), text);
  }
  const folders = ["--content", source, "--out", path.join(folder, out)];
  const { code, stderr } = await runHere("build", [...folders, ...options]);
  return code === 0 ? "" : stderr;
}

/** Returns a page without the elements that say where lines of its title may end. */
const page = async (file: string) =>
  (await readFile(path.join(folder, "site/gk", file), "utf8")).replaceAll("<wbr>", "");

describe("pages in English", () => {
  test("a report has an English frame around its own text, which is marked as Chinese", async () => {
    const html = await page("en/reports/2022/a/index.html");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<span lang="zh-CN">发布会 &lt;b&gt; 情况报告</span></h1>');
    expect(html).toMatch(/<div class="prose" lang="zh-CN"[^>]*>\s*<p[^>]*>一、政府信息公开发布情况/u);
    for (const words of [
      "Published proactively",
      "31 May 2022",
      "Yuandong Township",
      ">Guide</a>",
      "Report<",
    ])
      expect(html).toContain(words);
    expect(await page("en/reports/2022/b/index.html")).toContain("This document has been repealed");
  });

  test("its files exist once, beside its page in the first language, and its links stay in the language", async () => {
    const html = await page("en/reports/2022/a/index.html");
    expect(html.match(/href="\/gk\/reports\/2022\/a\/%E9%99%84%E8%A1%A8.txt"/g)).toHaveLength(2);
    expect(html).toContain('<a href="/gk/en/reports/2022/b/">另一份</a>');
    expect(html).toMatch(/href="\/gk\/assets\/site-[0-9a-f]+\.css"/);
  });

  test("counts and lists are in English", async () => {
    const home = await page("en/index.html");
    expect(home).toContain("<h1");
    expect(home).toContain("Find government information");
    expect(home).toContain("2 documents");
    expect(await page("en/years/2022/index.html")).toContain("Documents published in 2022");
  });
});

test("html-validate finds nothing on any page in any language", async () => {
  const { files, faults } = await validatePages(path.join(folder, "site/gk"));
  for (const file of ["reports/2022/a/history/index.html", "changes/index.html"]) {
    expect(files).toEqual(expect.arrayContaining([file, `en/${file}`, `zh-TW/${file}`]));
  }
  expect(files).toContain("art/1.html");
  expect(faults).toEqual([]);
});

/** Returns texts of a page with Chinese characters that are in no element marked as Chinese. */
function unmarked(html: string): string[] {
  const found: string[] = [];
  const look = (node: DefaultTreeAdapterMap["node"], language: string) => {
    if ("value" in node && language === "en" && /\p{Script=Han}/u.test(node.value)) found.push(node.value);
    if (!("attrs" in node) || ["head", "script"].includes(node.nodeName)) return;
    const own = node.attrs.find(({ name }) => name === "lang")?.value ?? language;
    for (const child of node.childNodes) look(child, own);
  };
  for (const child of parse(html).childNodes) look(child, "");
  return found;
}

test("Chinese on an English page is marked as Chinese, and English beside it is not", async () => {
  const all = await readdir(path.join(folder, "site/gk/en"), { recursive: true });
  const pages = all.filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(20);
  for (const file of pages)
    expect({ file, unmarked: unmarked(await page(`en/${file}`)) }).toEqual({ file, unmarked: [] });
  expect(await page("en/statistics/index.html")).toContain(
    'annual disclosure reports <span lang="zh-CN">(国办公开办函〔2021〕30号).</span> Documents are',
  );
  expect(await page("en/topics/index.html")).toContain('<span lang="zh-CN">法治政府建设</span></a>');
});

test("pages in traditional Chinese show texts in traditional characters when enabled, without replacing words", async () => {
  const html = await page("zh-TW/reports/2022/a/index.html");
  expect(html).toContain('<html lang="zh-TW">');
  expect(html).toContain("一、政府信息公開發布情況");
  expect(html).toContain("發布會 &lt;b&gt; 情況報告</h1>");
  expect(html).not.toContain('lang="zh-CN">发');
  await build({ ...files, "site.yaml": (files["site.yaml"] ?? "").replace("true", "false") }, "plain");
  const plain = await page("../../plain/zh-TW/reports/2022/a/index.html");
  expect(plain).toContain('<span lang="zh-CN">发布会 &lt;b&gt; 情况报告</span></h1>');
  expect(plain).toMatch(/<div class="prose" lang="zh-CN"/);
});

test("each page names itself and its other languages, and so does the sitemap", async () => {
  const base = "https://example.gov.cn/gk";
  const alternate = (language: string, at: string) => `hreflang="${language}" href="${base}${at}years/2022/"`;
  const all = [
    alternate("zh-CN", "/"),
    alternate("x-default", "/"),
    alternate("en", "/en/"),
    alternate("zh-TW", "/zh-TW/"),
  ];
  const sitemap = await page("sitemap.xml");
  for (const at of ["/", "/en/", "/zh-TW/"]) {
    const html = await page(`.${at}years/2022/index.html`);
    expect(html).toContain(`<link rel="canonical" href="${base}${at}years/2022/">`);
    for (const link of all) expect(html).toContain(`<link rel="alternate" ${link}>`);
    const entry = sitemap.split("<url>").find((one) => one.startsWith(`<loc>${base}${at}years/2022/<`)) ?? "";
    for (const link of all) expect(entry).toContain(link);
  }
});

test("above the limit, or when site.yaml says so, reports have one page and links lead there", async () => {
  const settings = `${files["site.yaml"] ?? ""}language_reports: false\n`;
  expect(await build({ ...files, "site.yaml": settings }, "few")).toBe("");
  const list = await readFile(path.join(folder, "few/en/years/2022/index.html"), "utf8");
  expect(list).toContain('href="/gk/reports/2022/a/"');
  await expect(readFile(path.join(folder, "few/en/reports/2022/a/index.html"))).rejects.toThrow("ENOENT");
  const html = await readFile(path.join(folder, "few/reports/2022/a/index.html"), "utf8");
  expect(html).not.toContain('rel="alternate" hreflang="en"');
  expect(html).toMatch(/href="\/gk\/en\/" hreflang="en"/);
});

test("an invalid list of languages is explained in the requested language", async () => {
  const wrong = (lines: string) => ({ ...files, "site.yaml": (files["site.yaml"] ?? "") + lines });
  expect(await build(wrong("language: en\n"), "wrong", "--lang", "en")).toContain(
    "The site’s language (language) is en, but the first of its languages is zh-CN",
  );
  const twice = (files["site.yaml"] ?? "").replace("en, zh-TW", "en, en");
  expect(await build({ ...files, "site.yaml": twice }, "wrong")).toContain("语言“en”写了两次");
  const page = { ...files, "pages/en.md": "---\ntitle: 英文\n---\n正文\n" };
  expect(await build(page, "wrong")).toContain("网址 /en/ 是网站自己要用的");
});

describe("in a browser", () => {
  test("search in English uses the same index and leads to English pages", async () => {
    const tab = await served.browser.newPage();
    await tab.goto(`${served.base}/gk/en/search/?q=${encodeURIComponent("政府信息公开")}`);
    await tab.locator('#result-count[data-count="2"]').waitFor();
    expect(await tab.locator("#result-count").textContent()).toBe("2 documents found");
    const hit = tab.locator("#results a[data-result]").first();
    expect(await hit.getAttribute("href")).toMatch(/^\/gk\/en\/reports\/2022\/[ab]\//);
    expect(await hit.getAttribute("lang")).toBe("zh-CN");
    expect(await tab.locator("#results time").first().textContent()).toBe("31 May 2022");
    expect(await tab.locator("#results .tag").textContent()).toBe("Repealed");
    const agency = tab.locator('[data-facet="agency"] .facet__name');
    expect(await agency.textContent()).toBe("Yuandong Township");
    await tab.locator('[data-facet="agency"] input').check();
    await tab.waitForURL(/agency=/);
    await tab.locator('#result-count[data-count="2"]').waitFor(); // there is none during a search
    await tab.close();
  });

  test("the language switch leads to the same page in another language", async () => {
    const tab = await served.browser.newPage();
    await tab.goto(`${served.base}/gk/reports/2022/a/`);
    await tab.locator(".languages").getByText("English").click();
    await tab.waitForURL("**/gk/en/reports/2022/a/");
    await tab.locator(".languages").getByText("繁體中文").click();
    await tab.waitForURL("**/gk/zh-TW/reports/2022/a/");
    await tab.close();
  });

  test("English and traditional pages are accessible, and fit on a phone", async () => {
    const context = await served.browser.newContext({
      viewport: { width: 320, height: 700 },
      bypassCSP: true,
    });
    const tab = await context.newPage();
    for (const at of ["en/", "en/reports/2022/b/", "en/search/", "en/years/2022/", "zh-TW/"]) {
      await tab.goto(`${served.base}/gk/${at}`);
      const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze(); // no frames
      expect(violations.map(({ id, nodes }) => `${at} ${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await context.close();
  });
});
