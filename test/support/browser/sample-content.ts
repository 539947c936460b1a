/**
 * A small invented catalogue, by file. One report is for tests of marks, one begins with a line of its own metadata; the
 * others fill the lists.
 */

const townships = ["山", "水", "林", "田", "湖", "草", "沙", "石", "云", "月", "星", "风"];

const marked = `## 一、开展情况

### （一）强化组织领导。

样例乡成立法治政府建设领导小组，**法治**政府建设工作有序推进。ＦＹ２０２２ 号文件已经办结，共 12022 件。

这一段没有要找的词。

## 二、存在问题

样例乡法治
政府建设仍有不足。繁简与全角：ＡＢＣ 一组。
`;

const report = (serial: number) => {
  const year = 2021 + (serial % 3);
  const indexNumber = `113307037368775858/${year}-${String(serial).padStart(5, "0")}`;
  const plain = "样例正文。\n".repeat(12);
  const pasted = `索引号：${indexNumber}\n\n${plain}`;
  return `---
title: 样例报告${serial}
index_number: ${indexNumber}
agency: ${townships[serial % townships.length] ?? ""}乡
topic: ${serial % 2 === 0 ? "法治政府建设" : "政务公开"}
published: ${year}-03-0${1 + (serial % 9)}
report_year: ${year - 1}
openness: 主动公开
---
${serial === 0 ? marked : serial === 1 ? pasted : plain}`;
};

export const sampleContent: Readonly<Record<string, string>> = {
  "site.yaml": "name: 样例目录\npublisher: 山乡\nurl: https://example.gov.cn\n",
  "agencies.yaml": townships.map((name, index) => `- { slug: a${index}, name: ${name}乡 }\n`).join(""),
  "topics.yaml": "- { slug: fazhi, name: 法治政府建设 }\n- { slug: gongkai, name: 政务公开 }\n",
  ...Object.fromEntries(
    Array.from({ length: 48 }, (_, serial) => [
      `reports/${2021 + (serial % 3)}/r${serial}.md`,
      report(serial),
    ]),
  ),
};
