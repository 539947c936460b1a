import { report } from "../check/check-folder.js";
import { pdf } from "../import/pdf.js";

const settings = `name: 样例目录
publisher: 样例乡
url: https://example.gov.cn
languages: [zh-CN, en, zh-TW]
language_reports: true
traditional_texts: true
sqlite: true
offline: true
history: true
contact: { email: yangli@example.gov.cn }
federation: [{ name: 甲县示例, url: https://jia.example.cn }]
admin: { forge: github, repository: yangli/gongkai }
`;

/**
 * The files of a small content folder with all settings that add files to a site, and content of every kind, by path: first
 * an earlier revision, then the last one.
 */
export function contentWithEverything(): readonly Readonly<Record<string, string | Uint8Array>>[] {
  const revision = (text: string) => ({
    "site.yaml": settings,
    "agencies.yaml": '- { slug: yangli, name: 样例乡, code: "113307037368775858" }\n',
    "topics.yaml": "- { slug: yangli, name: 样例主题 }\n",
    "pages/guide.md": "---\ntitle: 公开指南\n---\n见[样例](a.txt)。\n",
    "pages/a.txt": "样例\n",
    "reports/2022/x.md": report(
      1,
      {
        topic: "样例主题",
        genre: "报告",
        report_year: '"2021"',
        title: "样例乡2021年政府信息公开工作年度报告",
        attachments: "[{ file: a.pdf }]",
        aliases: "[/old/1.html, /reports/2020/o/, /旧/2]",
      },
      text,
    ),
    "reports/2022/a.pdf": pdf([["样例", 60, 700]]),
  });
  return [revision("样例文字。"), revision("更正后的样例文字。")];
}
