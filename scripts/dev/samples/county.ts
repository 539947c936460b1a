import { sequence } from "./sequence.js";
import { creditCode } from "./codes.js";
import { figureSamples } from "./county-figures.js";
import { plainPdf } from "./pdf.js";

/**
 * An invented county's catalogue with an example of everything that pages can show: series of yearly reports, budgets,
 * replaced documents, attachments, tables, footnotes, known faults of the original, agencies with contacts. Every text
 * says that it is a sample. The content is the same in every run.
 */

const years = [2019, 2020, 2021, 2022, 2023, 2024];

interface SampleAgency {
  readonly slug: string;
  readonly name: string;
  readonly full: string;
}

const agencies: readonly SampleAgency[] = [
  { slug: "office", name: "县府办", full: "样例县人民政府办公室" },
  { slug: "finance", name: "县财政局", full: "样例县财政局" },
  { slug: "justice", name: "县司法局", full: "样例县司法局" },
  { slug: "education", name: "县教育局", full: "样例县教育局" },
  { slug: "ecology", name: "县生态环境局", full: "样例县生态环境局" },
  { slug: "dongyuan", name: "东源乡", full: "样例县东源乡人民政府" },
];
const topics = {
  fazhi: "法治政府建设",
  gongkai: "政务公开",
  yusuan: "财政预决算",
  jiaoyu: "教育",
  huanjing: "生态环境",
};

const codes = new Map(agencies.map(({ slug }, index) => [slug, creditCode(index + 1)]));
const latest = years.at(-1) ?? 0;

/** A report's file: path below the content folder, and its content. */
type File = readonly [string, string];

/** Returns the files of the content folder, by path. */
export function countyContent(): Readonly<Record<string, string>> {
  const draw = sequence(23);
  const files: File[] = [];
  let serial = 0;
  const add = (
    agency: SampleAgency,
    published: string,
    slug: string,
    fields: Record<string, string>,
    text: string,
  ) => {
    const year = published.slice(0, 4);
    serial += 1;
    const number = `${codes.get(agency.slug) ?? ""}/${year}-${String(serial).padStart(5, "0")}`;
    const head = {
      ...fields,
      index_number: number,
      agency: agency.name,
      published,
      openness: fields["openness"] ?? "主动公开",
    };
    const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
    files.push([`reports/${year}/${slug}.md`, `---\n${lines.join("\n")}\n---\n\n${text}\n`]);
    return number;
  };
  for (const year of years) {
    for (const [index, agency] of agencies.entries()) {
      const day = (month: number) => `${year}-${two(month)}-${two(1 + draw(28))}`;
      const about = year - 1;
      add(
        agency,
        day(3),
        `fazhi-${agency.slug}`,
        {
          title: `${agency.full}${about}年度法治政府建设工作报告`,
          genre: "报告",
          topic: topics.fazhi,
          report_year: String(about),
          summary: `本文是样例。${agency.full}${about}年度推进法治政府建设的情况、不足和下一步打算。`,
          keywords: "法治政府、年度报告",
          ...(year === latest && index === 5 ? faults : {}),
          ...(year === latest && index === 0 ? { attachments: attachmentsOf } : {}),
        },
        reportText(agency, about),
      );
      if (index % 2 === 0 || year % 2 === 0) {
        add(
          agency,
          day(1),
          `gongkai-${agency.slug}`,
          {
            title: `${agency.full}${about}年政府信息公开工作年度报告`,
            genre: "报告",
            topic: topics.gongkai,
            report_year: String(about),
          },
          openDataText(agency, about),
        );
      }
      if (index < 3) {
        add(
          agency,
          day(2),
          `yusuan-${agency.slug}`,
          { title: `${agency.full}${year}年部门预算`, genre: "预算", topic: topics.yusuan },
          budgetText(agency, year),
        );
      }
    }
  }
  const office = agencies[0];
  if (office) {
    files.push([`reports/${latest}/fenlei-2024.csv`, "类别,数量\n行政规范性文件,3\n行政许可,128\n"]);
    files.push([`reports/${latest}/shuoming.txt`, "本文是样例：统计口径说明。\n"]);
    files.push([`reports/${latest}/tuli.gif`, dot]);
    files.push([`reports/${latest}/fubiao.pdf`, plainPdf("A sample, nothing else.")]);
    const old = {
      title: "样例县行政规范性文件管理办法",
      genre: "其他",
      topic: topics.fazhi,
      document_number: "样政发〔2019〕8号",
      disclosure_item: "行政规范性文件",
    };
    const revoked = `${codes.get("office") ?? ""}/2019-${String(serial + 1).padStart(5, "0")}`;
    const current = `${codes.get("office") ?? ""}/2023-${String(serial + 2).padStart(5, "0")}`;
    add(
      office,
      "2019-06-18",
      "guanli-banfa",
      { ...old, status: "废止", status_since: "2023-09-01", replaced_by: current },
      ruleText,
    );
    add(
      office,
      "2023-08-21",
      "guanli-banfa-2023",
      {
        ...old,
        document_number: "样政发〔2023〕12号",
        replaces: revoked,
        aliases: "[/art/2023/8/21/art_1.html]",
      },
      ruleText,
    );
    add(
      office,
      "2022-11-09",
      "yingji-tongzhi",
      {
        title: "关于做好今冬明春森林防火工作的通知",
        genre: "通知",
        topic: topics.huanjing,
        document_number: "样政办〔2022〕31号",
      },
      "本文是样例。详见[2023年修订的管理办法](/reports/2023/guanli-banfa-2023/)。\n\n请各乡镇认真落实。",
    );
    add(
      office,
      "2021-05-12",
      "diaocha-ziliao",
      { title: "农村宅基地调查资料目录", genre: "其他", openness: "依申请公开" },
      "本文是样例。本目录所列资料依申请公开。",
    );
  }
  for (const { agency: slug, published, slug: name, fields } of figureSamples) {
    const agency = agencies.find((candidate) => candidate.slug === slug);
    if (agency) add(agency, published, name, { genre: "其他", ...fields }, "本文是样例，内容都是虚构的。");
  }
  return { ...settings, ...Object.fromEntries(files) };
}

const settings: Readonly<Record<string, string>> = {
  "site.yaml": `name: 样例县政府信息公开目录
publisher: 县府办
url: https://www.yangli.example
description: 样例县各部门、各乡镇主动公开的政府信息都在这里。可以搜索全文，也可以按年份、机构和主题查找。
notice: 这是软件的演示网站，所有机关和文件都是虚构的样例。
portal_name: 样例县人民政府
portal_url: https://www.yangli.example/portal/
sponsor: 样例县人民政府办公室
standard_fields: [义务教育, 生态环境, 社会救助]
site_code: "3399990001"
icp_record: 样ICP备00000000号
police_record: 样公网安备 33999902000001号
contact:
  office: 样例县政务公开科
  address: 样例县样例街道1号
  hours: 工作日 8:30—12:00，14:00—17:30
  phone: 0000-00000000
  email: gongkai@yangli.example
`,
  "agencies.yaml": agencies
    .map(({ slug, name, full }, index) => {
      const contact = `address: 样例县样例街道${index + 1}号, hours: "工作日 8:30—17:30", phone: "0000-0000000${index + 1}", email: ${slug}@yangli.example`;
      return `- { slug: ${slug}, name: ${name}, full_name: ${full}, group: ${slug === "dongyuan" ? "乡镇街道" : "部门"}, code: "${codes.get(slug) ?? ""}", ${contact} }\n`;
    })
    .join(""),
  "topics.yaml": Object.entries(topics)
    .map(([slug, name]) => `- { slug: ${slug}, name: ${name} }\n`)
    .join(""),
  "pages/guide.md": `---
title: 公开指南
summary: 怎样查找和申请政府信息。
order: 1
sample: true
---

## 公开的信息在哪里

主动公开的政府信息都列在[全部目录](/catalogue/)里。

## 怎样申请公开

公民、法人或者其他组织可以向样例县政务公开科提出申请。
`,
  "pages/rules.md": `---
title: 公开制度
order: 2
sample: true
---

## 法规和规定

《中华人民共和国政府信息公开条例》（国务院令第711号）。
`,
};

const faults = {
  known_faults: `
  - { paragraph: 3, note: "序号从（一）跳到（三），缺（二）。" }
  - { paragraph: 4, note: "“80%以上”与同段所列件数（8 件办结 6 件，即 75%）不符。" }
  - { note: 全文使用半角标点。 }`,
};
const attachmentsOf = `
  - { file: fenlei-2024.csv, title: 分类统计表 }
  - { file: shuoming.txt, title: 统计口径说明 }
  - { file: tuli.gif, title: 样例图例 }
  - { file: fubiao.pdf, title: 样例附表 }`;
/** A picture of one pixel whose bytes are all ASCII, so that it can be written as text. */
const dot = "GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;";

function reportText({ full }: SampleAgency, year: number): string {
  return `本文是样例，其中的机关和数字都是虚构的。${year}年，${full}认真贯彻落实《法治政府建设实施纲要》，围绕中心、服务大局，扎实推进依法行政，各项工作取得新的进展。现将有关情况报告如下：

## 一、主要做法和成效

### （一）加强组织领导。

成立由主要负责人任组长的法治政府建设领导小组，全年召开专题会议4次，研究部署重点任务18项，做到年初有计划、年中有检查、年末有考核[^1]。

### （三）规范行政执法。

落实行政执法公示、执法全过程记录、重大执法决定法制审核三项制度，组织执法人员培训6场、352人次；全年办理行政处罚案件47件，没有一件被撤销或者变更。

## 二、重点工作

### （一）深化“放管服”改革。

收到行政复议案件8件，已经办结6件，办结率80%以上。便民服务中心实行“一窗受理、集成服务”，办事材料平均减少三成。

| 事项 | ${year - 1}年 | ${year}年 |
| --- | --: | --: |
| 行政许可（件） | 1,204 | 1,356 |
| 行政处罚（件） | 52 | 47 |
| 政务公开（条） | 386 | 412 |

### （二）做好普法宣传。

开展“宪法宣传周”活动12场，发放宣传资料3000余份，培养“法律明白人”86名。

## 三、存在的问题和下一步打算

1. 执法力量还不够强，一些业务骨干身兼数职。
2. 政务公开的主动性还需要提高。

下一步，将进一步压实责任，加强队伍建设，把法治政府建设的各项任务落到实处。

[^1]: 考核结果另行通报。`;
}

function openDataText({ full }: SampleAgency, year: number): string {
  return `本文是样例。根据《中华人民共和国政府信息公开条例》，现公布${full}${year}年政府信息公开工作年度报告。

## 一、总体情况

全年主动公开政府信息${100 + (year % 7) * 12}条，收到政府信息公开申请5件，都已经按时答复。

## 二、存在的主要问题及改进情况

公开的内容还不够全面，更新还不够及时。将加强培训，完善目录。`;
}

function budgetText({ full }: SampleAgency, year: number): string {
  return `本文是样例。${full}${year}年部门预算公开如下。

| 项目 | 金额（万元） |
| --- | --: |
| 一般公共预算 | ${1200 + year} |
| 政府性基金预算 | 0 |`;
}

const ruleText = `本文是样例。

## 第一章\u3000总则

第一条\u3000为了规范行政规范性文件的制定和监督管理，制定本办法。

第二条\u3000本办法所称行政规范性文件，是指行政机关依照法定权限和程序制定的、涉及公民权利义务、在一定期限内反复适用的文件。

## 第二章\u3000附则

第三条\u3000本办法自公布之日起30日后施行。`;

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * Returns an earlier state of the content folder: figures before their correction, a document before its repeal, one
 * removed later.
 */
export function countyPast(): Readonly<Record<string, string>> {
  const now = countyContent();
  const corrected = "reports/2024/fazhi-dongyuan.md";
  const revoked = "reports/2019/guanli-banfa.md";
  const text = now[corrected] ?? "";
  return {
    ...now,
    [corrected]: text
      .replace("专题会议4次", "专题会议14次")
      .replace(/^keywords: .*\n/m, "")
      .replace(/^2\. 政务公开的主动性.*$/m, "2. 政务公开还不够主动。\n3. 有的台账不够完整。"),
    [revoked]: (now[revoked] ?? "").replace(/^(?:status|status_since|replaced_by): .*\n/gm, ""),
    "reports/2024/chongfu.md": text.replace(/^title: .*$/m, "title: 重复的样例文件"),
  };
}
