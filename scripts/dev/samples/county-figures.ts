/** A document of the county, with the fields that differ between documents. */
export interface FigureSample {
  readonly agency: string;
  readonly published: string;
  readonly slug: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Documents of each kind in the annual figures: rules and normative documents that were issued, amended and repealed,
 * decisions, and late publications. A county issues no rules (规章), so these also say that they are samples.
 */
export const figureSamples: readonly FigureSample[] = [
  {
    agency: "justice",
    published: "2019-04-10",
    slug: "yangli-guizhang-2019",
    fields: { title: "样例规章甲", disclosure_item: "规章", status: "失效", status_since: "2021-12-31" },
  },
  {
    agency: "justice",
    published: "2022-02-15",
    slug: "yangli-guizhang-2022",
    fields: {
      title: "样例规章乙",
      disclosure_item: "政府规章",
      generated: "2021-12-20",
      modified: "2023-05-06",
      change_note: "样例：改正附表里的一处数字",
    },
  },
  {
    agency: "ecology",
    published: "2021-09-01",
    slug: "paiwu-guiding",
    fields: {
      title: "排污口管理规定（样例）",
      disclosure_item: "规范性文件",
      generated: "2020-11-30",
      backfilled: "样例：公开时漏登，补录入目录",
      modified: "2022-08-01",
      change_note: "样例：更正文号",
    },
  },
  {
    agency: "ecology",
    published: "2022-03-10",
    slug: "linshi-guiding",
    fields: {
      title: "扬尘管控临时规定（样例）",
      disclosure_item: "行政规范性文件",
      status: "失效",
      status_since: "2022-10-01",
    },
  },
  {
    agency: "ecology",
    published: "2022-07-05",
    slug: "xuke-2022",
    fields: { title: "2022年第二季度行政许可事项（样例）", disclosure_item: "行政许可" },
  },
  {
    agency: "justice",
    published: "2022-07-06",
    slug: "chufa-2022",
    fields: {
      title: "2022年第二季度行政处罚决定（样例）",
      disclosure_item: "行政处罚决定",
      modified: "2022-07-20",
      change_note: "样例：补上一件决定",
    },
  },
  {
    agency: "justice",
    published: "2023-07-06",
    slug: "qiangzhi-2023",
    fields: { title: "2023年上半年行政强制决定（样例）", disclosure_item: "行政强制" },
  },
  {
    agency: "finance",
    published: "2023-10-12",
    slug: "buzhu-2018",
    fields: {
      title: "2018年惠农补助资金发放情况（样例）",
      generated: "2019-01-15",
      report_year: "2018",
      backfilled: "样例：清理历史文件时补发",
    },
  },
  {
    agency: "office",
    published: "2023-11-20",
    slug: "shenqing-2023",
    fields: { title: "依申请公开答复选登（样例）", openness: "依申请公开", status: "废止" },
  },
];
