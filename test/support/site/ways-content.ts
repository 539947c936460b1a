import { creditCode } from "../../../scripts/dev/samples/codes.js";
import type { ContentFiles } from "./build-command.js";

/** The catalogue of a county as large as real ones: 19 agencies in two groups, 14 topics and 12 years. */

const departments =
  "政府办公室 发展改革局 教育局 公安局 民政局 司法局 财政局 人力社保局 自然资源局 建设局 交通运输局 农业农村局 卫生健康局 审计局 市场监管局 综合执法局";
const agencies = [
  ...departments.split(" ").map((name) => ({ name: `样例县${name}`, group: "部门" })),
  ...["白沙镇", "横溪镇", "上洋乡"].map((name) => ({ name, group: "乡镇街道" })),
].map((agency, index) => ({ ...agency, slug: `a${index + 1}`, code: creditCode(index + 1) }));

const topics =
  "法治政府建设 政府信息公开年报 财政预决算 行政规范性文件 规划计划 人事任免 土地征收 重大建设项目 教育 医疗卫生 社会救助和社会福利 生态环境 政府工作报告 审计公开".split(
    " ",
  );

/** Years of publication, oldest first. */
export const waysYears = Array.from({ length: 12 }, (_, index) => 2015 + index);

/** The agency whose budget the tests look for, and its name in addresses. */
export const finance = agencies[6] ?? { name: "", slug: "" };

export interface WaysOptions {
  /** Reports of each agency and year beside its budget; default 0. */
  readonly others?: number;
  /** Title of the newest report of each agency; default a short one. */
  readonly newestTitle?: string;
}

/** Returns the files of the content folder. */
export function waysContent({ others = 0, newestTitle }: WaysOptions = {}): ContentFiles {
  const files: Record<string, string> = {
    "site.yaml": `name: 样例县政府信息公开目录
publisher: 样例县政府办公室
url: https://www.yangli.example
languages: [zh-CN, en, zh-TW]
language_reports: 否
description: 样例县人民政府和各部门、各乡镇主动公开的文件。
portal_name: 样例县人民政府
portal_url: https://www.yangli.example/portal/
sponsor: 样例县人民政府办公室
site_code: "3399990001"
icp_record: 样ICP备00000000号
police_record: 样公网安备 33999902000001号
standard_fields: [社会救助, 养老服务, 生态环境]
contact: { office: 样例县政务公开科, address: 样例县样例街道1号, hours: "工作日 8:30—12:00，14:00—17:30", phone: 0000-00000000, fax: 0000-00000001, email: gongkai@yangli.example }
`,
    "agencies.yaml": agencies
      .map(
        ({ slug, name, group, code }) =>
          `- { slug: ${slug}, name: ${name}, group: ${group}, code: "${code}" }\n`,
      )
      .join(""),
    "topics.yaml": topics.map((name, index) => `- { slug: t${index + 1}, name: ${name} }\n`).join(""),
  };
  for (const [page, title] of [
    ["guide", "公开指南"],
    ["rules", "公开制度"],
    ["about", "关于本站"],
  ])
    files[`pages/${page}.md`] = `---\ntitle: ${title}\nsample: true\n---\n样例文字。\n`;
  let serial = 100;
  const add = (agency: (typeof agencies)[number], day: string, fields: Readonly<Record<string, string>>) => {
    const year = day.slice(0, 4);
    const head = {
      ...fields,
      index_number: `${agency.code}/${year}-${String((serial += 1)).padStart(6, "0")}`,
      agency: agency.name,
      published: day,
      openness: "主动公开",
    };
    const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
    files[`reports/${year}/r${serial}.md`] = `---\n${lines.join("\n")}\n---\n\n本文是样例。\n`;
  };
  for (const year of waysYears) {
    for (const [index, agency] of agencies.entries()) {
      const day = (month: number) => `${year}-${String(month).padStart(2, "0")}-${10 + (index % 19)}`;
      const topic = (number: number) => topics[number % topics.length] ?? "";
      add(agency, day(2), { title: `${agency.name}${year}年部门预算`, genre: "预算", topic: topic(2) });
      for (let other = 0; other < others; other += 1)
        add(agency, day(3 + (other % 8)), {
          title: `${agency.name}关于${topic(index + other)}工作${year}年第${other + 1}号情况的通报`,
          genre: other % 3 === 0 ? "通知" : "报告",
          report_year: String(year - 1),
          topic: topic(index + other),
        });
      if (year !== waysYears.at(-1)) continue;
      for (const [number, name] of topics.entries()) {
        if ((number + index) % 4 > 0) continue;
        const title = newestTitle ?? `${agency.name}关于进一步做好${name}有关工作的通知`;
        add(agency, day(11), { title, genre: "通知", topic: name });
      }
    }
  }
  return files;
}
