import { creditCode } from "../../../scripts/dev/samples/codes.js";

/**
 * A site in three languages with a report above whose text everything stands that can: the longest title, a status with
 * several replacements, a site's notice, and an announcement of every kind.
 */

const code = creditCode(1);
const numbers = ["2024-00001", "2024-00002", "2024-00003"].map((serial) => `${code}/${serial}`);
const [own = "", ...replacements] = numbers;

/** Address of the report below the site's root. */
export const crowdedUrl = "/reports/2024/all/";

const crowded = `---
title: ${"样例县人民政府办公室关于印发重点任务分工方案的通知".repeat(9).slice(0, 200)}
genre: 通知
topic: 法治政府建设
document_number: 样政办发〔2024〕1号
summary: 本文是样例。
status: 已修改
status_since: 2024-05-01
modified: 2024-05-02
change_note: 更正表格中的一个数字。
replaced_by: [${replacements.join(", ")}]
backfilled: 由于系统迁移，本文件补发。
known_faults:
  - { paragraph: 1, note: 原文如此。 }
attachments:
  - { file: list.csv, title: 分类统计表 }
index_number: ${own}
agency: 县府办
published: 2024-03-27
openness: 主动公开
---

本文是样例，其中的机关和数字都是虚构的。

## 一、主要做法

略。

## 二、重点工作

略。

## 三、下一步打算

略。
`;

/** Returns the files of the content folder. */
export function crowdedContent(): Readonly<Record<string, string>> {
  const others = replacements.map((number, index): [string, string] => [
    `reports/2024/new-${index}.md`,
    `---
title: 样例县人民政府办公室关于调整重点任务分工方案的通知（之${index + 1}）
genre: 通知
topic: 法治政府建设
index_number: ${number}
agency: 县府办
published: 2024-05-0${index + 1}
openness: 主动公开
---

本文是样例。
`,
  ]);
  return {
    "site.yaml": `name: 样例县政府信息公开目录
publisher: 县府办
url: https://www.yangli.example
languages: [zh-CN, en, zh-TW]
notice: 这是软件的演示网站，所有机关和文件都是虚构的样例。
portal_name: 样例县人民政府
portal_url: https://www.yangli.example/portal/
`,
    "agencies.yaml": `- { slug: office, name: 县府办, full_name: 样例县人民政府办公室, code: "${code}" }\n`,
    "topics.yaml": "- { slug: fazhi, name: 法治政府建设 }\n",
    "reports/2024/all.md": crowded,
    "reports/2024/list.csv": "事项,件数\n许可,12\n",
    ...Object.fromEntries(others),
  };
}

/** Returns the files of an earlier commit, so that the report has revisions. */
export function crowdedPast(): Readonly<Record<string, string>> {
  const now = crowdedContent();
  return { ...now, "reports/2024/all.md": crowded.replace("略。", "从略。") };
}
